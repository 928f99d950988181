import Foundation
import Testing

/// `kill -9` of the program at random moments of a sitting.
@Suite(.serialized) struct KillTests {
  /// A sitting with what may be lost: line-wise answers, unlisted words, changes, remarks, repeats.
  static let lines = [
    "小区楼下的饭店油烟扰民，一直没改",
    "城市管理局 12345热线 2025-03-09 说已责令整改", "",  // by word of mouth
    "环保小组", "",  // not on the list; kept
    "来信", "2024年5月", "没有回音", "2", "",  // no other department
    "装净化设备，不达标就停业",
    "王某 13800138000 幸福小区3号楼",
    "/note 来访人说到这里哭了，给了水",
    "", "由城市管理局到现场核实", "",
    "/goto 诉求", "装净化设备，不达标就停业；噪声也要治",
    "城市管理局", "现场核实", "2099-12-01", "", "", "", "满意", "",
  ]

  private static let reference = Result { try SittingReference(lines) }

  @Test(arguments: Torture.runs(short: 8, long: 500))
  func `nothing accepted is lost, and a resumed sitting equals an undisturbed one`(run: Int) throws
  {
    let reference = try Self.reference.get()
    let repeating = Comment(rawValue: Torture.command("KillTests", run: run))
    var random = Seeded(Torture.seed, run: run)
    let sandbox = try SittingRegister.sandbox()
    var (position, known) = (0, 0)
    for _ in 0..<Int.random(in: 1...3, using: &random) where position < Self.lines.count {
      let moment = Self.moment(from: position, reference.seconds, using: &random)
      let typist = try Typist(sandbox, killedAt: moment)
      try typist.sit(Self.lines[position...])
      #expect(try sandbox.complaint() == nil, repeating)
      let record = try sandbox.record("1")
      let count = record?.transcript.count ?? 0
      let accepted = reference.entries[position + typist.accepted]
      // What an earlier life had put in the record, such as where it went, may be typed again.
      let atMost = max(known, reference.entries[min(position + typist.sent, Self.lines.count)])
      let story = "\(moment): \(count) events, \(accepted) accepted, at most \(atMost)"
      try #require(count >= accepted, "\(story). \(repeating)")
      try #require(count <= atMost, "\(story). \(repeating)")
      #expect(
        record.map { Array(reference.record.transcript.prefix(count)) == $0.transcript } ?? true,
        "\(story). \(repeating)")
      if let text = FileManager.default.contents(atPath: sandbox.path("export.json")) {
        #expect(throws: Never.self, repeating) { try Record(json: [UInt8](text)) }
      }
      known = count
      position = try #require(reference.position(entries: count), "\(story). \(repeating)")
      if !typist.isKilled { break }
    }
    if try sandbox.record("1")?.status != "finished" {
      try Typist(sandbox).sit(Self.lines[position...])
    }
    let record = try #require(try sandbox.record("1"), repeating)
    let difference = record.difference(from: reference.record)
    #expect(record == reference.record, "\(difference). \(repeating)")
    #expect(try sandbox.complaint() == nil, repeating)
  }

  private static func moment(
    from position: Int, _ seconds: Double, using random: inout Seeded
  ) -> Typist.Moment {
    let line = Int.random(in: position..<lines.count, using: &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0, 1, 2: return .time(Double.random(in: 0...seconds * 1.3, using: &random))
    case 3, 4: return .keys(line: line, Int.random(in: 0...lines[line].count, using: &random))
    case 5, 6, 7: return .commit(line: line, UInt32.random(in: 0...12_000, using: &random))
    case 8: return .quit(line: line, UInt32.random(in: 0...12_000, using: &random))
    default: return .export(line: line, UInt32.random(in: 0...120_000, using: &random))
    }
  }
}
