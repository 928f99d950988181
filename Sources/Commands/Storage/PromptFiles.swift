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
    bytes(path).map { (String(decoding: $0.bytes, as: UTF8.self), $0.name) }
  }

  /// A file as it is, and the name by which errors call it; nil if there is none.
  func bytes(_ path: String) -> (bytes: [UInt8], name: String)? {
    for folder in folders {
      let name = folder + "/" + path
      if let data = FileManager.default.contents(atPath: name) { return ([UInt8](data), name) }
    }
    return Self.builtInBytes(path).map { ($0, "prompts/" + path) }
  }

  /// The files of a folder below `prompts/`, by name and without their ending, sorted.
  func names(in folder: String, ending: String) -> [String] {
    let own = folders.flatMap {
      (try? FileManager.default.contentsOfDirectory(atPath: $0 + "/" + folder)) ?? []
    }
    let builtIn = Self.builtInPaths.filter { $0.hasPrefix(folder + "/") }
      .map { String($0.dropFirst(folder.count + 1)) }
    let names = (own + builtIn).filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }
    return Set(names.map { String($0.dropLast(ending.count)) }).sorted()
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
    builtInBytes(path).map { String(decoding: $0, as: UTF8.self) }
  }

  static func builtInBytes(_ path: String) -> [UInt8]? {
    var count = 0
    let files = unsafe UnsafeBufferPointer(start: cprompts_files(&count), count: count)
    guard let file = unsafe files.first(where: { unsafe String(cString: $0.path) == path })
    else { return nil }
    let bytes = unsafe UnsafeBufferPointer(start: file.bytes, count: file.count)
    return unsafe Array(bytes)
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
