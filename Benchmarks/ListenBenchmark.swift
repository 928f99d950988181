import Foundation

/// How long a story of a thousand characters is listened to: `jiefang listen` of many, less its start.
enum ListenBenchmark {
  private static let sentence =
    "小区楼下的饭店油烟扰民，去年3月打过12345，城管来看过说责令整改，到现在没动静。今年5月跑了一趟环保局，人家说归城管管，一共三十多户都受影响，装净化设备花了8万6。"

  static func run(_ desk: Desk) throws {
    var story = ""
    while story.count < 1000 { story += sentence }
    let one = try seconds(desk, stories: [String(story.prefix(1000))])
    let many = try seconds(
      desk, stories: Array(repeating: String(story.prefix(1000)), count: 101))
    let milliseconds = (many - one) * 10
    Figures.say()
    Figures.row(
      "1,000 characters listened to, with guesses",
      ["\((milliseconds * 10).rounded() / 10) ms", "≤ 20"])
    Figures.row("start with the first story", ["\((one * 1000).rounded()) ms", ""])
  }

  private static func seconds(_ desk: Desk, stories: [String]) throws -> Double {
    let process = Process()
    process.executableURL = URL(filePath: desk.program)
    process.arguments = ["listen", "-"]
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    let start = Date()
    try process.run()
    try input.fileHandleForWriting.write(
      contentsOf: Data((stories.joined(separator: "\n") + "\n").utf8))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    return Date().timeIntervalSince(start)
  }
}
