import Foundation
import Testing

/// A terminal that goes away in the middle of a line.
@Suite(.serialized) struct LostTerminalTests {
  enum Loss: CaseIterable {
    case windowClosed, hangUp, terminate
  }

  /// Lines before the half one, and the field that it would answer.
  private static let places: [(lines: [String], half: String, field: String)] = [
    ([], "小区楼下的饭店油烟扰", "story"),
    (["油烟扰民"], "住建", "contacts[1].department"),
    (["油烟扰民", ""], "装净化设备，不达", "demand"),
    (["油烟扰民", "", "停业整顿", "王某"], "1380013", "visitor_phone"),
  ]

  /// The short run takes each loss and each place, the long one each together.
  static let cases = Loss.allCases.enumerated().flatMap { index, loss in
    places.indices.filter { Torture.isLong || ($0 + index) % 2 == 0 }.map { (loss, $0) }
  }

  @Test(arguments: cases)
  func `the half line is offered again and stands in the line`(loss: Loss, place: Int) throws {
    let (lines, half, field) = Self.places[place]
    let sandbox = try SittingRegister.sandbox()
    let first = try sandbox.terminal()
    for (count, line) in ([""] + lines).enumerated() {
      first.wait { first.output.occurrences(of: Typist.reading) > count }
      first.type(line + "\r")
    }
    first.wait { first.output.occurrences(of: Typist.reading) > lines.count + 1 }
    first.type(half)
    // The program has the keys once it has shown them.
    first.wait { first.output.occurrences(of: String(half.suffix(1))) > 0 }
    usleep(20_000)
    switch loss {
    case .windowClosed: first.hangUp()
    case .hangUp: first.send(SIGHUP)
    case .terminate: first.send(SIGTERM)
    }
    #expect(first.ending() == .exit(1), "\(loss) \(field)")
    try #expect(sandbox.complaint() == nil)
    let kept = try Database(sandbox.register).run("SELECT field, text FROM draft")
    #expect(kept == [[field, half]], "\(loss)")

    let second = try sandbox.terminal()
    #expect(second.show(until: Typist.reading).contains("没交的半行还在：“\(half)”"), "\(loss)")
    second.type("\r")
    // Once in the offer, once in the line itself.
    let isThere = second.wait { second.output.occurrences(of: half) > 1 }
    #expect(isThere, "\(loss) \(field)")
    second.type("，完\r")
    second.wait { second.output.occurrences(of: Typist.reading) > 2 }
    second.hangUp()
    _ = second.ending()
    guard field == "story" || field == "demand" else { return }
    try #expect(sandbox.record("1")?.values[field] == half + "，完", "\(loss)")
  }

  @Test func `a pause keeps the half line even from kill -9`() throws {
    let sandbox = try SittingRegister.sandbox()
    let first = try sandbox.terminal()
    first.show(until: Typist.reading)
    first.type("\r")
    first.show(until: Typist.reading)
    first.type("油烟扰")
    first.wait(seconds: 1.5) { false }
    first.send(SIGKILL)
    #expect(first.ending() == .signal(SIGKILL))
    let second = try sandbox.terminal()
    #expect(second.show(until: Typist.reading).contains("没交的半行还在：“油烟扰”"))
  }
}
