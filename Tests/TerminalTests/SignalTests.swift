import Foundation
import Testing

/// Signals from outside, and a shell that stops and continues the editor.
@Suite struct SignalTests {
  @Test(arguments: [SIGTERM, SIGHUP])
  func `A signal to end gives the half line`(_ signal: CInt) throws {
    let run = try EditorRun()
    run.type("半行")
    kill(run.terminal.process, signal)
    #expect(run.waitFor { !$0.isPasteMarked })
    #expect(run.terminal.exitCode() == 3)
    #expect(run.file("HALF") == "半行")
    #expect(run.screen.failures == [])
  }

  @Test func `A crash leaves the terminal as it was found`() throws {
    let run = try EditorRun(
      [
        "PROBE=\(EditorRun.probe.path)", "PROBE_CRASH=1", "PROBE_PAUSE=0.05",
        "SWIFT_BACKTRACE=enable=no",
      ],
      program: URL(filePath: "/bin/dash"), arguments: ["-c", "$PROBE; stty -a"])
    run.type("半行")
    #expect(run.waitFor { $0.shown.contains { $0.contains("isig icanon iexten echo") } })
    #expect(!run.screen.isPasteMarked)
  }

  @Test func `A terminal that goes away gives the half line`() throws {
    let run = try EditorRun()
    run.type("半行，去年")
    run.terminal.hangUp()
    #expect(run.terminal.exitCode() == 3)
    #expect(run.file("HALF") == "半行，去年")
  }

  @Test func `SIGINT from outside is Ctrl-C`() throws {
    let run = try EditorRun()
    run.type("半行")
    kill(run.terminal.process, SIGINT)
    #expect(run.waitFor { $0.shown == ["> 半行", ">"] })
    #expect(run.lines == ["^半行"])
  }

  @Test func `A stop from outside leaves the line as it was`() throws {
    let run = try EditorRun(columns: 20)
    run.type("小区楼下的饭店油烟扰民\u{2}\u{2}")
    let (shown, cursor) = (run.screen.shown, run.cursor)
    kill(run.terminal.process, SIGSTOP)
    usleep(20_000)
    kill(run.terminal.process, SIGCONT)
    usleep(20_000)
    run.settle()
    #expect(run.screen.shown == shown)
    #expect(run.cursor == cursor)
    run.type("很")
    #expect(run.accept() == "小区楼下的饭店油烟很扰民")
  }

  @Test(arguments: ["bash --norc --noediting", "dash"])
  func `Ctrl-Z stops, and fg shows the line again`(_ shell: String) throws {
    let words = shell.split(separator: " ").map(String.init)
    let run = try EditorRun(
      ["PS1=$ ", "PROBE=\(EditorRun.probe.path)"], program: URL(filePath: "/bin/\(words[0])"),
      arguments: words.dropFirst() + ["-i"])
    #expect(run.waitFor { $0.shown.last?.hasSuffix("$") == true })
    run.typeBlindly("$PROBE\r")
    #expect(run.waitFor { $0.isPasteMarked })
    run.typeBlindly("油烟扰民\u{1B}[D\u{1B}[D")
    #expect(run.waitFor { $0.text[$0.row] == "> 油烟扰民" && $0.column == 6 })
    run.typeBlindly("\u{1A}")
    #expect(run.waitFor { $0.shown.last == "$" && !$0.isPasteMarked })
    run.typeBlindly("fg\r")
    #expect(run.waitFor { $0.isPasteMarked && $0.text[$0.row] == "> 油烟扰民" && $0.column == 6 })
    run.typeBlindly("很")
    #expect(run.waitFor { $0.text[$0.row] == "> 油烟很扰民" && $0.column == 8 })
    run.typeBlindly("\r")
    #expect(run.waitFor { _ in run.lines == ["油烟很扰民"] })
    run.typeBlindly("\u{4}")
    #expect(run.waitFor { $0.shown.last == "$" && !$0.isPasteMarked })
  }
}
