import Foundation

/// What a text is as the telephone number of a person.
package enum PhoneNumber {
  package enum Finding: Hashable, Sendable {
    /// Eleven digits.
    case mobile(String)
    /// `0571-88880000`, with `-801` behind it for an extension.
    case landline(String)
    /// A short or service number, such as 12345, 110 or 400…: an office, not a visitor.
    case office(String)
    case unclear
  }

  /// Looks at a number; blanks, dashes, parentheses, full width and `+86` are tolerated.
  package static func check(_ text: String) -> Finding {
    var folded = Folding.fold(text).filter { !$0.isWhitespace && !"()-–—－.·".contains($0) }
    var tail = ""
    for word in ["转", "分机", "ext", "x", "#"] {
      guard let range = folded.firstRange(of: word) else { continue }
      tail = String(folded[range.upperBound...])
      folded = String(folded[..<range.lowerBound])
      guard (1...6).contains(tail.count), tail.allSatisfy(\.isDecimalDigit) else { return .unclear }
      break
    }
    let isForeign = folded.hasPrefix("+") && !folded.hasPrefix("+86")
    let hasCountry = folded.hasPrefix("+86") || folded.hasPrefix("0086")
    if folded.hasPrefix("+86") { folded.removeFirst(3) }
    if folded.hasPrefix("0086") { folded.removeFirst(4) }
    guard !isForeign, !folded.isEmpty, folded.allSatisfy(\.isDecimalDigit) else { return .unclear }
    if folded.hasPrefix("86"), folded.count == 13 { folded.removeFirst(2) }
    if let mobile = mobile(folded) { return tail.isEmpty ? .mobile(mobile) : .unclear }
    if hasCountry, !folded.hasPrefix("0"), folded.count > 8 { folded = "0" + folded }
    if let landline = landline(folded) {
      return .landline(landline + (tail.isEmpty ? "" : "-" + tail))
    }
    return isOffice(folded) && tail.isEmpty && !hasCountry ? .office(folded) : .unclear
  }

  /// With or without the 0 that was once dialled in front of mobile numbers from afar.
  private static func mobile(_ digits: String) -> String? {
    let number = digits.count == 12 && digits.hasPrefix("01") ? digits.dropFirst() : digits[...]
    guard number.count == 11, number.hasPrefix("1"),
      "3456789".contains(number.dropFirst().first ?? " ")
    else { return nil }
    return String(number)
  }

  private static func landline(_ digits: String) -> String? {
    guard digits.hasPrefix("0") else { return nil }
    let second = digits.dropFirst().first ?? " "
    // Beijing is 010, the other great cities 02x; all other area codes have four digits.
    let areaLength = digits.hasPrefix("010") || second == "2" ? 3 : 4
    guard second != "0", digits.hasPrefix("010") || second != "1" else { return nil }
    let number = digits.dropFirst(areaLength)
    guard (7...8).contains(number.count), "2345678".contains(number.first ?? " "),
      areaLength == 4 || number.count == 8
    else { return nil }
    return "\(digits.prefix(areaLength))-\(number)"
  }

  private static func isOffice(_ digits: String) -> Bool {
    switch digits.count {
    case 3: digits.hasPrefix("1")
    case 4, 5: digits.hasPrefix("1") || digits.hasPrefix("9")
    case 6: digits.hasPrefix("96") || digits.hasPrefix("1")
    case 8: digits.hasPrefix("96") || digits.hasPrefix("123")
    case 10: digits.hasPrefix("400") || digits.hasPrefix("800")
    default: false
    }
  }
}
