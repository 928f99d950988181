package import CaseRecord
package import Forms
package import Understanding

/// Shows a talk again, step by step.
package struct Replay: Sendable {
  package let rubric: Rubric
  package let language: Language

  /// The rubric gives topics their names.
  package init(rubric: Rubric, language: Language) {
    self.rubric = rubric
    self.language = language
  }

  /// The steps of a practice.
  package func steps(_ lines: [TalkLine]) -> [ReplayStep] {
    var before: Mood?
    return lines.enumerated().map { index, line in
      let old = before
      before = line.mood
      return ReplayStep(
        number: index + 1, speaker: speaker(line.speaker), words: line.text,
        did: line.topics.map { rubric.title(of: $0)(language) },
        upset: old.flatMap { Self.change(from: $0.upset, to: line.mood.upset) },
        trust: old.flatMap { Self.change(from: $0.trust, to: line.mood.trust) },
        notes: line.notes.map { ReplayNote.text($0)(language) })
    }
  }

  /// The steps of a file's text: a practice, or an exported transcript.
  ///
  /// `understand` says what an official's turn of a transcript does, seen with the turns before it.
  package func steps(
    text: String, understand: @escaping (TopicTurn) -> [Topic] = { _ in [] }
  ) throws(ReplayError) -> [ReplayStep] {
    guard let json = JSONValue(parsing: text) else { throw .notJSON }
    return try steps(json: json, understand: understand)
  }

  package func steps(
    json: JSONValue, understand: @escaping (TopicTurn) -> [Topic] = { _ in [] }
  ) throws(ReplayError) -> [ReplayStep] {
    let version = json["version"]?.integer ?? 1
    let steps: [ReplayStep]
    switch json["schema"]?.string {
    case TalkJSON.schema?:
      guard version <= TalkJSON.version else { throw .newer(version) }
      guard let lines = TalkJSON.lines(json) else { throw .unknown }
      steps = self.steps(lines)
    case "jiefang:document"?:
      guard version <= 1 else { throw .newer(version) }
      let name = json["document"]?.string ?? ""
      guard name == "transcript" else { throw .otherDocument(name) }
      guard let documents = json["documents"]?.array else { throw .unknown }
      steps = ReplayTranscript(replay: self, understand: understand).steps(documents)
    case "jiefang:record"?: throw .wholeRecord
    default:
      guard let lines = TalkJSON.lines(json) else { throw .unknown }
      steps = self.steps(lines)
    }
    guard !steps.isEmpty else { throw .empty }
    return steps
  }

  private func speaker(_ speaker: TalkLine.Speaker) -> ReplayStep.Speaker {
    switch speaker {
    case .trainee: .official
    case .visitor: .visitor
    case .stage: .stage
    }
  }

  private static func change(from old: Int, to new: Int) -> Int? {
    old == new ? nil : new - old
  }
}
