import Forms
import Foundation
import Understanding

extension Talk {
  /// A told fact whose number is said back wrong: the words hold a number that the visitor never
  /// said, and not this one.
  ///
  /// Nil if every number that is said back was told. Of dates only the year is looked at, which the
  /// words may leave out.
  func factSaidBackWrong(_ text: String) -> Fact? {
    let said = Self.numbers(in: text)
    guard !said.isEmpty else { return nil }
    let told = visitor.facts.filter { memory.told.contains($0.id) }
    let known = Set(
      lines.filter { $0.speaker == .visitor }.flatMap { Self.numbers(in: $0.text) }
        + told.flatMap { fact in fact.record.flatMap { Self.numbers(in: $0(language)) } })
    guard said.contains(where: { !known.contains($0) }) else { return nil }
    return told.first { fact in
      let right = fact.record.flatMap { Self.numbers(in: $0(language)) }
      return Self.counting.contains(fact.topic) && !right.isEmpty
        && !right.contains(where: said.contains)
    }
  }

  private static let counting: Set = [
    Topic(rawValue: "amount"), Topic(rawValue: "people_affected"), Topic(rawValue: "party_size"),
    Topic(rawValue: "visitor_phone"),
  ]

  /// Runs of two digits and more, without the commas between thousands.
  private static func numbers(in text: String) -> Set<String> {
    let plain = Folding.fold(text).replacing(/(\d),(\d{3})/) { "\($0.1)\($0.2)" }
    return Set(plain.split { !$0.isNumber || !$0.isASCII }.map(String.init).filter { $0.count > 1 })
  }
}
