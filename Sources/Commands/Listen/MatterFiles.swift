import Understanding

/// Reads files of examples and of marked stories.
enum MatterFiles {
  /// The examples of a file; of stories their text, category and purpose.
  static func examples(_ path: String) throws -> [MatterExample] {
    try examples(TrainingFiles.text(path), file: path)
  }

  static func examples(_ text: String, file: String) throws -> [MatterExample] {
    do {
      return try MatterExample.examples(text)
    } catch {
      throw ListenProblem.badExample(file: file, line: error.line)
    }
  }

  /// The marked stories of a text; lines that are empty or remarks are passed over.
  static func stories(_ text: String, file: String) throws -> [MarkedStory] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return try lines.enumerated().compactMap { index, line in
      if line.isEmpty || line.hasPrefix("#") { return nil }
      guard let story = MarkedStory(line: line), TopicLanguage(rawValue: story.language) != nil
      else { throw ListenProblem.badStory(file: file, line: index + 1) }
      return story
    }
  }
}
