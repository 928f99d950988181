/// Finds the numbers of papers: 城管改字〔2025〕12号, LJ-2026-0387, GD20260312.
struct DocumentNumberFinder {
  let text: ListenText

  /// The length of one that begins at a place; nil if none does.
  func find(at start: Int) -> Int? {
    if start > 0, text.folded[start - 1].isWordPart, text.folded[start].isWordPart { return nil }
    return code(at: start)
  }

  /// The end of one that has a year in brackets, at the bracket: 湾自然资函〔2021〕214号.
  func end(atBracket start: Int) -> Int? {
    guard Self.opening.contains(text.folded[start]), start + 6 < text.count else { return nil }
    let year = text.folded[(start + 1)...].prefix(4)
    guard year.allSatisfy(\.isDigit), Self.closing.contains(text.folded[start + 5]) else {
      return nil
    }
    var index = start + 6
    while index < text.count, index - start < 30 {
      if text.folded[index] == "号" {
        return text.folded[(start + 6)..<index].contains(where: \.isDigit) ? index + 1 : nil
      }
      guard text.folded[index].isHan || text.folded[index].isWordPart else { return nil }
      index += 1
    }
    return nil
  }

  /// Letters and digits with dashes or slashes between, or letters before at least four digits.
  private func code(at start: Int) -> Int? {
    guard text.folded[start].isWordPart else { return nil }
    var index = start
    while index < text.count {
      let scalar = text.folded[index]
      let next = index + 1 < text.count ? text.folded[index + 1] : " "
      guard scalar.isWordPart || "-/.".unicodeScalars.contains(scalar) && next.isWordPart else {
        break
      }
      index += 1
    }
    let parts = text.folded[start..<index]
    let digits = parts.count(where: \.isDigit)
    let letters = parts.count { $0.isWordPart && !$0.isDigit }
    let hasJoint = parts.contains { "-/".unicodeScalars.contains($0) }
    let startsCapital = text.scalars[start].properties.isUppercase
    if letters > 0, digits >= 3, startsCapital, letters <= 6 || hasJoint, !parts.contains(".") {
      return index - start
    }
    if letters == 0, hasJoint, digits >= 7, !isDate(parts), !isPhone(parts) { return index - start }
    return nil
  }

  private func isDate(_ parts: ArraySlice<Unicode.Scalar>) -> Bool {
    let numbers = parts.split { !$0.isDigit }
    return numbers.count == 3 && numbers.allSatisfy { $0.count <= 4 }
      && (numbers[0].count == 4 || numbers[2].count == 4)
  }

  private func isPhone(_ parts: ArraySlice<Unicode.Scalar>) -> Bool {
    if case .unclear = PhoneNumber.check(String(String.UnicodeScalarView(parts))) { return false }
    return true
  }

  private static let opening = Set("〔[【［（(".unicodeScalars)
  private static let closing = Set("〕]】］）)".unicodeScalars)
}
