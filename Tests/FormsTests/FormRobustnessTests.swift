import Testing

@testable import Forms

/// Damaged forms: each is read or refused with file and line, and nothing crashes or hangs.
@Suite struct FormRobustnessTests {
  static let lines = FormSample.yaml.split(separator: "\n", omittingEmptySubsequences: false)
    .map(String.init)

  private func check(_ yaml: String, _ why: String) {
    do {
      _ = try FormSample.load(yaml)
    } catch {
      #expect(!error.findings.isEmpty, "\(why)")
      for finding in error.findings {
        #expect(["form.yaml", "lists/departments.yaml"].contains(finding.file), "\(why)")
        #expect(finding.line >= 1 && finding.column >= 1, "\(why)")
        #expect(finding.line <= Self.lines.count + 2, "\(why): \(finding)")
        #expect(!finding.text(.chinese).isEmpty && !finding.text(.english).isEmpty)
      }
    }
  }

  enum Damage: String, CaseIterable {
    case removed, doubled, cut, indented, outdented, tabbed, flipped, halved, cutOff, uncoloned
    case unquoted, emptied, reversed, bracketed, nulled, anchored

    func apply(_ lines: [String], at index: Int) -> String {
      var lines = lines
      let line = lines[index]
      switch self {
      case .removed: lines.remove(at: index)
      case .doubled: lines.insert(line, at: index)
      case .cut: lines[index] = String(line.prefix(line.count / 2))
      case .indented: lines[index] = " " + line
      case .outdented: lines[index] = String(line.dropFirst(line.hasPrefix(" ") ? 1 : 0))
      case .tabbed: lines[index] = "\t" + line
      case .flipped where index + 1 < lines.count: lines.swapAt(index, index + 1)
      case .flipped: break
      case .halved: lines[index] = String(line.suffix(line.count / 2))
      case .cutOff: lines = Array(lines[..<index])
      case .uncoloned: lines[index] = line.replacing(":", with: "")
      case .unquoted: lines[index] = line.filter { !"\"'{}[]".contains($0) }
      case .emptied: lines[index] = ""
      case .reversed: lines[index] = String(line.reversed())
      case .bracketed: lines[index] = line + " [{"
      case .nulled: lines[index] = line + "\u{0}"
      case .anchored: lines[index] = line.replacing(": ", with: ": &a ")
      }
      return lines.joined(separator: "\n")
    }
  }

  @Test(arguments: Damage.allCases)
  func `each line, damaged`(damage: Damage) {
    for index in Self.lines.indices {
      check(damage.apply(Self.lines, at: index), "\(damage) at \(index + 1)")
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `signs changed at random`(seed: UInt64) {
    var random = ExpressionFuzzTests.Seeded(state: seed)
    let text = Array(FormSample.yaml)
    let signs = Array("\n\t :-[]{}'\"|>&*!%@`#?,今$\u{FEFF}\u{85}\u{2028}\\\r0")
    for round in 0..<150 {
      var changed = text
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let index = Int.random(in: 0..<changed.count, using: &random)
        changed[index] = signs.randomElement(using: &random) ?? " "
      }
      check(String(changed), "round \(round)")
    }
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 50_000),
    String(repeating: "- ", count: 100_000), String(repeating: "? ", count: 100_000),
    (0..<2_000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
    (0..<2_000).map { String(repeating: " ", count: $0) + "-" }.joined(separator: "\n"),
    String(repeating: "[\n", count: 50_000),
    "a: &a [1, 1]\n"
      + (0..<30).map { "b\($0): &b\($0) [*a, *b\(max(0, $0 - 1))]" }.joined(separator: "\n"),
    "&a a: *a", "? *a\n: 1", "!!binary x", "%YAML 9.9\n---\na", "---\n...\n---", "\u{FEFF}form: f",
    "\u{0}", "\"\\uD800\"", "\"\\x00\"", "a: !<x> 1", "!!set {a, b}", "<<: {a: b}", "? [a, b]\n: c",
    "{a: 1, a: 2}", "{[a]: 1, [a]: 2}", "{{a: b}: 1, {a: b}: 2}", "'", "\"", "|", ">", "a: |9\n x",
    "-", "?",
    String(repeating: "x", count: 5_000_000), "a: " + String(repeating: "'", count: 99_999),
    "items: !!str", "form: !!int x", "@", "`", "%", "&", "*", "!", "&a", "!a",
  ])
  func `hostile files`(yaml: String) {
    do {
      _ = try FormSample.load(yaml)
      Issue.record("it was taken")
    } catch {
      #expect(!error.findings.isEmpty)
    }
  }
}
