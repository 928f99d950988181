import Understanding

/// What has come of a talk so far, folded from its lines.
struct TalkMemory: Sendable {
  private(set) var told: Set<Fact.ID> = []
  /// What was told in answer to a question, not only in passing.
  private(set) var answered: Set<Fact.ID> = []
  private(set) var corrected: Set<Fact.ID> = []
  /// How many parts of the story were told.
  private(set) var parts = 0
  private(set) var interruptions = 0
  /// How often a topic was touched.
  private(set) var uses: [Topic: Int] = [:]
  /// What the trainee's last turn touched.
  private(set) var lastTopics: Set<Topic> = []
  private(set) var wasNotUnderstood = false
  private(set) var askedAgain: [Fact.ID: Int] = [:]
  /// The contacts that were last spoken of, in the order of the file.
  private(set) var focus: [Int] = []
  /// Whether the visitor's last words named departments.
  private(set) var hasJustNamed = false
  /// Whether the visitor's last words added something unasked.
  private(set) var hasJustVolunteered = false
  private(set) var isStanding = false
  /// How often a standing visitor was treated badly.
  private(set) var slights = 0
  private(set) var isOver = false
  /// What the visitor said last, the newest at the end.
  private(set) var recent: [String] = []

  private static let remembered = 6

  mutating func take(_ line: TalkLine, of visitor: Visitor) {
    switch line.speaker {
    case .trainee: takeTrainee(line)
    case .visitor: takeVisitor(line, visitor)
    case .stage: break
    }
    for note in line.notes {
      switch note {
      case .interrupted: interruptions += 1
      case .askedAgain(let fact): askedAgain[fact, default: 0] += 1
      case .corrected(let fact): corrected.insert(fact)
      case .story(let part): parts = max(parts, part)
      case .stoodUp: (isStanding, slights) = (true, 0)
      case .satDown: isStanding = false
      case .left: isOver = true
      default: break
      }
    }
  }

  private mutating func takeTrainee(_ line: TalkLine) {
    lastTopics = Set(line.topics)
    wasNotUnderstood = line.notes.contains(.notUnderstood)
    for topic in line.topics { uses[topic, default: 0] += 1 }
    if isStanding, Self.isSlight(line) { slights += 1 }
    if line.topics.contains(.farewell) { isOver = true }
  }

  private mutating func takeVisitor(_ line: TalkLine, _ visitor: Visitor) {
    told.formUnion(line.told)
    var inPassing: Set<Fact.ID> = []
    hasJustVolunteered = false
    for note in line.notes {
      switch note {
      case .story(let part) where (1...visitor.story.count).contains(part):
        inPassing.formUnion(visitor.story[part - 1].tells)
      case .volunteered(let fact):
        inPassing.insert(fact)
        hasJustVolunteered = true
      default: break
      }
    }
    answered.formUnion(Set(line.told).subtracting(inPassing))
    let facts = line.told.compactMap { visitor.fact($0) }
    let contacts = Set(facts.compactMap(\.contact))
    if !contacts.isEmpty { focus = contacts.sorted() }
    hasJustNamed = facts.contains { $0.topic == .department }
    recent = Array((recent + [line.text]).suffix(Self.remembered))
  }

  /// Whether a visitor who is already standing would leave over it.
  private static func isSlight(_ line: TalkLine) -> Bool {
    let topics: [Topic] = [.rush, .blame, .dismiss]
    return topics.contains(where: line.topics.contains)
      || line.notes.contains { note in
        switch note {
        case .interrupted, .forbidden, .askedAgain: true
        default: false
        }
      }
  }
}
