import ArgumentParser
import CPrompts
import Foundation

/// The files of `prompts/`: the user's own where there are any, else the built-in ones.
struct PromptFiles: Sendable {
  /// Folders that come before the built-in files, the first first.
  let folders: [String]

  /// - Parameter option: What `--prompts` says; nil if it was not given.
  init(option: String? = nil) {
    let environment = ProcessInfo.processInfo.environment["JIEFANG_PROMPTS"]
    let installed = Self.executableFolder.map { $0 + "/../share/jiefang/prompts" }
    folders = [option, environment, installed].compactMap { $0 }.filter { !$0.isEmpty }
  }

  /// A file's text and the name by which errors call it; nil if there is none.
  ///
  /// The path is below `prompts/`, such as `forms/reception.yaml`.
  func file(_ path: String) -> (text: String, name: String)? {
    for folder in folders {
      let name = folder + "/" + path
      if let data = FileManager.default.contents(atPath: name) {
        return (String(decoding: data, as: UTF8.self), name)
      }
    }
    return Self.builtIn(path).map { ($0, "prompts/" + path) }
  }

  /// Whether these files, and all choice lists, are the built-in ones or copies of them.
  func isBuiltIn(_ paths: [String]) -> Bool {
    guard paths.allSatisfy({ Self.builtIn($0) != nil }) else { return false }
    let lists = Self.builtInPaths.filter { $0.hasPrefix("lists/") }
    return (paths + lists).allSatisfy { path in file(path)?.text == Self.builtIn(path) }
  }

  private static var builtInPaths: [String] {
    var count = 0
    let files = unsafe UnsafeBufferPointer(start: cprompts_files(&count), count: count)
    return unsafe files.map { unsafe String(cString: $0.path) }
  }

  /// The text of a built-in file, by its path below `prompts/`; nil if there is none.
  static func builtIn(_ path: String) -> String? {
    var count = 0
    let files = unsafe UnsafeBufferPointer(start: cprompts_files(&count), count: count)
    guard let file = unsafe files.first(where: { unsafe String(cString: $0.path) == path })
    else { return nil }
    let bytes = unsafe UnsafeBufferPointer(start: file.bytes, count: file.count)
    return unsafe String(decoding: bytes, as: UTF8.self)
  }

  private static var executableFolder: String? {
    guard let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    else { return nil }
    return URL(filePath: path).deletingLastPathComponent().path
  }
}

/// Where forms, lists and templates come from.
struct PromptOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder with forms, lists and templates of your own (default: $JIEFANG_PROMPTS).",
      valueName: "folder"))
  var prompts: String?

  var files: PromptFiles { PromptFiles(option: prompts) }
}
