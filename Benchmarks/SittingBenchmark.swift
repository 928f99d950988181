import Foundation

/// Prompts and keys of the first visitor's record: restaurant fumes under a block of flats.
///
/// A Chinese character of an input method counts 2.2 keys, any other character one, Enter one.
enum SittingBenchmark {
  private static let story = "小区楼下的饭店油烟扰民，去年3月打过12345，城管来看过说责令整改，到现在没动静"

  /// Question by question: what was heard is turned down.
  static let normal = [
    story, "0", "cgj", "2", "去年3月", "说已责令整改", "", "", "", "装净化设备，不达标就停业",
    "王某 13800138000", "", "", "", "", "", "由城管局12月1日前到现场核实", "0", "", "cgj", "现场核实",
    "12月1日", "", "", "", "1", "",
  ]

  /// The same with a second office that was asked, on one line.
  static let twoContacts = Array(normal[..<8]) + ["环保局 走访 去年5月 说归城管管", "", ""] + normal[8...]

  /// A line for each group of questions, and a shorter story: the contact says the rest.
  static let quick = [
    "小区楼下的饭店油烟扰民", "城管局 12345 去年3月 说已责令整改", "", "", "", "装净化设备，不达标就停业",
    "王某 13800138000", "", "", "", "", "", "城管局12月1日前到现场核实", "", "", "", "", "", "1", "",
  ]

  /// The visitor tells it all at once: Enter takes it, and only the gaps are asked.
  static let listenFirst = [
    story + "，要求装净化设备，不达标就停业", "", "", "", "", "王某 13800138000", "", "", "", "", "",
    "由城管局12月1日前到现场核实", "", "", "", "", "", "1", "",
  ]

  static func keys(_ lines: [String]) -> Int {
    let keys = lines.joined().unicodeScalars.reduce(0.0) { $0 + ($1.value >= 0x2E80 ? 2.2 : 1) }
    return Int(keys.rounded()) + lines.count
  }

  /// Sits through a script on a terminal; says how far it got if it is not finished by it.
  static func run(_ desk: Desk, _ lines: [String], name: String, prompts: Int?, keys limit: Int)
    throws
  {
    let terminal = try desk.atStory()
    var reads = terminal.output.count(of: BenchTerminal.reading)
    let first = terminal.output.count
    for line in lines {
      terminal.type(line + "\r")
      reads += 1
      guard terminal.awaitRead(reads, seconds: 5) != nil else { break }
    }
    terminal.settle(100)
    let shown = String(decoding: terminal.output[first...], as: UTF8.self)
    let isFinished = shown.contains("办结登记")
    let problems = shown.components(separatedBy: "\n").filter { $0.contains("   ! ") }
    let enters = lines.count { $0.isEmpty }
    Figures.row("\(name): prompts", ["\(lines.count)", prompts.map { "≤ \($0)" } ?? ""])
    Figures.row("\(name): keys", ["\(keys(lines))", "≤ \(limit)"])
    Figures.row(
      "\(name): answered by Enter alone",
      ["\(enters * 100 / lines.count) %", prompts == nil ? "" : "≥ 50 %"])
    if !isFinished || !problems.isEmpty {
      Figures.say("! the script no longer fits the form: \(problems.joined())")
    }
  }
}
