import CaseRecord

/// Reads a line that is typed as the answer to “which offices?”: 街道办上个月电话说不归他们；人社局走访没答复.
///
/// The first office of each piece is the one that was turned to, whatever stands beside it.
struct ContactLineReader {
  let sentences: ListenSentences

  private var tokens: [ListenToken] { sentences.tokens }

  func findings() -> [Finding] {
    var approaches: [Approach] = []
    for piece in pieces() {
      guard let approach = approach(in: piece) else { return [] }
      approaches.append(approach)
    }
    return ContactFindings(sentences: sentences).findings(approaches)
  }

  /// The stretches between semicolons and line breaks.
  private func pieces() -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    for index in tokens.indices {
      let first = sentences.text.folded[tokens[index].range.lowerBound]
      guard ";；\n".unicodeScalars.contains(first) else { continue }
      pieces.append(start..<index)
      start = index + 1
    }
    pieces.append(start..<tokens.count)
    return pieces.filter { piece in
      piece.contains { !tokens[$0].isBlank && !tokens[$0].isMark }
    }
  }

  private func approach(in piece: Range<Int>) -> Approach? {
    guard let office = piece.first(where: { tokens[$0].office != nil }) else { return nil }
    var approach = Approach(segment: 0, rule: "contact-line")
    approach.office = office
    approach.name = tokens[office].office
    let reply = reply(in: office + 1..<piece.upperBound)
    approach.reply = reply
    approach.replyConfidence = 0.9
    let end = reply?.lowerBound ?? piece.upperBound
    approach.channel = channel(piece.lowerBound..<end, office)
    approach.date = (piece.lowerBound..<end).first { tokens[$0].date != nil }
    approach.documentNumber = piece.first { tokens[$0].isDocumentNumber }
    return approach
  }

  /// From the first word of saying or doing, or of nothing that came, to the end of the piece.
  private func reply(in rest: Range<Int>) -> Range<Int>? {
    let start = rest.first { index in
      let roles = tokens[index].roles
      return roles.hasAny(WordRoles(.say, .act, .nothing)) && !roles.hasAny(Self.ways)
    }
    guard let start else { return nil }
    return start..<sentences.trimmedEnd(start..<rest.upperBound)
  }

  private func channel(_ range: Range<Int>, _ office: Int) -> (String, Range<Int>, Double)? {
    for index in range where index != office {
      if tokens[index].isHotline {
        return (Approach.hotline, index..<index + 1, 0.9)
      }
      for (role, value) in Approach.channels where tokens[index].roles.has(role) {
        // 到 and 上 alone go anywhere.
        if role == .go, tokens[index].roles.has(.near) || tokens[index].roles.has(.to) { continue }
        return (value, index..<index + 1, 0.9)
      }
    }
    return tokens[office].isHotline ? (Approach.hotline, office..<office + 1, 0.9) : nil
  }

  private static let ways = WordRoles(
    .go, .call, .write, .online, .mailbox, .app, .media, .deputy, .filing, .phone)
}
