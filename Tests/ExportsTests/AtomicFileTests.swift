import Exports
import Foundation
import Glibc
import Testing

@Suite struct AtomicFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "jiefang-exports-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func `a file is written whole, and only for its owner`() throws {
    let data = Data("接访\n".utf8)
    try AtomicFile.write(data, to: path("a.md"), replacing: false)
    #expect(FileManager.default.contents(atPath: path("a.md")) == data)
    let attributes = try FileManager.default.attributesOfItem(atPath: path("a.md"))
    #expect(attributes[.posixPermissions] as? NSNumber == 0o600)
    #expect(try names() == ["a.md"])
    try FileManager.default.removeItem(at: folder)
  }

  @Test func `what is there is replaced only on demand`() throws {
    try AtomicFile.write(Data("old".utf8), to: path("a"), replacing: false)
    #expect(throws: FileProblem.exists(path: path("a"))) {
      try AtomicFile.write(Data("new".utf8), to: path("a"), replacing: false)
    }
    #expect(FileManager.default.contents(atPath: path("a")) == Data("old".utf8))
    try AtomicFile.write(Data("new".utf8), to: path("a"), replacing: true)
    #expect(FileManager.default.contents(atPath: path("a")) == Data("new".utf8))
    #expect(try names() == ["a"])
    try FileManager.default.removeItem(at: folder)
  }

  @Test func `a link is replaced, not followed`() throws {
    try Data("target".utf8).write(to: folder.appending(path: "target"))
    try FileManager.default.createSymbolicLink(
      atPath: path("link"), withDestinationPath: path("target"))
    #expect(throws: FileProblem.exists(path: path("link"))) {
      try AtomicFile.write(Data("x".utf8), to: path("link"), replacing: false)
    }
    try AtomicFile.write(Data("x".utf8), to: path("link"), replacing: true)
    #expect(FileManager.default.contents(atPath: path("target")) == Data("target".utf8))
    try FileManager.default.removeItem(at: folder)
  }

  @Test func `what cannot be written says why`() throws {
    let missing = path("no/such/a.md")
    #expect(throws: FileProblem.notFound(folder: path("no/such") + "/")) {
      try AtomicFile.write(Data(), to: missing, replacing: true)
    }
    #expect(throws: FileProblem.other(path: "a\0b", number: EINVAL)) {
      try AtomicFile.write(Data(), to: "a\0b", replacing: true)
    }
    #expect(throws: FileProblem.other(path: "", number: EINVAL)) {
      try AtomicFile.write(Data(), to: "", replacing: true)
    }
    #expect(throws: FileProblem.other(path: path("d") + "/", number: EISDIR)) {
      try AtomicFile.write(Data(), to: path("d") + "/", replacing: true)
    }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "d"), withIntermediateDirectories: false)
    #expect(throws: FileProblem.other(path: path("d"), number: EISDIR)) {
      try AtomicFile.write(Data(), to: path("d"), replacing: true)
    }
    #expect(try names() == ["d"])
    try FileManager.default.removeItem(at: folder)
  }

  @Test func `of many writers at once one wins`() async throws {
    let target = path("a")
    let winners = await withTaskGroup(of: Int.self) { group in
      for number in 0..<16 {
        group.addTask {
          do {
            try AtomicFile.write(Data("\(number)".utf8), to: target, replacing: false)
            return 1
          } catch { return 0 }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(winners == 1)
    #expect(try names() == ["a"])
    try FileManager.default.removeItem(at: folder)
  }
}
