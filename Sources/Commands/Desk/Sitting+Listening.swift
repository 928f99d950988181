import CaseRecord
import Interview
import Understanding

extension Sitting {
  /// Listens to the free texts that were said, until one has something to propose.
  ///
  /// Not from a pipe, whose lines answer the questions in order; not in a practice, where the
  /// trainee has to ask.
  func listen() {
    guard console.isInteractive, !desk.isPractice, interview.pending == nil,
      !interview.record.isClosing
    else { return }
    if desk.reception.isQuiet { return interview.stopHearing() }
    guard let listener = desk.listener(interview.offices) else { return interview.stopHearing() }
    while interview.hearing == nil, let text = interview.unheard.first {
      let isResponse = text.field?.name == FieldName.response && !text.isRemark
      let findings =
        isResponse ? listener.hearResponse(text.text) : listener.hear(text.text)
      interview.hear(findings, in: text, at: Clock.now())
    }
  }

  /// What a line says where it may answer a whole group.
  func heard(_ text: String, _ prompt: Prompt) -> [Finding] {
    guard prompt.lineNames.count > 1, prompt.pending == nil, !text.isEmpty,
      let listener = desk.listener(interview.offices)
    else { return [] }
    switch prompt.path.steps.last?.repeatName {
    case FieldName.assignments: return listener.hearResponse(text)
    case FieldName.contacts: return listener.hearContacts(text)
    default: return listener.hear(text)
    }
  }

  /// The words of the proposal that is being corrected.
  var correction: String { interview.hearing?.correction?.line ?? "" }
}
