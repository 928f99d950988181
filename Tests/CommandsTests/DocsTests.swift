import Foundation
import Testing

@testable import Commands

/// What the documentation says exists, and what exists is documented.
@Suite struct DocsTests {
  static let readmes = ["README.md", "docs/README.zh.md"]
  static let manual = "docs/jiefang.1"

  @Test(arguments: DocsTests.readmes + [DocsTests.manual])
  func `every shell command is documented`(file: String) throws {
    let text = try Docs.text(file)
    for name in Jiefang.commandNames {
      let shown = try Regex("(jiefang |^\\.B )\(name)\\b").anchorsMatchLineEndings()
      #expect(text.contains(shown), "\(file) does not show \(name)")
    }
  }

  @Test(arguments: DocsTests.readmes)
  func `every name of every slash command is documented`(file: String) throws {
    let shown = try Set(Docs.slashWords(in: Docs.code(of: file)))
    for command in SlashCommand.all {
      for name in command.names {
        #expect(shown.contains(name), "\(file) does not show /\(name)")
      }
    }
  }

  @Test func `every slash command is in the manual`() throws {
    let shown = try Set(Docs.slashWords(in: Docs.code(of: Self.manual)))
    for command in SlashCommand.all {
      #expect(shown.contains(command.names[0]), "the manual does not show /\(command.names[0])")
    }
  }

  @Test(arguments: DocsTests.readmes + [DocsTests.manual])
  func `every command that is shown exists`(file: String) throws {
    let code = try Docs.code(of: file)
    let words = code.flatMap { $0.matches(of: /\bjiefang ([a-z][a-z-]*)/).map { String($0.1) } }
    #expect(!words.isEmpty)
    for word in Set(words) where word != "help" {
      #expect(Jiefang.commandNames.contains(word), "\(file): there is no jiefang \(word)")
    }
    let slashWords = Docs.slashWords(in: code)
    #expect(!slashWords.isEmpty)
    for word in Set(slashWords) {
      #expect(SlashCommand.named(word) != nil, "\(file): there is no /\(word)")
    }
  }

  @Test func `every kind of event is documented`() throws {
    let text = try Docs.text("docs/event-log.md")
    let source = try Docs.text("Sources/CaseRecord/EventKind.swift")
    let kinds = source.matches(of: /EventKind\(rawValue: "([^"]+)"\)/).map { String($0.1) }
    #expect(kinds.count > 10)
    for kind in kinds {
      #expect(text.contains("### `\(kind)`"), "docs/event-log.md does not explain \(kind)")
    }
    for heading in text.matches(of: /### `([a-z_]+\/[0-9]+)`/) {
      #expect(kinds.contains(String(heading.1)), "there is no event \(heading.1)")
    }
  }

  @Test(arguments: DocsTests.readmes)
  func `the commands to run and to test are there`(file: String) throws {
    let lines = try Docs.code(of: file)
    #expect(lines.contains("make run"))
    #expect(lines.contains("make test"))
    let makefile = try Docs.text("Makefile")
    for target in lines.flatMap({ $0.matches(of: /\bmake ([a-z]+)/) }) {
      #expect(makefile.contains("\n\(target.1):"), "there is no make \(target.1)")
    }
  }

  @Test(arguments: try Docs.pages())
  func `every file that is linked exists`(page: String) throws {
    let folder = Docs.root.appending(path: page).deletingLastPathComponent()
    for link in try Docs.text(page).matches(of: /\]\(([^)\s]+)\)/) {
      let target = link.1.prefix { $0 != "#" }
      guard !target.isEmpty, !target.contains("://") else { continue }
      let path = folder.appending(path: String(target)).standardized.path
      #expect(FileManager.default.fileExists(atPath: path), "\(page) links to \(target)")
    }
  }
}
