import ArgumentParser

/// Practice with a simulated visitor, and all that belongs to it.
struct Practice: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "练习 Practise with a simulated visitor; a score at the end.",
    discussion: """
      You speak in free words, Chinese or English; the visitor answers, and the record is kept in \
      the real form (/record). Works offline. See docs/practice.md.
      """,
    subcommands: [
      PracticeTalk.self, PracticeVisitors.self, PracticeScore.self, PracticeHistory.self,
      PracticeReplay.self, PracticePlay.self, PracticeMatch.self, PracticeMeasure.self,
      PracticeTrain.self,
    ],
    defaultSubcommand: PracticeTalk.self)
}
