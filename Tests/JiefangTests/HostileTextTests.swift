import Foundation
import Testing

/// Hostile texts as answers, through every output.
@Suite(.serialized) struct HostileTextTests {
  /// Questions that take any text, by the path that `/goto` takes; the first two read a whole line
  /// as several answers where they can.
  private static let fields = [
    "contacts[1].department", "visitor_name", "story", "contacts[1].reply", "demand",
    "visitor_address", "response", "leader_instruction", "contact_back", "visitor_occupation",
  ]
  private static let reference = Result { try markdown(of: sitting { _ in Array("甲乙".utf8) }) }

  /// A sitting in which each field gets its text by name, and that is finished early.
  private static func sitting(_ text: (Int) -> [UInt8]) throws -> Sandbox {
    let sandbox = try SittingRegister.sandbox()
    var input = Array("油烟扰民\n城市管理局\n12345热线\n2025-03-09\n已整改\n\n\n".utf8)
    for (index, field) in fields.enumerated() {
      input += Array("/goto \(field)\n".utf8) + text(index) + [0x0A]
      // An unlisted department is kept by Enter.
      if index == 0 { input += [0x0A] }
    }
    input += Array("/note ".utf8) + text(2) + Array("\n/show\n/visits\n/finish\n2\n/quit\n".utf8)
    let before = try sandbox.files()
    let run = try sandbox.run([], input: input)
    #expect(run.code == 0, "\(run.report)")
    #expect(HarmlessOutput.harm(in: run.outputBytes) == nil, "\(run.report)")
    #expect(HarmlessOutput.harm(in: run.errorBytes) == nil, "\(run.report)")
    let new = try sandbox.files().subtracting(before)
    #expect(new.isSubset(of: ["data/register.sqlite-wal", "data/register.sqlite-shm"]), "\(new)")
    return sandbox
  }

  private static func markdown(of sandbox: Sandbox) throws -> [String] {
    try ["record", "transcript", "receipt", "slip"].map { document in
      let run = try sandbox.run(["export", "1", "--document", document])
      // Without assignments there is no slip, and that is said.
      #expect(run.code == 0 || document == "slip" && run.code == 65, "\(run.report)")
      #expect(HarmlessOutput.harm(in: run.outputBytes) == nil, "\(document): \(run.report)")
      return run.output
    }
  }

  /// The signs with which lines begin, and how many cells table rows have: what makes a page.
  private static func structure(_ text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let sign = line.prefix { "#>|-*+ ".contains($0) }.filter { $0 != " " }
      guard !sign.isEmpty else { return nil }
      return "\(sign) \(line.hasPrefix("|") ? line.count { $0 == "|" } : 0)"
    }
  }

  /// In each run every text is used once; the long run puts every text into every field.
  static let runs: [(Int, Int)] = {
    let sittings = (HostileTexts.all.count + fields.count - 1) / fields.count
    let rotations = Torture.isLong ? fields.count : 1
    let all = (0..<rotations).flatMap { rotation in (0..<sittings).map { (rotation, $0) } }
    return Torture.only.map { [all[$0 % all.count]] } ?? all
  }()

  @Test(arguments: runs)
  func `hostile answers are harmless in every output`(rotation: Int, sitting: Int) throws {
    let texts = Self.fields.indices.map { index in
      let place = (index + rotation) % Self.fields.count + sitting * Self.fields.count
      return HostileTexts.all[place % HostileTexts.all.count]
    }
    let names = texts.map(\.name).joined(separator: ", ")
    let comment = Comment(
      rawValue: "\(names). "
        + Torture.command("HostileTextTests", run: rotation * Self.runs.count + sitting))
    let sandbox = try Self.sitting { texts[$0].bytes }
    // Which lines a page has follows from the answers that are there, not from what they say.
    let pages = try Self.markdown(of: sandbox)
    for (page, wanted) in zip(pages, try Self.reference.get()) {
      let markers = Set(Self.structure(page)).subtracting(Self.structure(wanted))
      #expect(markers.isEmpty, comment)
    }
    try #expect(sandbox.complaint() == nil, comment)
    let record = try #require(try sandbox.record("1"), comment)
    for (field, text) in zip(Self.fields, texts) where record.values[field] != nil {
      let value = record.values[field] ?? ""
      #expect(HarmlessOutput.harm(in: Array(value.utf8)) == nil, "\(text.name). \(comment)")
      let original = String(decoding: text.bytes, as: UTF8.self)
      let typed = original.hasPrefix("//") ? String(original.dropFirst()) : original
      if HarmlessOutput.harm(in: text.bytes) == nil, Self.isKeptWhole(typed) {
        #expect(value == typed, "\(text.name). \(comment)")
      }
    }
  }

  /// Whether nothing is taken from a text but by rules of its own: blanks at its ends, what a line
  /// ends with, marks that cannot be seen.
  private static func isKeptWhole(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      ![.format, .control, .surrogate, .unassigned].contains(scalar.properties.generalCategory)
        && scalar != "\u{3164}" && scalar != "\u{FFFC}"
    } && !text.hasPrefix("／")
  }

  @Test func `hostile text in the line draws nothing but text`() throws {
    let sandbox = try SittingRegister.sandbox()
    let terminal = try sandbox.terminal()
    terminal.show(until: Typist.reading)
    terminal.type("\r")
    terminal.show(until: Typist.reading)
    for (index, text) in HostileTexts.all.enumerated() where text.bytes.count < 5000 {
      // Once as a paste, once as keys; keys that are commands stay out, they would be obeyed.
      var line = text.bytes.filter { ![0x0A, 0x0D].contains($0) }
      if index % 2 == 1 { line = line.filter { $0 >= 0x20 && $0 != 0x7F || $0 == 0x1B } }
      let isPaste = index % 2 == 0
      let start = terminal.output.count
      terminal.type(isPaste ? Array("\u{1B}[200~".utf8) + line + Array("\u{1B}[201~".utf8) : line)
      terminal.type("末")
      terminal.wait(seconds: 0.3) {
        terminal.output[start...].firstRange(of: Array("末".utf8)) != nil
      }
      terminal.type("\u{15}")
      terminal.read(for: 10)
      let shown = HarmlessOutput.withoutOurSequences(Array(terminal.output[start...]))
      let harm = HarmlessOutput.harm(in: shown, breaks: [0x08, 0x0A, 0x0D])
      #expect(harm == nil, "\(text.name)")
    }
    terminal.send(SIGTERM)
    #expect(terminal.ending() == .exit(1))
  }
}
