import CaseRecord
import Forms
import Interview
import Understanding

/// Why something is guessed as it is.
struct GuessView {
  let console: Console
  let language: Language
  let question: Question

  func show(_ ranked: [(guess: MatterGuess, reasons: [MatterReason])], isPurpose: Bool) {
    // Of a purpose only the one that is proposed has a choice at its question.
    let shown = ranked.enumerated().filter { index, entry in
      index == 0 || !isPurpose && entry.guess.probability >= 0.01
    }.map(\.element)
    say(
      .guessedAs(
        shown.map { (label($0.guess.name), Int(($0.guess.probability * 100).rounded())) }))
    let words = shown.first?.reasons.filter { $0.source == .examples }.map(\.word) ?? []
    if !words.isEmpty { say(.wordsSpoke(words)) }
    for (guess, reasons) in shown {
      for reason in reasons {
        if case .desk(let cases) = reason.source {
          say(.deskCounted(reason.word, cases: cases, label(guess.name)))
        }
      }
    }
  }

  private func label(_ name: String) -> String {
    ValueText.label(of: Value.Choice(name), question, language)
  }

  private func say(_ words: DeskWords) { console.show(words.text(language), indent: 3) }
}
