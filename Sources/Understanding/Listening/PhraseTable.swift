/// Phrases by their scalars, for finding the longest that stands at a place of a text.
struct PhraseTable<Payload: Sendable>: Sendable {
  /// From a node by a scalar to the next; one table, for a hundred thousand nodes with one each.
  private var steps: [UInt64: Int] = [:]
  /// What ends at a node.
  private var payloads: [Payload?] = [nil]

  private static func key(_ node: Int, _ scalar: Unicode.Scalar) -> UInt64 {
    UInt64(node) << 32 | UInt64(scalar.value)
  }

  /// Adds a folded phrase; `merge` joins it with what the same phrase has already.
  mutating func add(
    _ phrase: some Sequence<Unicode.Scalar>, _ payload: Payload,
    merge: (Payload, Payload) -> Payload
  ) {
    var node = 0
    for scalar in phrase {
      let key = Self.key(node, scalar)
      if let next = steps[key] {
        node = next
      } else {
        steps[key] = payloads.count
        node = payloads.count
        payloads.append(nil)
      }
    }
    guard node != 0 else { return }
    payloads[node] = payloads[node].map { merge($0, payload) } ?? payload
  }

  /// Every phrase that begins at a place, the longest first; Latin ones only as whole words.
  func all(at start: Int, in text: [Unicode.Scalar]) -> [(length: Int, payload: Payload)] {
    if text[start].isWordPart, start > 0, text[start - 1].isWordPart { return [] }
    var found: [(Int, Payload)] = []
    var node = 0
    var index = start
    while index < text.count, let next = steps[Self.key(node, text[index])] {
      node = next
      index += 1
      guard let payload = payloads[node] else { continue }
      let isCut = text[index - 1].isWordPart && index < text.count && text[index].isWordPart
      if !isCut { found.append((index - start, payload)) }
    }
    return found.reversed()
  }

  func longest(at start: Int, in text: [Unicode.Scalar]) -> (length: Int, payload: Payload)? {
    all(at: start, in: text).first
  }
}
