import CaseLog
import CaseRecord
import Dispatch
import Forms
import Interview
import Synchronization
import Understanding

/// Guesses at a desk what a story is about: from the examples that come with the program, and from
/// how the cases of this register were filed.
///
/// Nothing is read before there is a story; then, while the next questions are asked.
final class MatterDesk: Sendable {
  /// What is known for one language.
  private struct Reader {
    let guesser: MatterGuesser
    var counts = DeskCounts()
    var counted: Set<Visit.ID> = []

    mutating func count(_ matter: FinishedMatter) {
      guard counted.insert(matter.visit).inserted else { return }
      guesser.count(
        matter.story, .category, chosen: matter.category, proposed: matter.guessed, in: &counts)
    }
  }

  /// So many finished cases are read from a register, the newest ones: each takes milliseconds.
  static let newest = 200
  /// From this chance on a purpose is proposed.
  static let leastOfPurpose = 0.6
  /// The purpose that nobody has to be asked about.
  private static let usualPurpose = "appeal"

  private let files: ListenFiles
  private let log: CaseLog?
  private let loading = DispatchGroup()
  private let readers = Mutex<[TopicLanguage: Result<Reader, any Error>]>([:])

  /// - Parameters:
  ///   - files: The model and its words.
  ///   - log: The register whose cases are counted; nil where none are.
  init(_ files: ListenFiles, countsIn log: CaseLog?) {
    self.files = files
    self.log = log
  }

  /// Begins to read what guessing about a story needs.
  func prepare(for story: String, _ offices: ChoiceList) {
    let language = TopicLanguage(mostOf: story)
    DispatchQueue.global(qos: .utility).async(group: loading) { [self] in
      _ = try? reader(language, offices)
    }
  }

  /// Waits for what is being read: a program that ends meanwhile would crash.
  func settle() { loading.wait() }

  /// What is guessed of a story for the questions of a form; waits for what is being read.
  func guesses(_ story: String, _ form: Form) throws -> [FieldPath: Guess] {
    let reader = try reader(TopicLanguage(mostOf: story), form.list(ListenFiles.officeList))
    var guesses: [FieldPath: Guess] = [:]
    let reading = reader.guesser.reading(of: story)
    if let first = spoken(reading, .category, reader.counts) {
      let learnt = reading.guesses(.category).first?.name
      guesses[FieldPath(FieldName.category)] = Guess(first.map(\.name), uncounted: learnt)
    }
    if let purpose = spoken(reading, .purpose, nil)?.first,
      purpose.name != Self.usualPurpose, purpose.probability >= Self.leastOfPurpose
    {
      // The form has a circumstance of the same name for it.
      guesses[FieldPath(FieldName.circumstances)] = [purpose.name]
    }
    return guesses
  }

  /// The ranking of a field, if any word of the story speaks for its first name.
  private func spoken(
    _ reading: MatterReading, _ field: MatterField, _ counts: DeskCounts?
  ) -> [MatterGuess]? {
    let ranked = reading.guesses(field, desk: counts)
    guard let first = ranked.first,
      !reading.reasons(field, name: first.name, desk: counts).isEmpty
    else { return nil }
    return ranked
  }

  /// The likeliest names of a field for a story, each with what spoke for it.
  func reasons(
    _ story: String, _ field: MatterField, _ form: Form
  ) throws -> [(guess: MatterGuess, reasons: [MatterReason])] {
    let reader = try reader(TopicLanguage(mostOf: story), form.list(ListenFiles.officeList))
    let counts = field == .category ? reader.counts : nil
    let reading = reader.guesser.reading(of: story)
    return reading.guesses(field, desk: counts).prefix(3).map { guess in
      (guess, reading.reasons(field, name: guess.name, desk: counts))
    }
  }

  /// Counts a case that was just finished.
  ///
  /// If nothing was read yet, the case will be among those that are.
  func count(_ matter: FinishedMatter) {
    readers.withLock { readers in
      let language = TopicLanguage(mostOf: matter.story)
      guard log != nil, case .success(var reader)? = readers[language] else { return }
      readers[language] = nil
      reader.count(matter)
      readers[language] = .success(reader)
    }
  }

  private func reader(_ language: TopicLanguage, _ offices: ChoiceList) throws -> Reader {
    try readers.withLock { readers in
      if let known = readers[language] { return try known.get() }
      let read = Result { try newReader(language, offices) }
      readers[language] = read
      return try read.get()
    }
  }

  private func newReader(_ language: TopicLanguage, _ offices: ChoiceList) throws -> Reader {
    var reader = Reader(guesser: try files.guesser(language, offices))
    // A register that cannot be read is told of where it is written.
    let matters = (try? log?.finishedMatters(newest: Self.newest)) ?? []
    for matter in matters where TopicLanguage(mostOf: matter.story) == language {
      reader.count(matter)
    }
    return reader
  }
}
