package import CaseRecord
package import Forms
import Foundation

/// Values in words, as people read them.
package enum ValueText {
  /// A value in one language; choices by the labels of the question's list.
  package static func text(
    of value: Value, _ question: Question?, _ language: Language
  ) -> String {
    switch value {
    case .text(let text): text
    case .quantity(let quantity): self.text(of: quantity, language)
    case .date(let date): self.text(of: date, language)
    case .time(let hour, let minute): time(hour, minute)
    case .choices(let choices):
      choices.map { label(of: $0, question, language) }
        .joined(separator: language == .chinese ? "、" : ", ")
    case .acknowledged: language == .chinese ? "已做" : "done"
    }
  }

  package static func label(
    of choice: Value.Choice, _ question: Question?, _ language: Language
  ) -> String {
    guard choice.isListed else { return choice.name }
    return question?.choices?.choice(named: choice.name)?.label(language) ?? choice.name
  }

  static func time(_ hour: Int, _ minute: Int) -> String {
    (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }

  private static func text(of quantity: Quantity, _ language: Language) -> String {
    let number = quantity.value.description
    return switch (quantity.approximation, language) {
    case (.exact, _): number
    case (.about, .chinese): "约\(number)"
    case (.about, .english): "about \(number)"
    case (.atLeast, .chinese): "\(number)以上"
    case (.atLeast, .english): "at least \(number)"
    case (.atMost, .chinese): "不到\(number)"
    case (.atMost, .english): "at most \(number)"
    }
  }

  /// A date with the precision that was said: 2025年3月, March 2025.
  package static func text(of date: SaidDate, _ language: Language) -> String {
    switch language {
    case .chinese:
      var text = "\(date.year)年"
      if let month = date.month { text += "\(month)月" }
      if let day = date.day { text += "\(day)日" }
      if let season = date.season { text += chinese(season) }
      return switch date.bound {
      case .on: text
      case .before: text + "前"
      case .after: text + "后"
      }
    case .english:
      var text = String(date.year)
      if let month = date.month { text = "\(months[month - 1]) \(text)" }
      if let day = date.day { text = "\(day) \(text)" }
      if let season = date.season { text = "\(season.rawValue) \(text)" }
      return switch date.bound {
      case .on: text
      case .before: "before \(text)"
      case .after: "after \(text)"
      }
    }
  }

  private static func chinese(_ season: SaidDate.Season) -> String {
    switch season {
    case .spring: "春天"
    case .summer: "夏天"
    case .autumn: "秋天"
    case .winter: "冬天"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
