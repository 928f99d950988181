/// Phrases by their scalars, for finding the longest that stands at a place of a text.
struct PhraseTable<Payload: Sendable>: Sendable {
  private struct Node: Sendable {
    var next: [Unicode.Scalar: Int] = [:]
    var payload: Payload?
  }

  private var nodes = [Node()]

  /// Adds a folded phrase; `merge` joins it with what the same phrase has already.
  mutating func add(
    _ phrase: some Sequence<Unicode.Scalar>, _ payload: Payload,
    merge: (Payload, Payload) -> Payload
  ) {
    var node = 0
    for scalar in phrase {
      if let next = nodes[node].next[scalar] {
        node = next
      } else {
        nodes.append(Node())
        nodes[node].next[scalar] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    guard node != 0 else { return }
    nodes[node].payload = nodes[node].payload.map { merge($0, payload) } ?? payload
  }

  /// Every phrase that begins at a place, the longest first; Latin ones only as whole words.
  func all(at start: Int, in text: [Unicode.Scalar]) -> [(length: Int, payload: Payload)] {
    if text[start].isWordPart, start > 0, text[start - 1].isWordPart { return [] }
    var found: [(Int, Payload)] = []
    var node = 0
    var index = start
    while index < text.count, let next = nodes[node].next[text[index]] {
      node = next
      index += 1
      guard let payload = nodes[node].payload else { continue }
      let isCut = text[index - 1].isWordPart && index < text.count && text[index].isWordPart
      if !isCut { found.append((index - start, payload)) }
    }
    return found.reversed()
  }

  func longest(at start: Int, in text: [Unicode.Scalar]) -> (length: Int, payload: Payload)? {
    all(at: start, in: text).first
  }
}
