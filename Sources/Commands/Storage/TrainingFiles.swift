import Foundation
import Understanding

/// The files from which a model is learnt, and the model that is written.
enum TrainingFiles {
  /// The tables of one language in a folder, sorted.
  ///
  /// Those whose name ends in `-apart` are for measuring, and never learnt from.
  static func paths(
    in folder: String, _ language: TopicLanguage, without part: String? = nil
  ) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { name in
        name.hasPrefix(language.rawValue) && name.hasSuffix(".tsv")
          && !name.hasSuffix("-apart.tsv") && !(part.map(name.contains) ?? false)
      }.sorted().map { folder + "/" + $0 }
  }

  static func text(_ path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw UsageProblem.noSuchFile(path)
    }
    return String(decoding: data, as: UTF8.self)
  }

  static func write(_ model: [UInt8], to path: String) throws {
    do {
      try Data(model).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw PracticeProblem.cannotWrite(path)
    }
  }
}

extension Duration {
  /// In milliseconds, to the microsecond.
  var inMilliseconds: Double {
    let microseconds = components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
    return Double(microseconds) / 1000
  }
}
