import ArgumentParser
import CaseLog
import CaseRecord
import Forms
import Interview
import Terminal

extension Desk {
  /// Does what a command says that makes sense at any time.
  ///
  /// `visit` is the one that is going on; nil between visits.
  func perform(_ command: SlashCommand, _ argument: String, visit: Sitting?) {
    do {
      switch command.kind {
      case .help: HelpView(console: console, language: language).show(nil, in: .idle)
      case .visits: try listVisits()
      case .export: try export(argument, visit)
      case .reception: try changeReception()
      case .language: try changeLanguage(argument)
      case .quiet: try changeQuiet()
      case .keys: try changeKeys(argument)
      default:
        say(
          command.place == .practice
            ? .onlyInPractice(command.name(language)) : .onlyInVisit(command.name(language)))
      }
    } catch {
      let text = Failure.describe(error)?.0(language) ?? Jiefang.message(for: error)
      console.show("! " + text)
    }
  }

  private func listVisits() throws {
    let today = try log.visits(of: reception.id)
    let others = try log.unfinishedVisits().filter { $0.reception != reception.id }
    if today.isEmpty, others.isEmpty { say(.noVisits) }
    let open = try log.openPoints(of: (others + today).map(\.id))
    let rows = (others + today).map { summary in
      [
        DeskWords.group(summary.group).text(language), summary.caseNumber,
        summary.startedAt.prefix(10) + " " + Clock.hourAndMinute(of: summary.startedAt),
        summary.visitorName, StatusWords.text(of: summary.status)(language),
        DeskWords.openMark(open[summary.id] ?? []).text(language),
      ]
    }
    for row in Table.aligned(rows) { console.show(row, indent: 3) }
  }

  /// The same words as of the shell's `export`; without a case the one in hand, else the last.
  private func export(_ argument: String, _ visit: Sitting?) throws {
    var words = argument.split(separator: " ").map(String.init)
    for option in ["--register", "--prompts"] where words.contains(option) {
      throw UsageProblem.notInSitting(option)
    }
    if !words.contains("--document"),
      let index = words.firstIndex(where: ExportWords.documents.contains)
    {
      words.insert("--document", at: index)
    }
    if ExportWords.hasNoCase(words) {
      guard let number = try visit?.caseNumber ?? log.visits(of: reception.id).last?.caseNumber
      else { throw UsageProblem.noCaseGiven }
      words.append(number)
    }
    let command = try Export.parse(words)
    let text = try command.text(
      log: log, prompts: prompts, language: command.languageOptions.language ?? language)
    if let path = command.output {
      try command.write(text, to: path)
      console.show(Message.written(path).text(language))
    } else {
      console.show(text)
    }
  }

  private func changeReception() throws {
    var details = reception
    let setup = ReceptionSetup(console: console, language: language)
    guard setup.ask(&details), details != reception else { return }
    reception = details
    try log.append(
      [EventDraft(.receptionChanged, details.json)], to: nil, by: details.official,
      at: Clock.now())
  }

  /// Turns proposals off or on for this reception.
  private func changeQuiet() throws {
    try openReceptionOfToday()
    var details = reception
    details.isQuiet.toggle()
    try log.append(
      [EventDraft(.receptionChanged, details.json)], to: nil, by: details.official,
      at: Clock.now())
    reception = details
    say(.quietIs(details.isQuiet))
  }

  /// Opens a reception for today, like the one before, when the day has changed.
  func openReceptionOfToday() throws {
    let now = Clock.now()
    guard reception.openedOn != now.day.iso else { return }
    var generator = SystemRandomNumberGenerator()
    reception.id = Reception.ID(
      rawValue: UUIDv7.text(milliseconds: now.milliseconds, using: &generator))
    reception.date = now.day.iso
    reception.openedOn = now.day.iso
    reception.expected = nil
    reception.isQuiet = false
    try log.append(
      [EventDraft(.receptionOpened, reception.json)], to: nil, by: reception.official, at: now)
  }

  private func changeLanguage(_ word: String) throws {
    if word.isEmpty { return say(.languageIs) }
    guard let other = Language(tag: word) else {
      return console.show(
        Message.noSuchSetting(word, allowed: ["zh", "en"]).text(language))
    }
    language = other
    try log.set(.language, to: other.rawValue)
    say(.languageIs)
  }

  private func changeKeys(_ word: String) throws {
    if word.isEmpty { return say(.keysAre(try log.setting(.keys) ?? KeyBindings.emacs.rawValue)) }
    guard let keys = KeyBindings(rawValue: word) else {
      let allowed = KeyBindings.allCases.map(\.rawValue)
      return console.show(Message.noSuchSetting(word, allowed: allowed).text(language))
    }
    console.use(keys)
    try log.set(.keys, to: keys.rawValue)
    say(.keysAre(word))
  }
}
