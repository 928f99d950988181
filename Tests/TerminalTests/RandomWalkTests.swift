import Foundation
import Testing

/// Thousands of random keys, after each of which the screen must be as a simple model says.
@Suite struct RandomWalkTests {
  struct Window: CustomTestStringConvertible {
    var columns: Int
    var rows: Int
    var start = 0
    var environment: [String] = []
    var joining = ScreenModel.Joining.clusters

    var testDescription: String { "\(columns)x\(rows), \(start) characters, \(environment)" }
  }

  /// Steps for each window; JIEFANG_FUZZ_STEPS makes the walk longer.
  static let steps = Int(ProcessInfo.processInfo.environment["JIEFANG_FUZZ_STEPS"] ?? "") ?? 300
  static let seed =
    UInt64(ProcessInfo.processInfo.environment["JIEFANG_FUZZ_SEED"] ?? "")
    ?? UInt64.random(in: 1...1_000_000)

  @Test(arguments: [
    Window(columns: 80, rows: 24),
    Window(columns: 40, rows: 12, environment: ["PROBE_STATUS=1"]),
    Window(columns: 25, rows: 14),
    Window(columns: 10, rows: 24),
    Window(columns: 11, rows: 6, environment: ["PROBE_STATUS=1"]),
    Window(columns: 80, rows: 24, start: 2_200),
    Window(columns: 25, rows: 14, start: 120, joining: .none),
    Window(columns: 5, rows: 3),
  ])
  func `The screen follows the line`(_ window: Window) throws {
    var random = SeededGenerator(state: Self.seed)
    let steps = window.start > 1_000 ? Self.steps / 2 : Self.steps
    var walk = try Walk(window)
    for step in 0..<steps {
      guard let problem = try walk.step(&random) else { continue }
      Issue.record("seed \(Self.seed), step \(step) of \(window.testDescription): \(problem)")
      return
    }
    if let problem = walk.finish() { Issue.record("seed \(Self.seed): \(problem)") }
  }

  @Test(arguments: [Window(columns: 40, rows: 12), Window(columns: 60, rows: 24, start: 300)])
  func `The screen follows the line through resizes`(_ window: Window) throws {
    var random = SeededGenerator(state: Self.seed)
    var walk = try Walk(window)
    for step in 0..<Self.steps / 4 {
      var problem = try walk.step(&random)
      if problem == nil && step % 4 == 0 {
        walk.resize(columns: .random(in: 10...80, using: &random), rows: window.rows)
        problem = walk.problem()
      }
      guard let problem else { continue }
      Issue.record("seed \(Self.seed), step \(step) of \(window.testDescription): \(problem)")
      return
    }
    if let problem = walk.finish() { Issue.record("seed \(Self.seed): \(problem)") }
  }
}

/// A walk in progress: the editor on its terminal beside the model.
private struct Walk {
  private let run: EditorRun
  private var model: LineModel
  private let joining: ScreenModel.Joining
  private var columns: Int
  private var trail: [String] = []

  init(_ window: RandomWalkTests.Window) throws {
    let text = String(String(repeating: "油烟扰民，去年3月打过12345。", count: 140).prefix(window.start))
    run = try EditorRun(
      window.environment + ["PROBE_TEXT=\(text)"], columns: window.columns, rows: window.rows,
      joining: window.joining)
    model = LineModel(text: text)
    joining = window.joining
    columns = window.columns
  }

  mutating func step(_ random: inout SeededGenerator) throws -> String? {
    let step = Self.randomStep(&random)
    trail = trail.suffix(12) + ["\(step)"]
    model.take(step, columns: columns)
    run.type(step.keys)
    return problem()
  }

  mutating func resize(columns: Int, rows: Int) {
    trail.append("resize to \(columns)x\(rows)")
    self.columns = columns
    run.resize(columns: columns, rows: rows)
  }

  /// What differs between the screen and the model.
  func problem() -> String? {
    let wanted = model.picture(columns: columns)
    let screen = run.screen
    func describe(_ what: String) -> String {
      """
      \(what) after \(trail)
      wanted at \(wanted.row),\(wanted.column):
      \(wanted.rows[max(0, wanted.row - 4)...].prefix(9).joined(separator: "\n"))
      shown at \(screen.row),\(screen.column):
      \(screen.shown.joined(separator: "\n"))
      """
    }
    if let failure = screen.failures.first { return describe(failure) }
    if screen.column != wanted.column { return describe("cursor") }
    if joining == .none { return nil }
    let text = screen.text
    if text[screen.row] != wanted.rows[wanted.row] { return describe("cursor's row") }
    // The rows of the line that the window shows around the cursor.
    let top = screen.row - wanted.row
    for index in wanted.rows.indices {
      let row = top + index
      let isStatus = row >= screen.rows - 1
      guard row >= 0, !isStatus, text[row] != wanted.rows[index] else { continue }
      if wanted.rows.count > screen.rows - 2 && row > screen.row { continue }
      return describe("row \(row)")
    }
    return nil
  }

  func finish() -> String? {
    if model.text.hasSuffix("\\") { run.type("x") }
    let text = model.text.hasSuffix("\\") ? nil : model.text
    let line = run.accept()
    guard let text, line != text else { return run.screen.failures.first }
    return "line \(line ?? "missing"), wanted \(text)"
  }

  private static let pieces = [
    "油", "烟", "扰", "民", "去年", "，", "。", "“", "”", "a", "b", "1", "23", " ", "-", ".", "é",
    "e\u{301}",
    "\u{301}", "👨‍👩‍👧", "👍🏽", "🇨🇳", "❤️", "😀", "ﾀ", "한", "…", "\n",
  ]

  private static func randomStep(_ random: inout SeededGenerator) -> LineModel.Step {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<45: .type(pieces.randomElement(using: &random) ?? "x")
    case 45..<48:
      .paste(
        (0..<Int.random(in: 1...12, using: &random)).map { _ in
          pieces.randomElement(using: &random) ?? ""
        }.joined())
    case 48..<60: .left
    case 60..<66: .right
    case 66..<68: .home
    case 68..<71: .end
    case 71..<75: .up
    case 75..<78: .down
    case 78..<86: .backspace
    case 86..<90: .delete
    case 90..<92: .wordLeft
    case 92..<94: .wordRight
    case 94..<95: .killWordBack
    case 95..<96: .killWordForward
    case 96..<97: Int.random(in: 0..<4, using: &random) == 0 ? .killToStart : .left
    case 97..<98: .killToEnd
    default: .yank
    }
  }
}

/// The same random numbers again for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
