import Foundation
import Understanding

/// Which of the files by which stories are heard a text is.
enum ListenFileKind {
  case words, matters, examples, stories

  /// By its name, and by the folder it lies in; nil for a file that is none of these.
  ///
  /// The files of practice have such names too: they lie in a folder of their own.
  init?(path: String) {
    let url = URL(filePath: path).standardizedFileURL
    let folders = url.deletingLastPathComponent().pathComponents.suffix(2)
    guard url.pathExtension == "tsv", !folders.contains("practice") else { return nil }
    let name = url.lastPathComponent
    switch folders.last {
    case "examples": self = .examples
    case "stories": self = .stories
    default:
      if name.hasPrefix("words") {
        self = .words
      } else if name.hasPrefix("matters") {
        self = .matters
      } else {
        return nil
      }
    }
  }

  /// Throws what is wrong with the text.
  func check(_ text: String, file: String) throws {
    switch self {
    case .words:
      let mistakes = ListenLexicon([text]).mistakes
      guard mistakes.isEmpty else { throw ListenProblem.badWords(file: file, mistakes) }
    case .matters:
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
        guard line.split(separator: "\t", maxSplits: 1).count == 2 else {
          throw ListenProblem.badClass(file: file, line: index + 1)
        }
      }
    case .examples: _ = try MatterFiles.examples(text, file: file)
    case .stories: _ = try MatterFiles.stories(text, file: file)
    }
  }
}
