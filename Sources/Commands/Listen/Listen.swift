import ArgumentParser

/// Hears what stories say, and all that belongs to it.
struct Listen: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "听事 Read what stories say of the fields of a record; JSON, a line each.",
    discussion: """
      What is heard in a sitting and how, for files: contacts, dates, sums, people, the demand, with \
      the words that say it; category and purpose as they are guessed. Works offline. See \
      docs/listen.md.
      """,
    subcommands: [ListenHear.self, ListenMeasuring.self, ListenTrain.self],
    defaultSubcommand: ListenHear.self)
}
