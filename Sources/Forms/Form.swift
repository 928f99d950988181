/// The questions of a sitting, in the order they are asked.
package struct Form: Hashable, Sendable {
  package let name: String
  package let version: String
  package let title: LocalizedText
  package let items: [Item]
  /// Every question, group and repeat, each before what is inside it.
  package let allItems: [Item]
  private let places: [String: Place]
  /// Whether it was written before `in_turn` and `closing`: then `weight: nice` also means that a
  /// question is asked of nobody in turn.
  private let isOlder: Bool

  private struct Place: Hashable {
    let order: Int
    /// Positions in `allItems` of what is around the item, outermost first.
    let around: [Int]
  }

  package init(name: String, version: String, title: LocalizedText, items: [Item]) {
    self.name = name
    self.version = version
    self.title = title
    self.items = items
    var all: [Item] = []
    var places: [String: Place] = [:]
    func visit(_ items: [Item], around: [Int]) {
      for item in items {
        let order = all.count
        if places[item.name] == nil { places[item.name] = Place(order: order, around: around) }
        all.append(item)
        visit(item.items, around: around + [order])
      }
    }
    visit(items, around: [])
    allItems = all
    self.places = places
    isOlder = !all.contains { item in
      if case .question(let question) = item {
        question.inTurn != nil || question.isClosing
      } else {
        false
      }
    }
  }

  /// Whether a question is put to everybody whom it concerns, or only when the official goes to it.
  package func asksInTurn(_ question: Question) -> Bool {
    if question.calculate != nil { return false }
    return question.inTurn ?? !(isOlder && question.weight == .nice)
  }

  package func item(named name: String) -> Item? {
    places[name].map { allItems[$0.order] }
  }

  package func question(named name: String) -> Question? {
    if case .question(let question) = item(named: name) { question } else { nil }
  }

  /// The position in `allItems`; nil if nothing has that name.
  package func order(of name: String) -> Int? {
    places[name]?.order
  }

  /// The groups and repeats around an item, outermost first.
  package func ancestors(of name: String) -> [Item] {
    places[name]?.around.map { allItems[$0] } ?? []
  }

  /// The names of the repeats around an item, outermost first: the steps of its path.
  package func repeats(around name: String) -> [String] {
    ancestors(of: name).compactMap {
      if case .repeats(let repeats) = $0 { repeats.name } else { nil }
    }
  }

  /// The questions in order, without the groups and repeats.
  package var questions: [Question] {
    allItems.compactMap { if case .question(let question) = $0 { question } else { nil } }
  }
}
