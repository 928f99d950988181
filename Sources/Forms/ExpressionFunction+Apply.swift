import Foundation

extension ExpressionFunction {
  /// The value for values that are already computed.
  ///
  /// What needs more than its values (`if`, `count`, `today`, …) is not computed here.
  func apply(to values: [Operand]) -> Operand {
    let first = values[0]
    func text(_ index: Int) -> String { index < values.count ? values[index].string : "" }
    func number(_ index: Int) -> Double { index < values.count ? values[index].number : .nan }
    switch self {
    case .selected: return .bool(words(first).contains(Substring(text(1))))
    case .selectedAt:
      let words = words(first)
      return .string(
        whole(number(1)).flatMap { words.indices.contains($0) ? String(words[$0]) : nil } ?? "")
    case .countSelected: return .number(Double(words(first).count))
    case .countNonEmpty: return .number(Double(first.values.count { !$0.answer.isEmpty }))
    case .sum: return .number(numbers(values).reduce(0, +))
    case .min: return .number(numbers(values).min() ?? .nan)
    case .max: return .number(numbers(values).max() ?? .nan)
    case .coalesce: return values.first { !$0.answer.isEmpty } ?? .empty
    case .not: return .bool(!first.bool)
    case .true: return .bool(true)
    case .false: return .bool(false)
    case .boolean: return .bool(first.bool)
    case .stringLength: return .number(Double(first.string.count))
    case .contains: return .bool(text(1).isEmpty || first.string.contains(text(1)))
    case .startsWith: return .bool(first.string.hasPrefix(text(1)))
    case .endsWith: return .bool(first.string.hasSuffix(text(1)))
    case .regex: return .bool(RegularPattern.fits(first.string, text(1)))
    case .substr:
      return .string(
        part(of: first.string, from: number(1), to: values.count > 2 ? number(2) : nil))
    case .concat: return .string(values.flatMap(\.values).map(\.string).joined())
    case .join:
      return .string(
        values.dropFirst().flatMap(\.values).map(\.string).joined(separator: first.string))
    case .normalizeSpace:
      return .string(first.string.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    case .round: return .number(rounded(first.number, to: values.count > 1 ? number(1) : 0))
    case .int: return .number(first.number.rounded(.towardZero))
    case .number: return .number(first.number)
    case .string: return .string(first.string)
    case .date: return .string(DateFormatting.day(first))
    case .formatDate: return .string(DateFormatting.format(first, text(1)))
    case .if, .count, .today, .now, .position: return .empty
    }
  }

  private func words(_ operand: Operand) -> [Substring] {
    operand.values.flatMap { $0.string.split(separator: " ") }
  }

  /// The numbers of all values; what has none is left out.
  private func numbers(_ values: [Operand]) -> [Double] {
    values.flatMap(\.values).map(\.number).filter { !$0.isNaN }
  }

  private func whole(_ number: Double) -> Int? {
    Int(exactly: number.rounded(.towardZero))
  }

  /// The characters from one position up to, not including, another; counted from 0.
  private func part(of text: String, from start: Double, to end: Double?) -> String {
    guard let first = whole(start), let last = end.map(whole) ?? text.count else { return "" }
    let from = Swift.min(Swift.max(0, first), text.count)
    return String(text.dropFirst(from).prefix(Swift.max(0, Swift.min(last, text.count) - from)))
  }

  private func rounded(_ number: Double, to places: Double) -> Double {
    guard let places = whole(places), (-15...15).contains(places) else { return .nan }
    let scale = pow(10, Double(abs(places)))
    let scaled = places < 0 ? number / scale : number * scale
    // Halves go up, as in XPath: -2.5 to -2.
    let whole = (scaled + 0.5).rounded(.down)
    return places < 0 ? whole * scale : whole / scale
  }
}
