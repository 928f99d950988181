import ArgumentParser
import Exports
import Forms
import GRDB

/// What is wrong with the command line beyond what its parser says.
enum UsageProblem: Error, Hashable {
  case unknownCommand(String)
  case noCaseGiven
  case noSuchFile(String)
  case nothingAssigned
  case onlyTranscriptsRedacted
  case notInSitting(String)
}

/// What a command cannot go on from; the sentence is made here and nowhere else.
enum Failure {
  /// Exit codes of sysexits.h, as far as they are used.
  static let general: Int32 = 1
  static let usage: Int32 = 64
  static let data: Int32 = 65
  static let inputOutput: Int32 = 74

  /// An error in words, and its exit code; nil for what the argument parser says itself.
  static func describe(_ error: any Error) -> (LocalizedText, Int32)? {
    switch error {
    case let error as FormErrors:
      let text = LocalizedText(zh: error.text(.chinese), en: error.text(.english))
      return (Message.formRefused(text).text, data)
    case let error as ExportError:
      return (LocalizedText(zh: error.text.zh, en: error.text.en), data)
    case let error as UsageProblem:
      return (Message.usage(error).text, error == .nothingAssigned ? data : usage)
    case let error as PracticeProblem:
      return (Message.practice(error).text, data)
    case let error as ListenProblem:
      return (Message.listen(error).text, data)
    case let error as RegisterProblem:
      return (Message.register(error).text, error.exitCode)
    case let error as FileProblem:
      return (Message.file(error).text, inputOutput)
    case let error as DatabaseError:
      return (Message.database(DatabaseTrouble(error)).text, inputOutput)
    default:
      return nil
    }
  }

  /// An error in words, also where only the argument parser has some for it.
  static func text(of error: any Error, _ language: Language) -> String {
    describe(error)?.0(language) ?? Jiefang.message(for: error)
  }
}
