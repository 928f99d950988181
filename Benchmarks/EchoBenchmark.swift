import Foundation

/// From the write of a key to the read of its echo, beside bare libedit in the same run.
///
/// Both take turns of a few keys, so that a machine that drifts does not bias the ratio: it is the
/// median, over the turns, of the turn's median by the other's. The first key of a turn is not
/// counted: it pays for the switch between the processes.
struct EchoBenchmark {
  static let ascii = Array("qwertyuiopasdfghjklzxcvbnm")
  static let chinese = Array("油烟扰民饭店楼下城管来看责令整改一直没向哪些部门反映")
  private static let turn = 6
  private static let line = 24

  /// One program and what was measured of it.
  private struct Typist {
    let terminal: BenchTerminal
    var column = 0
    var turns: [Double] = []
    var times: [Double] = []
    var processorTimes: [Double] = []

    mutating func type(_ keys: ArraySlice<Character>, erasesAt limit: Int) {
      if column + keys.count > limit {
        terminal.type(String(repeating: "\u{7F}", count: column))
        terminal.settle(20)
        column = 0
      }
      let before = terminal.processorTime
      var own: [Double] = []
      for key in keys {
        let words = Array(String(key).utf8)
        let start = terminal.output.count
        let sent = BenchTerminal.now
        terminal.type(String(key))
        let seen = terminal.wait(from: start, seconds: 1) { $0.firstRange(of: words) != nil }
        if let seen { own.append(Double(seen - sent) / 1000) }
        terminal.settle(2)
        column += 1
      }
      processorTimes.append(Double(terminal.processorTime - before) / 1000 / Double(keys.count))
      times += own.dropFirst()
      turns.append(Figures.median(Array(own.dropFirst())))
    }
  }

  /// Types on both and prints a row for each.
  static func run(_ desk: Desk, bare: String, keys: [Character], name: String, count: Int) throws {
    var typists = try [
      Typist(terminal: desk.atStory()), Typist(terminal: BenchTerminal(bare)),
    ]
    typists[1].terminal.settle(100)
    for round in 0..<count / turn {
      let start = round * turn % (keys.count - turn)
      for index in round % 2 == 0 ? [0, 1] : [1, 0] {
        typists[index].type(keys[start..<start + turn], erasesAt: line)
      }
    }
    for (typist, who) in zip(typists, ["jiefang", "bare libedit"]) {
      show("\(name), \(who)", typist)
    }
    Figures.row(
      "\(name), paired ratio",
      [Figures.text(Figures.pairedRatio(typists[0].turns, typists[1].turns))])
  }

  /// Types in the middle of an answer of 2,000 characters, which bare libedit cannot show.
  static func runInLongAnswer(_ desk: Desk, count: Int) throws {
    var typist = try Typist(terminal: desk.atStory())
    typist.terminal.type("\u{1B}[200~" + String(repeating: "甲", count: 2000) + "\u{1B}[201~")
    typist.terminal.settle(200)
    for _ in 0..<10 {
      typist.terminal.type(String(repeating: "\u{1B}[D", count: 100))
      typist.terminal.settle(50)
    }
    for round in 0..<count / turn {
      let start = round * turn % (ascii.count - turn)
      typist.type(ascii[start..<start + turn], erasesAt: line)
    }
    show("middle of 2,000 characters, jiefang", typist)
  }

  private static func show(_ name: String, _ typist: Typist) {
    Figures.row(
      name,
      [
        Figures.text(Figures.median(typist.times), 0),
        Figures.text(Figures.percentile(0.99, typist.times), 0),
        Figures.text(Figures.percentile(0.10, typist.processorTimes), 0),
        "\(typist.times.count)",
      ])
  }
}
