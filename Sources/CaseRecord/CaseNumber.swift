/// The number that people know a case by: the year and a running number, `2026-0124`.
package struct CaseNumber: Hashable, Sendable {
  package let year: Int
  package let index: Int

  package init(year: Int, index: Int) {
    self.year = year
    self.index = index
  }

  /// Parses `2026-0124` or `2026-124`, full-width digits too; nil for anything else.
  package init?(text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { part in
      Int(part.map { $0.wholeNumberValue.map(String.init) ?? "x" }.joined())
    }
    guard parts.count == 2, let year = parts[0], let index = parts[1], year > 999, index > 0 else {
      return nil
    }
    self.init(year: year, index: index)
  }

  package var text: String {
    let digits = String(index)
    return "\(year)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
