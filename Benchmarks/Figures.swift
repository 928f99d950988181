import Foundation

/// Numbers as a table of figures shows them.
enum Figures {
  static func median(_ numbers: [Double]) -> Double {
    numbers.isEmpty ? .nan : numbers.sorted()[numbers.count / 2]
  }

  static func percentile(_ share: Double, _ numbers: [Double]) -> Double {
    numbers.isEmpty
      ? .nan : numbers.sorted()[min(numbers.count - 1, Int(share * Double(numbers.count)))]
  }

  /// The median of the ratios of pairs that were measured side by side.
  static func pairedRatio(_ left: [Double], _ right: [Double]) -> Double {
    median(zip(left, right).map { $0 / $1 })
  }

  static func row(_ name: String, _ cells: [String]) {
    let fill = String(repeating: " ", count: max(0, 46 - name.count))
    let padded = cells.map { String(repeating: " ", count: max(1, 12 - $0.count)) + $0 }
    say(name + fill + padded.joined())
  }

  /// Prints a line at once, so that a long run shows how far it is.
  static func say(_ line: String = "") {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  static func text(_ number: Double, _ digits: Int = 2) -> String {
    String(format: "%.\(digits)f", number)
  }
}
