import CaseRecord
import Forms

/// The statuses of answers and visits in words.
enum StatusWords {
  static func text(of status: AnswerStatus) -> LocalizedText {
    switch status {
    case .answered: LocalizedText(zh: "已答", en: "answered")
    case .dontKnow: LocalizedText(zh: "不知道", en: "does not know")
    case .refused: LocalizedText(zh: "不愿说", en: "will not say")
    case .notApplicable: LocalizedText(zh: "不适用", en: "does not apply")
    case .deferred: LocalizedText(zh: "以后再问", en: "asked later")
    case .skipped: LocalizedText(zh: "未答", en: "passed over")
    default: LocalizedText(status.rawValue)
    }
  }

  static func text(of status: VisitStatus) -> LocalizedText {
    switch status {
    case .open: LocalizedText(zh: "未办完", en: "open")
    case .parked: LocalizedText(zh: "挂起", en: "waiting")
    case .finished: LocalizedText(zh: "已办结登记", en: "recorded")
    case .abandoned: LocalizedText(zh: "作废", en: "given up")
    }
  }
}
