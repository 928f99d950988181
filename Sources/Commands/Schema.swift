import ArgumentParser
import Exports

/// Prints the JSON Schema of the export.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema (2020-12) of the exported record.")

  func run() {
    Output.write(RecordSchema.text)
  }
}
