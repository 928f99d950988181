import CaseRecord
import Forms

/// A form seen from its fields: where each stands, and what depends on it.
///
/// A field's place is the names of the repeats around it and its own, `contacts.department`; the
/// same name may stand in several repeats.
final class Outline: Sendable {
  /// One question where it stands; a class, since it is handed about at every key of Enter.
  final class Place: Sendable {
    let question: Question
    let repeats: [String]
    let order: Int
    /// Conditions of the groups and repeats around it, with the repeats around each.
    let conditions: [Condition]
    let key: String
    /// Whether it is asked in turn, not only of those who go to it.
    let isAsked: Bool

    init(
      question: Question, repeats: [String], order: Int, conditions: [Condition], isAsked: Bool
    ) {
      self.isAsked = isAsked
      self.question = question
      self.repeats = repeats
      self.order = order
      self.conditions = conditions
      key = Outline.key(question.name, in: repeats)
    }
  }

  struct Condition: Sendable {
    let expression: Expression
    let repeats: [String]
    /// The repeat whose condition it is; it holds for one that the official opened.
    var repeatName: String?
  }

  let places: [Place]
  /// Every repeat by its key.
  let repeats: [String: Repeat]
  private let index: [String: Int]
  /// By the bare name, which is nearly always enough; a key would have to be put together first.
  private let placesByName: [String: [Place]]
  /// The repeats around each repeat of a name.
  private let repeatsByName: [String: [[String]]]
  /// What has to be looked at again when a field changes: key to keys, in the form's order.
  private let dependents: [String: [String]]

  init(_ form: Form) {
    var places: [Place] = []
    var repeats: [String: Repeat] = [:]
    Self.collect(form.items, of: form, in: [], under: [], &places, &repeats)
    self.places = places
    self.repeats = repeats
    var index: [String: Int] = [:]
    for (position, place) in places.enumerated() { index[place.key] = position }
    self.index = index
    dependents = Self.dependents(of: places, index: index)
    placesByName = Dictionary(grouping: places) { $0.question.name }
    repeatsByName = Dictionary(
      grouping: repeats.keys.map { $0.split(separator: ".").map(String.init) }
    ) { $0.last ?? "" }.mapValues { $0.map { $0.dropLast() } }
  }

  static func key(_ name: String, in repeats: [String]) -> String {
    (repeats + [name]).joined(separator: ".")
  }

  func place(of path: FieldPath) -> Place? {
    placesByName[path.name]?.first { place in
      place.repeats.count == path.steps.count
        && place.repeats.elementsEqual(path.steps) { $0 == $1.repeatName }
    }
  }

  /// How many of these repeats are around the nearest repeat of a name; nil if there is none.
  func depth(ofRepeat name: String, from steps: [FieldPath.Step]) -> Int? {
    repeatsByName[name]?.filter { around in
      around.count <= steps.count && zip(around, steps).allSatisfy { $0 == $1.repeatName }
    }.map(\.count).max()
  }

  /// Where a name that is used inside these repeats stands; as `resolve`, without making keys.
  func nearest(_ name: String, from steps: [FieldPath.Step]) -> Place? {
    guard let places = placesByName[name] else { return nil }
    let inScope = places.filter { place in
      place.repeats.count <= steps.count
        && zip(place.repeats, steps).allSatisfy { $0 == $1.repeatName }
    }
    return inScope.max { $0.repeats.count < $1.repeats.count } ?? places.first
  }

  func place(_ key: String) -> Place? {
    index[key].map { places[$0] }
  }

  /// The keys of the questions whose sense rests on this one.
  func dependents(on key: String) -> [String] {
    dependents[key] ?? []
  }

  /// Where a name that is used inside these repeats stands: the nearest scope outward that has it,
  /// else the first repeat in the form that does.
  private static func resolve(
    _ name: String, from repeats: [String], _ places: [Place], _ index: [String: Int]
  ) -> Place? {
    for depth in stride(from: repeats.count, through: 0, by: -1) {
      if let position = index[key(name, in: Array(repeats.prefix(depth)))] {
        return places[position]
      }
    }
    return places.first { $0.question.name == name }
  }

  private static func collect(
    _ items: [Item], of form: Form, in scope: [String], under conditions: [Condition],
    _ places: inout [Place], _ repeats: inout [String: Repeat]
  ) {
    for item in items {
      let isRepeat = if case .repeats = item { true } else { false }
      let own =
        item.relevant.map {
          [Condition(expression: $0, repeats: scope, repeatName: isRepeat ? item.name : nil)]
        } ?? []
      switch item {
      case .question(let question):
        places.append(
          Place(
            question: question, repeats: scope, order: places.count, conditions: conditions + own,
            isAsked: form.asksInTurn(question)))
      case .group(let group):
        collect(group.items, of: form, in: scope, under: conditions + own, &places, &repeats)
      case .repeats(let list):
        repeats[key(list.name, in: scope)] = list
        collect(
          list.items, of: form, in: scope + [list.name], under: conditions + own, &places, &repeats)
      }
    }
  }

  private static func dependents(
    of places: [Place], index: [String: Int]
  ) -> [String: [String]] {
    var direct: [String: Set<Int>] = [:]
    for (position, place) in places.enumerated() {
      let question = place.question
      let expressions =
        place.conditions
        + [question.constraint, question.softConstraint, question.calculate]
        .compactMap { $0.map { Condition(expression: $0, repeats: place.repeats) } }
      for condition in expressions {
        for name in condition.expression.references {
          guard let source = resolve(name, from: condition.repeats, places, index) else { continue }
          if source.key != place.key { direct[source.key, default: []].insert(position) }
        }
      }
    }
    var all: [String: [String]] = [:]
    for key in direct.keys {
      var found: Set<Int> = []
      var waiting = Array(direct[key] ?? [])
      while let position = waiting.popLast() {
        guard found.insert(position).inserted else { continue }
        // What a computed value feeds depends on what the value is computed from.
        if places[position].question.calculate != nil {
          waiting += direct[places[position].key] ?? []
        }
      }
      all[key] = found.sorted().map { places[$0].key }
    }
    return all
  }
}
