import Foundation

/// Measures the release build; docs/benchmarks.md says what, and what the figures were.
///
/// `JIEFANG_PROGRAM` names another program than the one beside. Nothing here asserts: a busy
/// machine makes other figures, so look at the load first.
@main struct Benchmarks {
  static func main() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "jiefang-bench-\(UUID())")
      .path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let desk = try Desk(folder: folder)
    try desk.prepare()
    let bare = try BareLibedit.build(in: folder)
    let load = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)) ?? ""
    Figures.say("load \(load.prefix(14)), \(ProcessInfo.processInfo.activeProcessorCount) cores\n")

    Figures.row("key to echo", ["median µs", "p99 µs", "CPU µs/key", "keys"])
    try EchoBenchmark.run(desk, bare: bare, keys: EchoBenchmark.ascii, name: "ASCII", count: 600)
    try EchoBenchmark.run(
      desk, bare: bare, keys: EchoBenchmark.chinese, name: "Chinese", count: 600)
    try EchoBenchmark.runInLongAnswer(desk, count: 300)

    Figures.say()
    Figures.row("Enter", ["median ms", "p99 ms", "times"])
    try EnterBenchmark.run(desk, count: 180)
    try AppendBenchmark.run()

    Figures.say()
    Figures.row("the first visitor", ["", "goal"])
    try SittingBenchmark.run(
      desk, SittingBenchmark.normal, name: "normal", prompts: 26, keys: 420)
    try SittingBenchmark.run(
      desk, SittingBenchmark.twoContacts, name: "normal, two offices", prompts: nil, keys: 420)
    try SittingBenchmark.run(desk, SittingBenchmark.quick, name: "quick", prompts: nil, keys: 300)
    try SittingBenchmark.run(
      desk, SittingBenchmark.listenFirst, name: "listen first", prompts: nil, keys: 240)
    try ListenBenchmark.run(desk)

    Figures.say()
    Figures.row("start", ["median", "p99", "times"])
    try StartBenchmark.run(desk, cases: 10_000, runs: 15)
  }
}
