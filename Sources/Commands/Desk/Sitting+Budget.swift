import CaseRecord
import Forms
import Interview

/// The time budget at the desk.
extension Sitting {
  /// How long the visit should take; nil where nobody is there to be asked, and in a practice, whose
  /// talk has a pace of its own.
  var target: Int? {
    console.isInteractive && !desk.isPractice ? desk.reception.targetMilliseconds : nil
  }

  /// Looks at the time if anything was answered.
  func weighTime(since times: AnswerTimes) {
    guard interview.record.answerTimes != times else { return }
    // It may have been changed in between.
    interview.target = target
    perform(.weighTime)
  }

  func show(offer prompt: Prompt) {
    guard let pending = prompt.pending else { return }
    console.show()
    console.show(InterviewWords.text(of: pending)(language), indent: 3)
  }
}

extension Prompt {
  /// Whether an offer stands before the question.
  var isOffer: Bool {
    if case .timeUp? = pending { true } else { false }
  }
}

extension Notice {
  /// Whether it is only for who looks.
  var isQuiet: Bool {
    switch self {
    case .shortOfTime, .closing: true
    default: false
    }
  }
}
