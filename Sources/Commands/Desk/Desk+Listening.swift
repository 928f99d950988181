import CaseRecord
import Forms
import Foundation
import Understanding

extension Desk {
  /// What hears the texts of a visit; made at the first of them, so that nothing waits for it before.
  ///
  /// Nil if its files cannot be read: that is said once, and nothing is proposed.
  func listener(_ offices: [ChoiceMatcher.Entry]) -> Listener? {
    let today = Clock.now().day
    if let known = ear, known.today == today, known.offices == offices { return known.listener }
    var listener: Listener?
    do {
      let files = ListenFiles(prompts: prompts)
      listener = Listener(
        offices: offices, chinese: try files.lexicon(.chinese),
        english: try files.lexicon(.english), today: today)
    } catch {
      console.show("! " + (Failure.describe(error)?.0(language) ?? error.localizedDescription))
    }
    ear = Ear(today: today, offices: offices, listener: listener)
    return listener
  }

  /// A listener with what it was made for.
  struct Ear {
    let today: CivilDate
    let offices: [ChoiceMatcher.Entry]
    let listener: Listener?
  }
}
