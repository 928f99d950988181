import Terminal
import Testing

@Suite struct TerminalTextTests {
  @Test func `A wide character takes two columns`() {
    #expect(TerminalText.width("城管a") == 5)
  }
}
