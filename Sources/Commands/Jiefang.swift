package import ArgumentParser
import Foundation
import Forms
import Terminal

/// The program: its shell commands.
package struct Jiefang: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "jiefang",
    abstract: "接访 Receive visitors and keep the record of what they say.",
    discussion: """
      Without a command a reception begins: jiefang asks, you type what the visitor says.
      不带命令即开始接访。Docs: README.md, docs/.
      """,
    version: Self.versionText,
    subcommands: [
      Receive.self, Practice.self, Listen.self, Export.self, Schema.self, Lint.self, Doctor.self,
    ],
    defaultSubcommand: Receive.self)

  static let versionText = "0.1.0"

  package init() {}

  /// Does what the command line says, then exits.
  ///
  /// The one place where errors become words and exit codes.
  package static func start() -> Never {
    let words = Array(CommandLine.arguments.dropFirst())
    let language = Language.asked(words)
    do {
      if let name = unknownCommand(words) { throw UsageProblem.unknownCommand(name) }
      var command = try parseAsRoot(words)
      try command.run()
      exit()
    } catch let code as ExitCode {
      exit(withError: code)
    } catch {
      guard let (message, code) = Failure.describe(error) else { exit(withError: error) }
      Output.error(message(language))
      exit(withError: ExitCode(code))
    }
  }

  /// A first word that is meant as a command and is none; `receive` takes no words.
  private static func unknownCommand(_ words: [String]) -> String? {
    guard let first = words.first, !first.hasPrefix("-") else { return nil }
    let names = configuration.subcommands.map { $0._commandName }
    return names.contains(first) || first == "help" ? nil : first
  }

  /// The names of the commands, for suggestions and for the check of the docs.
  package static var commandNames: [String] {
    configuration.subcommands.map { $0._commandName }
  }
}
