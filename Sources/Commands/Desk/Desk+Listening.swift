import CaseRecord
import Understanding

extension Desk {
  /// What hears the texts of a visit; made at the first of them, so that nothing waits for it before.
  ///
  /// Nil if its files cannot be read: that is said once, and nothing is proposed.
  func listener(_ offices: [ChoiceMatcher.Entry]) -> Listener? {
    let today = Clock.now().day
    if let known = ear, known.offices == offices { return known.listener?.on(today) }
    var listener: Listener?
    do {
      listener = try ListenFiles(prompts: prompts).listener(offices, today: today)
    } catch {
      console.show("! " + Failure.text(of: error, language))
    }
    ear = Ear(offices: offices, listener: listener)
    return listener
  }

  /// A listener with the offices it was made for.
  struct Ear {
    let offices: [ChoiceMatcher.Entry]
    let listener: Listener?
  }
}
