/// What a form consists of: questions, and groups and repeats of items.
package indirect enum Item: Hashable, Sendable {
  case question(Question)
  case group(Group)
  case repeats(Repeat)

  package var name: String {
    switch self {
    case .question(let question): question.name
    case .group(let group): group.name
    case .repeats(let repeats): repeats.name
    }
  }

  /// When it is asked at all; always if nil.
  package var relevant: Expression? {
    switch self {
    case .question(let question): question.relevant
    case .group(let group): group.relevant
    case .repeats(let repeats): repeats.relevant
    }
  }

  /// The items inside a group or repeat; none inside a question.
  package var items: [Item] {
    switch self {
    case .question: []
    case .group(let group): group.items
    case .repeats(let repeats): repeats.items
    }
  }
}
