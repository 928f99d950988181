package import CaseRecord
import Forms

extension Interview {
  func prompt(
    for stop: Stop, _ index: Int, _ route: Route, _ evaluation: Evaluation
  ) -> Prompt {
    let question = stop.question
    let answer = record.answers[stop.path]
    let notes = notes(before: index, route)
    let isRequired = isRequired(stop, evaluation)
    return Prompt(
      path: stop.path, question: question, number: stop.number, count: route.mainCount,
      isMain: stop.isMain, label: instance(of: stop, evaluation) + label(of: stop, evaluation),
      hint: question.hint.map { render($0, stop.path.steps, evaluation) } ?? "",
      short: question.short(language),
      choices: shownChoices(of: question, in: stop.path.steps, evaluation).map { choice in
        choice.label(language)
      },
      defaultText: defaultText(of: stop, evaluation),
      isGuess: stop.opens == nil && guessedValue(of: stop, evaluation) != nil,
      oldText: oldText(of: stop),
      oldStatus: answer?.status, isDoubtful: record.doubtful.contains(stop.path),
      isOptional: !isRequired, endsRepeat: stop.opens != nil,
      isFirstInstance: stop.opens.map { (record.instances[$0] ?? []).isEmpty } ?? false,
      lineNames: stop.line.map { $0.short(language) },
      notes: notes.compactMap { path in
        outline.place(of: path).map { render($0.question.label, path.steps, evaluation) }
      }, notePaths: notes,
      sentences: question.name == FieldName.readback ? sentences(evaluation) : [],
      pending: pending ?? hearing.map { .proposals($0) }, heard: heardWords(stop))
  }

  /// The question as it is put to the visitor.
  func label(of stop: Stop, _ evaluation: Evaluation) -> String {
    var template = stop.question.label
    if let again = stop.question.labelAgain, let step = stop.path.steps.last {
      let list = FieldPath(step.repeatName, in: Array(stop.path.steps.dropLast()))
      let instances = record.instances[list] ?? []
      if instances.first.map({ $0 != step.instance }) ?? false { template = again }
    }
    return render(template, stop.path.steps, evaluation)
  }

  func render(
    _ template: Template, _ steps: [FieldPath.Step], _ evaluation: Evaluation
  ) -> String {
    template.render(language) { words($0, from: steps, evaluation) }
  }

  /// The choices among which the next line chooses: all of the list, or the few that are meant.
  func shownChoices(
    of question: Question, in steps: [FieldPath.Step], _ evaluation: Evaluation
  ) -> [ChoiceList.Choice] {
    let choices = evaluation.choices(of: question, in: steps)
    let narrowed = candidates.compactMap { name in choices.first { $0.name == name } }
    guard narrowed.isEmpty else { return narrowed }
    return numbered(choices.map(\.name), of: question, in: steps, evaluation)
      .compactMap { name in choices.first { $0.name == name } }
  }

  /// What Enter alone would answer: the old choice when one is changed, else the default.
  func defaultValue(of stop: Stop, _ evaluation: Evaluation) -> Value? {
    let question = stop.question
    if let answer = record.answers[stop.path], answer.status == .answered {
      return question.type.takesChoices || question.type == .acknowledge ? answer.value : nil
    }
    if stop.opens != nil { return nil }
    if question.type == .acknowledge { return .acknowledged }
    if let offer = offers[stop.path] { return offer.part.value }
    if let guessed = guessedValue(of: stop, evaluation) { return guessed }
    let words: String
    switch question.defaultValue {
    case .literal(let text): words = text
    case .expression(let expression):
      words = evaluation.value(of: expression, in: stop.path.steps).answer
    case .template(let template): words = render(template, stop.path.steps, evaluation)
    case nil:
      // A computed answer that the official went to is the one to be kept or changed.
      guard question.calculate != nil else { return nil }
      words = evaluation.operand(stop.path).answer
    }
    guard !words.isEmpty else { return nil }
    if let list = question.choices {
      let names = words.split(separator: " ").map(String.init).filter {
        list.choice(named: $0) != nil
      }
      return names.isEmpty ? nil : .choices(names.map { Value.Choice($0) })
    }
    let reader = AnswerReader(
      question: question, matcher: nil, today: evaluation.now.day, language: language)
    if case .value(let value) = reader.read(words) { return value }
    return nil
  }

  private func defaultText(of stop: Stop, _ evaluation: Evaluation) -> String {
    guard stop.question.type != .acknowledge else { return "" }
    return defaultValue(of: stop, evaluation).map {
      ValueText.text(of: $0, stop.question, language)
    } ?? ""
  }

  /// What was said before, to be changed in the line; choices are offered in brackets instead.
  func oldText(of stop: Stop) -> String {
    if record.answers[stop.path] == nil {
      if let words = suggestions[stop.path] { return words }
      if stop.opens != nil, let line = offeredLine(stop) { return line }
    }
    guard let answer = record.answers[stop.path], answer.status == .answered,
      let value = answer.value, !stop.question.type.takesChoices
    else { return "" }
    switch value {
    case .text(let text): return text
    case .acknowledged: return ""
    case .quantity(let quantity): return quantity.said
    case .date(let date): return date.said
    default: return ValueText.text(of: value, stop.question, language)
    }
  }

  private func notes(before index: Int, _ route: Route) -> [FieldPath] {
    route.notes.filter { $0.key <= index }.sorted { $0.key < $1.key }.flatMap(\.value)
      .filter { !saidNotes.contains($0) }
  }

  /// The record in whole sentences, in the order of the form; the form says which and how.
  package func sentences(at now: Moment) -> [String] {
    sentences(evaluation(at: now))
  }

  func sentences(_ evaluation: Evaluation) -> [String] {
    sentences(of: form.items, in: [], evaluation)
  }

  private func sentences(
    of items: [Item], in steps: [FieldPath.Step], _ evaluation: Evaluation
  ) -> [String] {
    items.flatMap { item -> [String] in
      guard evaluation.isRelevant(item, in: steps) else { return [] }
      switch item {
      case .question(let question):
        let path = FieldPath(question.name, in: steps)
        guard let template = question.readback, !text(path, evaluation).isEmpty else { return [] }
        return [render(template, steps, evaluation)]
      case .group(let group):
        return sentences(of: group.items, in: steps, evaluation)
      case .repeats(let list):
        let instances = record.instances[FieldPath(list.name, in: steps)] ?? []
        return instances.flatMap { instance -> [String] in
          let inside = steps + [FieldPath.Step(list.name, instance)]
          let own = list.readback.map { [render($0, inside, evaluation)] } ?? []
          return own + sentences(of: list.items, in: inside, evaluation)
        }
      }
    }
  }
}
