/// The offices that a register knows, by every word for them.
struct OfficeTable: Sendable {
  private(set) var phrases = PhraseTable<OfficeName>()
  /// Words of the English names, for names that are shortened: “the housing bureau”.
  private var words: [(name: String, words: Set<Substring>)] = []

  init(_ entries: [ChoiceMatcher.Entry]) {
    for entry in entries {
      for phrase in entry.labels + entry.aliases {
        let folded = ListenText(phrase).folded
        guard folded.count > 1 else { continue }
        let name = OfficeName(listed: entry.name, isWeak: Self.isWeak(folded))
        phrases.add(folded, name) { first, _ in first }
        let parts = Set(ListenText(phrase).foldedString(0..<folded.count).split { !$0.isLetter })
        if folded[0].isWordPart, folded[0].isDigit == false, parts.count > 1 {
          words.append((entry.name, parts.subtracting(Self.empty)))
        }
      }
    }
  }

  /// A bare word that is an office only where the sentence makes it one: 社区, 教育, 110.
  private static func isWeak(_ phrase: [Unicode.Scalar]) -> Bool {
    guard let last = phrase.last else { return true }
    if last.isDigit { return phrase.count < 5 }
    guard last.isHan else { return false }
    return phrase.count < 4 && !strongEnds.contains(last)
  }

  /// The choice that a longer name means, such as 市住建局 or “district labour inspection brigade”;
  /// nil if the list has none such.
  func listed(_ name: [Unicode.Scalar]) -> String? {
    var best: (length: Int, name: String)?
    for start in name.indices {
      for (length, office) in phrases.all(at: start, in: name) {
        guard let listed = office.listed, !office.isWeak || start + length == name.count else {
          continue
        }
        // What stands at the end says what it is: 公安局信访办.
        let rank = length + (start + length == name.count ? 10 : 0)
        if rank > best?.length ?? 0 { best = (rank, listed) }
      }
    }
    if let best { return best.name }
    guard name.first?.isWordPart == true else { return nil }
    let parts = Set(String(String.UnicodeScalarView(name)).split { !$0.isLetter }).subtracting(
      Self.empty)
    guard parts.count > 1 else { return nil }
    let fitting = words.filter { parts.isSubset(of: $0.words) }.map(\.name)
    return Set(fitting).count == 1 ? fitting.first : nil
  }

  private static let strongEnds = Set("局委办所院队会厅站部联警安管心司行团组室".unicodeScalars)
  private static let empty: Set<Substring> = [
    "and", "of", "the", "s", "for", "district", "city", "county", "municipal", "town", "local",
    "provincial",
  ]
}
