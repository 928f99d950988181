/// Checks what only the whole form can tell: references and circles.
struct FormChecker {
  let source: YAMLSource
  let report: FormReport
  private let form: Form
  /// Every item where it stands: its position in `allItems` by its repeats and its name.
  private let places: [String: Int]
  /// The repeats around each of `allItems`.
  private let scopes: [[String]]
  /// The position of the group or repeat around each of `allItems`.
  private let parents: [Int?]

  init(form: Form, source: YAMLSource, report: FormReport) {
    self.form = form
    self.source = source
    self.report = report
    var places: [String: Int] = [:]
    var scopes: [[String]] = []
    var parents: [Int?] = []
    func visit(_ items: [Item], in scope: [String], under parent: Int?) {
      for item in items {
        let position = scopes.count
        places[FormReport.key(item.name, in: scope)] = position
        scopes.append(scope)
        parents.append(parent)
        let inner = if case .repeats = item { scope + [item.name] } else { scope }
        visit(item.items, in: inner, under: position)
      }
    }
    visit(form.items, in: [], under: nil)
    self.places = places
    self.scopes = scopes
    self.parents = parents
  }

  func check() {
    checkReferences()
    checkCircles()
  }

  private func checkReferences() {
    let names = form.allItems.map(\.name)
    for use in report.uses {
      switch form.item(named: use.name) {
      case nil:
        // An item that was refused has a name all the same.
        guard report.names[use.name] == nil else { continue }
        let nearest = NearName.of(use.name, among: names)
        report.add(.unknownReference(use.name, nearest: nearest), at: use.place())
      case .group?: report.add(.noValue(use.name), at: use.place())
      case .question(let question)? where question.type == .note:
        report.add(.noValue(use.name), at: use.place())
      default: break
      }
    }
  }

  /// Finds values, and relevances, that wait for each other.
  private func checkCircles() {
    var isDone: [Int: Bool] = [:]
    var path: [Int] = []
    func visit(_ position: Int) {
      if isDone[position] == true { return }
      if isDone[position] == false {
        let circle = path[(path.firstIndex(of: position) ?? 0)...]
        let names = (circle + [position]).map { form.allItems[$0].name }
        return report.add(.circle(names), at: place(of: circle))
      }
      isDone[position] = false
      path.append(position)
      for next in needs(of: position) { visit(next) }
      path.removeLast()
      isDone[position] = true
    }
    for position in form.allItems.indices { visit(position) }
  }

  /// What must be known before an item's value is: its formulas, its relevance, what is around it.
  private func needs(of position: Int) -> [Int] {
    let item = form.allItems[position]
    var names = item.relevant?.references ?? []
    if case .question(let question) = item {
      names.formUnion(question.calculate?.references ?? [])
      names.formUnion(question.otherwise?.references ?? [])
    }
    let around = parents[position].map { [$0] } ?? []
    return around + names.sorted().compactMap { resolve($0, from: scopes[position]) }
  }

  /// Where a name that is used inside these repeats stands: the nearest scope that has it.
  private func resolve(_ name: String, from scope: [String]) -> Int? {
    for depth in stride(from: scope.count, through: 0, by: -1) {
      let key = FormReport.key(name, in: Array(scope.prefix(depth)))
      if let position = places[key] { return position }
    }
    return form.order(of: name)
  }

  /// Where the first item of a circle got its name.
  private func place(of circle: some Sequence<Int>) -> FormReport.Place {
    let places = circle.compactMap { position in
      report.place(ofName: form.allItems[position].name, in: scopes[position])
    }
    return places.min { $0.line < $1.line } ?? source.place(1, 1)
  }
}
