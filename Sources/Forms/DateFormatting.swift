import Foundation

/// What `date()` and `format-date()` make of dates.
enum DateFormatting {
  /// `2026-11-24` for a whole date, with or without time, and for days since 1970; else nothing.
  static func day(_ operand: Operand) -> String {
    if let day = CalendarDay(iso: operand.string) { return day.iso }
    let days = operand.number.rounded(.down)
    guard abs(days) < 2_000_000, operand.number.isFinite else { return "" }
    if case .string = operand { return "" }
    return CalendarDay(days: Int(days)).iso
  }

  /// Puts the parts of a date for `%Y`, `%m`, `%d` and their kin.
  ///
  /// Of a date without day or month, the text ends before what would need it.
  static func format(_ operand: Operand, _ pattern: String) -> String {
    let iso = if case .string(let text) = operand { text } else { day(operand) }
    let halves = iso.split(separator: "T", maxSplits: 1)
    let date = (halves.first ?? "").split(separator: "-")
    let time = (halves.count > 1 ? halves[1] : "").prefix(8).split(separator: ":")
    let parts = date.map { Int($0) }
    guard let year = date.first, year.utf8.count == 4, (1...3).contains(parts.count),
      !parts.contains(nil), parts.count < 3 || CalendarDay(iso: iso) != nil
    else { return "" }
    var text = ""
    var characters = Substring(pattern)
    while let character = characters.popFirst() {
      guard character == "%", let code = characters.popFirst() else {
        text.append(character)
        continue
      }
      let piece: String? =
        switch code {
        case "Y": String(year)
        case "y": String(year.suffix(2))
        case "m": date.count > 1 ? String(date[1]) : nil
        case "n": date.count > 1 ? parts[1].map(String.init) : nil
        case "d": date.count > 2 ? String(date[2]) : nil
        case "e": date.count > 2 ? parts[2].map(String.init) : nil
        case "H": time.first.map(String.init) ?? "00"
        case "h": time.first.flatMap { Int($0) }.map(String.init) ?? "0"
        case "M": time.count > 1 ? String(time[1]) : "00"
        case "S": time.count > 2 ? String(time[2]) : "00"
        case "%": "%"
        default: "%\(code)"
        }
      guard let piece else { return text }
      text += piece
    }
    return text
  }
}
