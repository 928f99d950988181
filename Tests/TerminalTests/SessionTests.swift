import Foundation
import Testing

/// What a person meets while a line is read, beyond the keys that edit it.
@Suite struct SessionTests {
  @Test(arguments: [
    ("一\n二\r三\r\n四", "一\n二\n三\n四"),
    ("a\u{3}b\u{1A}c\u{4}d", "abcd"),
    ("\u{1B}[31m红\u{1B}[0m\t白", "红 白"),
    ("a\u{0}b\u{200F}c\u{2028}d", "abc\nd"),
    ("C:\\dir", "C:\\dir"),
  ])
  func `A paste is one answer`(_ pasted: String, _ line: String) throws {
    let run = try EditorRun()
    run.type("前后\u{1B}[D")
    run.paste(pasted)
    #expect(run.accept() == "前\(line)后")
    #expect(run.screen.failures == [])
  }

  @Test func `Breaks become spaces where an answer is one line`() throws {
    let run = try EditorRun(["PROBE_SINGLE=1"])
    run.paste("一\n二")
    run.type("\u{1B}\r\\")
    #expect(run.accept() == "一 二\\")
  }

  @Test func `A paste of ten thousand characters is taken whole`() throws {
    let run = try EditorRun(columns: 40, rows: 12)
    let text = String(repeating: "小区楼下的饭店油烟扰民，去年3月打过12345。\n", count: 400)
    run.paste(text + "完")
    #expect(run.screen.text[run.screen.row].hasSuffix("完"))
    #expect(run.accept() == text + "完")
    #expect(run.screen.failures == [])
    // All of it is shown once it is accepted, not only the window's rows.
    #expect(run.screen.scrolled.first == "> 小区楼下的饭店油烟扰民，去年3月打过12")
  }

  @Test func `A paste without an end gives up and loses nothing`() throws {
    let run = try EditorRun()
    run.type("\u{1B}[200~油烟")
    #expect(run.waitFor { $0.shown == ["> 油烟"] })
    #expect(run.accept() == "油烟")
  }

  @Test func `An old answer stands in the line`() throws {
    let run = try EditorRun(["PROBE_TEXT=去年3月\n打过"])
    #expect(run.screen.shown == ["> 去年3月", "  打过"])
    #expect(run.cursor == [1, 6])
    run.type("了")
    #expect(run.accept() == "去年3月\n打过了")
  }

  @Test func `A ghost goes with the first key and comes back`() throws {
    let run = try EditorRun(["PROBE_GHOST=回车跳过"])
    #expect(run.screen.shown == ["> 回车跳过"])
    #expect(run.cursor == [0, 2])
    run.type("a")
    #expect(run.screen.shown == ["> a"])
    run.type("\u{7F}")
    #expect(run.screen.shown == ["> 回车跳过"])
    #expect(run.accept() == "")
  }

  @Test func `Undo goes back by steps and redo forth`() throws {
    let run = try EditorRun(["PROBE_TEXT=旧"])
    run.type("一二")
    run.paste("三四")
    run.type("\u{1}\u{B}")
    #expect(run.screen.shown == [">"])
    run.type("\u{1F}")
    #expect(run.screen.shown == ["> 旧一二三四"])
    run.type("\u{1F}")
    #expect(run.screen.shown == ["> 旧一二"])
    run.type("\u{18}\u{15}")
    #expect(run.screen.shown == ["> 旧"])
    run.type("\u{1F}\u{1F}\u{1B}/")
    #expect(run.screen.shown == ["> 旧一二"])
  }

  @Test func `Up and Down walk through earlier lines and keep the one being typed`() throws {
    let run = try EditorRun(["PROBE_HISTORY=第一|第二行|三"])
    run.type("半行\u{1B}[A")
    #expect(run.screen.shown == ["> 三"])
    run.type("\u{10}!\u{1B}[A\u{1B}[A\u{1B}[A")
    #expect(run.screen.shown == ["> 第一"])
    run.type("\u{1B}[B")
    #expect(run.screen.shown == ["> 第二行!"])
    run.type("\u{E}\u{E}\u{E}")
    #expect(run.screen.shown == ["> 半行"])
  }

  @Test func `Up moves between lines first`() throws {
    let run = try EditorRun(["PROBE_HISTORY=旧", "PROBE_TEXT=甲乙丙\n丁戊"])
    run.type("\u{1B}[A")
    #expect(run.cursor == [0, 6])
    run.type("\u{1B}[A")
    #expect(run.screen.shown == ["> 旧"])
    run.type("\u{1B}[B")
    #expect(run.screen.shown == ["> 甲乙丙", "  丁戊"])
  }

  @Test(arguments: [
    ("\u{12}店", "不店油烟", "^R 店"),
    ("\u{12}不店", "不店油烟", "^R 不店"),
    ("\u{12}油烟", "油烟二", "^R 油烟"),
    ("\u{12}油烟\u{12}", "不店油烟", "^R 油烟"),
    ("\u{12}油烟x", "油烟二", "^R ! 油烟x"),
    ("\u{12}.*", "", "^R ! .*"),
    ("\u{12}店x\u{7F}", "不店油烟", "^R 店"),
  ])
  func `Ctrl-R finds text as it is`(_ keys: String, _ line: String, _ pattern: String) throws {
    let run = try EditorRun(["PROBE_HISTORY=不店油烟|前年|油烟二"])
    run.type(keys)
    #expect(run.screen.shown == [line.isEmpty ? ">" : "> " + line, pattern])
    #expect(run.screen.row == 1)
    #expect(run.accept() == line)
  }

  @Test func `A search that is given up leaves the line as it was`() throws {
    let run = try EditorRun(["PROBE_HISTORY=不店油烟", "PROBE_TEXT=半行"])
    run.type("\u{2}\u{12}店\u{7}x")
    #expect(run.screen.shown == ["> 半x行"])
  }

  @Test func `Tab puts one candidate in`() throws {
    let run = try EditorRun()
    run.type("找 采\t，\u{1}\u{6}\u{6}")
    #expect(run.screen.shown == ["> 找 采购中心，"])
    #expect(run.cursor == [0, 5])
  }

  @Test func `Tab lists several candidates until the next key`() throws {
    let run = try EditorRun(columns: 20)
    run.type("城\t")
    #expect(run.screen.shown == ["> 城", "城市管理局", "城管执法大队"])
    #expect(run.cursor == [0, 4])
    run.type("管")
    #expect(run.screen.shown == ["> 城管"])
    run.type("\t")
    #expect(run.screen.shown == ["> 城管执法大队"])
  }

  @Test func `Tab puts in what all candidates begin with`() throws {
    let run = try EditorRun()
    run.type("ch\t")
    #expect(run.screen.shown == ["> cheng", "chengguan  chengjian"])
  }

  @Test func `A live list follows the text`() throws {
    let run = try EditorRun(["PROBE_LIVE=1"])
    run.type("/")
    #expect(run.screen.shown == ["> /", "/back  /goto  /park"])
    run.type("g")
    #expect(run.screen.shown == ["> /g", "/goto"])
    run.type("\u{15}")
    #expect(run.screen.shown == [">"])
  }

  @Test func `A tick repaints what changed in the status row`() throws {
    let run = try EditorRun(["PROBE_STATUS=1"], columns: 40)
    run.type("油烟")
    let before = run.written.count
    let shown = run.screen.shown
    #expect(run.waitFor { $0.shown != shown })
    #expect(run.waitFor { [$0.row, $0.column] == [0, 6] })
    #expect(run.screen.shown[1].hasPrefix("第 3 批 · 2/14  "))
    #expect(run.screen.shown[1].hasSuffix(" / 7:00"))
    #expect(ScreenModel.width(of: run.screen.shown[1]) == 39)
    #expect(run.written.count - before < 40)
    run.type("\r")
    #expect(run.screen.text[0] == "> 油烟")
    #expect(run.screen.text[1] == ">")
  }

  @Test(arguments: [
    "LC_ALL=C", "LC_ALL=zh_CN.GBK", "TERM=xterm-kitty", "TERM=nonsense", "TERM=vt100",
  ])
  func `Chinese can be typed`(_ variable: String) throws {
    let run = try EditorRun([variable])
    run.type("油烟扰民\u{2}\u{7F}")
    #expect(run.screen.shown == ["> 油烟民"])
    #expect(run.accept() == "油烟民")
  }

  @Test(arguments: ["TERM=dumb", "TERM="])
  func `A terminal that cannot move its cursor has no editor`(_ variable: String) throws {
    let run = try EditorRun([variable])
    #expect(run.waitFor { $0.shown == ["no terminal"] })
  }

  @Test func `NO_COLOR is honoured`() throws {
    let run = try EditorRun(["NO_COLOR=1", "PROBE_GHOST=回车跳过"])
    #expect(!String(decoding: run.written, as: UTF8.self).contains("m"))
  }

  @Test func `What stands above the line is never touched`() throws {
    let run = try EditorRun(["PROBE_STATUS=1"], columns: 40, rows: 12)
    run.type("第一行\r第二行\r")
    run.type("小区楼下的饭店油烟扰民，去年3月打过12345，城管来看过\u{1}城\t")
    for columns in [20, 60, 33, 40] {
      run.resize(columns: columns, rows: 12)
      #expect(Array(run.screen.text.prefix(2)) == ["> 第一行", "> 第二行"])
      run.type("x")
      #expect(run.screen.text[2].hasPrefix("> 城x"))
    }
    #expect(run.accept()?.hasPrefix("城xxxx小区") == true)
    #expect(Array(run.screen.text.prefix(2)) == ["> 第一行", "> 第二行"])
    #expect(run.screen.failures == [])
  }

  @Test func `Ctrl-C gives the line back`() throws {
    let run = try EditorRun()
    run.type("半行\u{3}")
    #expect(run.waitFor { $0.shown == ["> 半行", ">"] })
    run.settle()
    #expect(run.lines == ["^半行"])
  }

  @Test func `Ctrl-D ends on an empty line only`() throws {
    let run = try EditorRun()
    run.type("a\u{4}\u{1}\u{4}\u{4}")
    #expect(run.terminal.exitCode() == 0)
  }

  @Test func `The half line is saved when keys pause`() throws {
    let run = try EditorRun(["PROBE_PAUSE=0.05"])
    run.type("半行")
    #expect(run.waitFor(seconds: 2) { _ in run.file("DRAFT") == "半行" })
  }

  @Test func `Ctrl-L clears the screen and keeps the line`() throws {
    let run = try EditorRun()
    run.type("一\r二\u{C}")
    #expect(run.screen.shown == ["> 二"])
    #expect(run.cursor == [0, 4])
  }

  @Test func `What a secret line killed does not come back`() throws {
    let run = try EditorRun(["PROBE_SECRET=1"])
    run.type("密码\u{15}x\r\u{19}")
    #expect(run.accept() == "")
  }

  @Test func `A line as long as may be is cut, not fatal`() throws {
    let run = try EditorRun(columns: 80, rows: 24)
    run.paste(String(repeating: "烟", count: 120_000))
    run.type("x\u{1}y\u{5}z")
    #expect(run.accept()?.count == 100_000)
  }
}
