import Testing

@testable import Terminal

/// What the painter lays out and writes, on a model screen.
@Suite struct PainterTests {
  struct Case: CustomTestStringConvertible {
    var size: TerminalSize
    var prompt = "> "
    var text = ""
    var cursor: Int?
    var ghost = ""
    var list: [String] = []
    var status = ""
    var search: String?
    var rows: [String]
    var at: [Int]

    var testDescription: String { "\(size.columns)x\(size.rows) \(text) \(list) \(status)" }

    var scene: Scene {
      var scene = Scene()
      scene.prompt = Clusters(prompt)
      scene.text = Clusters(text)
      scene.cursor = scene.text.offset(of: cursor ?? scene.text.count)
      scene.ghost = Clusters(ghost)
      scene.list = list.map { Clusters($0) }
      scene.search = search.map { Clusters($0) }
      scene.setStatus(status)
      return scene
    }
  }

  static func size(_ columns: Int, _ rows: Int) -> TerminalSize {
    TerminalSize(columns: columns, rows: rows)
  }

  static let cases = [
    Case(size: size(20, 5), rows: [">"], at: [0, 2]),
    Case(size: size(20, 5), text: "油烟", rows: ["> 油烟"], at: [0, 6]),
    Case(size: size(20, 5), text: "油烟", cursor: 1, rows: ["> 油烟"], at: [0, 4]),
    Case(size: size(8, 5), text: "油烟扰民", rows: ["> 油烟", "  扰民"], at: [1, 6]),
    Case(size: size(8, 5), text: "油烟扰民", cursor: 2, rows: ["> 油烟", "  扰民"], at: [1, 2]),
    Case(size: size(7, 5), text: "油烟", rows: ["> 油烟"], at: [0, 6]),
    Case(size: size(7, 5), text: "a油烟", rows: ["> a油", "  烟"], at: [1, 4]),
    Case(size: size(20, 5), text: "一\n\n二", cursor: 2, rows: ["> 一", "", "  二"], at: [1, 2]),
    Case(size: size(20, 5), text: "一\n", rows: ["> 一"], at: [1, 2]),
    Case(size: size(9, 3), text: "一\n二\n三\n四", rows: ["  二", "  三", "  四"], at: [2, 4]),
    Case(
      size: size(9, 3), text: "一\n二\n三\n四", cursor: 0, rows: ["> 一", "  二", "  三"], at: [0, 2]),
    Case(size: size(20, 5), ghost: "回车跳过", rows: ["> 回车跳过"], at: [0, 2]),
    Case(size: size(9, 5), ghost: "回车跳过", rows: ["> 回车跳"], at: [0, 2]),
    Case(size: size(20, 5), text: "a", ghost: "回车跳过", rows: ["> a"], at: [0, 3]),
    Case(size: size(20, 5), text: "a", list: ["甲", "乙"], rows: ["> a", "甲", "乙"], at: [0, 3]),
    Case(
      size: size(20, 4), text: "a", list: ["甲", "乙", "丙", "丁"], status: "s",
      rows: ["> a", "甲", "…", "s"], at: [0, 3]),
    Case(
      size: size(20, 5), text: "a", status: "2/14\t0:41", rows: ["> a", "2/14           0:41"],
      at: [0, 3]),
    Case(size: size(10, 5), status: "第三批第四问\t0:41", rows: [">", "第…  0:41"], at: [0, 2]),
    Case(size: size(9, 5), status: "abc\t0123456789", rows: [">", "01234567"], at: [0, 2]),
    Case(size: size(20, 2), text: "a", status: "s", rows: ["> a"], at: [0, 3]),
    Case(size: size(20, 5), text: "店", search: "^R 店", rows: ["> 店", "^R 店"], at: [1, 5]),
    Case(size: size(20, 5), prompt: "接访地点接访 › ", text: "城", rows: ["接访地点接访 › 城"], at: [0, 17]),
    Case(
      size: size(16, 5), prompt: "接访地点接访 › ", text: "城区", rows: ["接访地点接访 ›", "  城区"], at: [1, 6]),
    Case(size: size(10, 5), prompt: "接访地点接访: ", text: "城", rows: ["接访地点", "接访: 城"], at: [1, 8]),
    Case(size: size(1, 1), text: "油烟", rows: [], at: []),
  ]

  @Test(arguments: cases)
  func `A scene is shown`(_ wanted: Case) {
    let width = max(wanted.size.columns, 4)
    var screen = ScreenModel(columns: width, rows: wanted.size.rows)
    var painter = FramePainter(isStyled: true)
    screen.take(Self.paint(wanted.scene, wanted.size, &painter))
    #expect(screen.failures == [])
    guard !wanted.at.isEmpty else { return }
    #expect(screen.shown == wanted.rows)
    #expect([screen.row, screen.column] == wanted.at)
  }

  @Test(arguments: [4, 5, 7, 10, 13, 25, 80])
  func `Any scene follows any other`(_ columns: Int) {
    let size = TerminalSize(columns: columns, rows: 7)
    for first in Self.cases {
      for second in Self.cases {
        var screen = ScreenModel(columns: columns, rows: 7)
        var fresh = screen
        var painter = FramePainter(isStyled: true)
        screen.take(Self.paint(first.scene, size, &painter))
        screen.take(Self.paint(second.scene, size, &painter))
        var other = FramePainter(isStyled: true)
        fresh.take(Self.paint(second.scene, size, &other))
        let isSame = screen.text == fresh.text && screen.column == fresh.column
        guard !isSame || screen.row != fresh.row || !screen.failures.isEmpty else { continue }
        Issue.record(
          "\(first) then \(second): \(screen.failures) \(screen.shown), not \(fresh.shown)")
      }
    }
  }

  @Test(arguments: [
    ("油烟", "油烟扰", "扰"), ("a", "ab", "b"), ("油烟扰", "油烟", "\u{1B}[7G\u{1B}[K"), ("油烟", "油烟", ""),
    ("油烟扰民", "油大扰民", "\u{1B}[5G大\u{1B}[11G"),
  ])
  func `Only what differs is written`(_ before: String, _ after: String, _ bytes: String) {
    let size = TerminalSize(columns: 80, rows: 24)
    var painter = FramePainter(isStyled: true)
    func scene(_ text: String) -> Scene {
      Case(size: size, text: text, status: "s", rows: [], at: []).scene
    }
    _ = Self.paint(scene(before), size, &painter)
    #expect(String(decoding: Self.paint(scene(after), size, &painter), as: UTF8.self) == bytes)
  }

  private static func paint(
    _ scene: Scene, _ size: TerminalSize, _ painter: inout FramePainter
  ) -> [UInt8] {
    var scene = scene
    var layout = FrameLayout(size: size)
    var frame = Frame()
    layout.measure(scene.prompt)
    layout.breakRows(of: &scene, changed: 0)
    layout.layOut(scene, in: &frame)
    return painter.paint(&frame, columns: max(size.columns, 4))
  }
}
