import CaseRecord
import Forms
import Understanding

/// Reads what the record should hold, and checks that its fields can hold it.
struct RecordDecoder {
  let form: Form

  /// How a value that no list has is taken where a question takes other words too.
  enum Strictness {
    /// Only a slip of the pen is refused.
    case slips
    /// It must be on the list.
    case listed
  }

  /// The right values at a key, any of which will do; none if the key is not there.
  func values(
    _ map: YAMLMap, _ key: String, for question: Question?, _ strictness: Strictness = .slips
  ) -> [LocalizedText] {
    guard map.has(key) else { return [] }
    guard map.isMap(key), let languages = map.map(key) else {
      return map.texts(key).map { text in
        check(text, map.report, question, strictness)
        return LocalizedText(text.text)
      }
    }
    languages.refuseKeys(except: ["zh", "en"])
    for (name, language) in [("zh", Language.chinese), ("en", .english)]
    where !languages.has(name) {
      map.add(.missingTranslation(language, key: key), at: key)
    }
    let zh = languages.texts("zh")
    let en = languages.texts("en")
    for text in zh + en { check(text, map.report, question, strictness) }
    guard let lastZh = zh.last, let lastEn = en.last else { return [] }
    return (0..<max(zh.count, en.count)).map { index in
      LocalizedText(
        zh: (index < zh.count ? zh[index] : lastZh).text,
        en: (index < en.count ? en[index] : lastEn).text)
    }
  }

  /// The field that a text names; nil, and reported, if the form has none such.
  func field(_ text: String, _ report: FormReport, at place: FormReport.Place) -> FieldPath? {
    if let path = FieldPath(parsing: text), form.question(at: path) != nil { return path }
    let nearest = NearName.of(text, among: form.fieldNames)
    report.add(.visitor(.unknownField(text, nearest: nearest)), at: place)
    return nil
  }

  /// Refuses a department that the list of those who may be ordered to act does not have.
  func checkDepartment(_ text: YAMLText, _ report: FormReport) {
    let path = FieldPath("department", in: [FieldPath.Step("assignments", 1)])
    check(text, report, form.question(at: path), .listed)
  }

  private func check(
    _ text: YAMLText, _ report: FormReport, _ question: Question?, _ strictness: Strictness
  ) {
    guard let question else { return }
    if let list = question.choices {
      check(text, report, on: list, isOpen: question.orOther && strictness == .slips)
    } else if let problem = problem(text.text, question.type) {
      report.add(.visitor(problem), at: text.place)
    }
  }

  private func check(
    _ text: YAMLText, _ report: FormReport, on list: ChoiceList, isOpen: Bool
  ) {
    let folded = Folding.fold(text.text)
    func words(_ choice: ChoiceList.Choice) -> [String] {
      [choice.label.zh, choice.label.en] + choice.aliases
    }
    let isListed = list.choices.contains { choice in
      choice.name == text.text || words(choice).contains { Folding.fold($0) == folded }
    }
    guard !isListed else { return }
    let isOfDepartments = list.name == "departments"
    // Departments are written by their labels, other choices by their names.
    let known = list.choices.flatMap { isOfDepartments ? words($0) : [$0.name] }
    let slip = Nearest.of(text.text, among: known)
    guard !isOpen || slip != nil else { return }
    let nearest = slip ?? NearName.of(text.text, among: known)
    report.add(
      .visitor(
        isOfDepartments
          ? .unknownDepartment(text.text, nearest: nearest)
          : .notAChoice(text.text, list: list.name, nearest: nearest)), at: text.place)
  }

  /// What keeps a text from being the value of such a question.
  private func problem(_ text: String, _ type: QuestionType) -> VisitorProblem? {
    switch type {
    case .integer: readable(QuantityReader.read(text, unit: .count), text, type)
    case .decimal: readable(QuantityReader.read(text, unit: .decimal), text, type)
    case .money: readable(QuantityReader.read(text, unit: .money), text, type)
    case .time: readable(TimeReader.read(text), text, type)
    case .date: dateProblem(text)
    case .phone:
      switch PhoneNumber.check(text) {
      case .mobile, .landline: nil
      case .office, .unclear: .unreadable(text, as: type)
      }
    case .idNumber:
      if case .valid = IDNumber.check(text, today: Self.late) {
        nil
      } else {
        .unreadable(text, as: type)
      }
    default: nil
    }
  }

  private func readable<Value>(
    _ value: Value?, _ text: String, _ type: QuestionType
  ) -> VisitorProblem? {
    value == nil ? .unreadable(text, as: type) : nil
  }

  /// A date must be the same whenever the visitor is practised on.
  private func dateProblem(_ text: String) -> VisitorProblem? {
    let late = DateReader(today: Self.late).read(text)
    guard let late else { return .unreadable(text, as: .date) }
    return late == DateReader(today: Self.early).read(text) ? nil : .relativeDate(text)
  }

  private static let early = CivilDate(daysSince1970: 20_089)
  private static let late = CivilDate(daysSince1970: 47_481)
}
