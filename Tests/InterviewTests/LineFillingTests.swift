import CaseRecord
import Interview
import Testing
import Understanding

@Suite struct LineFillingTests {
  static let contact = """
    - type: repeat
      name: c
      short: c
      line: true
      items:
        - {type: select_one d or_other, name: department, label: a, required: true}
        - {type: select_one d, name: channel, label: b, required: true}
        - {type: date, name: date, label: c}
        - {type: text, name: reply, label: d}
    """
  static let person = """
    - type: group
      name: g
      line: true
      items:
        - {type: text, name: name, label: a, required: true}
        - {type: phone, name: phone, label: b}
        - {type: id_number, name: id, label: c}
        - {type: text, name: address, label: d}
    """

  @Test(
    arguments: [
      (
        "城管局 12345 去年3月 说已责令整改",
        ["department": "城市管理局", "channel": "12345热线", "date": "2025年3月", "reply": "说已责令整改"]
      ),
      ("环保局 前年秋天 让等 再等", ["department": "生态环境局", "date": "2024年秋天", "reply": "让等 再等"]),
      (
        "12345 in March 2025 they said, wait",
        ["department": "12345热线", "date": "2025年3月", "reply": "they said, wait"]
      ),
      (
        "urban management hotline last Friday ordered a correction",
        [
          "department": "城市管理局", "channel": "12345热线", "date": "2026年11月20日",
          "reply": "ordered a correction",
        ]
      ),
      ("城管局", ["department": "城市管理局"]),
      (
        "cgj rx 去年3月 不管",
        ["department": "城市管理局", "channel": "12345热线", "date": "2025年3月", "reply": "不管"]
      ),
      ("路灯所 上周五 没人", ["department": "路灯所", "date": "2026年11月20日", "reply": "没人"]),
      ("城管局 热线", ["department": "城市管理局", "channel": "12345热线"]),
    ])
  func `one line answers a whole contact`(line: String, expected: [String: String]) throws {
    var sitting = try Rehearsal(Self.contact)
    sitting.type(line)
    for name in ["department", "channel", "date", "reply"] {
      #expect(sitting.text("c[1].\(name)") == expected[name], "\(name)")
    }
  }

  @Test(
    arguments: [
      ("王某 13812345678 幸福小区3号楼", "王某", "13812345678", "幸福小区3号楼"),
      ("王某 幸福小区3号楼 13812345678", "王某", "13812345678", "幸福小区3号楼"),
      ("王某，13812345678，幸福小区", "王某", "13812345678", "幸福小区"),
      ("John Smith 13812345678 12 Garden Road", "John Smith", "13812345678", "12 Garden Road"),
    ])
  func `one line tells who the visitor is`(
    line: String, name: String, phone: String, address: String
  ) throws {
    var sitting = try Rehearsal(Self.person)
    sitting.type(line)
    #expect(sitting.text("name") == name && sitting.text("phone") == phone)
    #expect(sitting.text("address") == address && sitting.path == "id")
  }

  @Test(arguments: ["王小明 幸福小区3号楼", "王小明，幸福路"])
  func `a name before a place is not the whole line`(line: String) throws {
    var sitting = try Rehearsal(Self.person)
    sitting.type(line)
    #expect(sitting.text("name") == "王小明" && sitting.path == "phone")
  }

  @Test(arguments: [
    "13812345678 王某 幸福小区3号楼", "幸福小区3号楼 王某 13812345678", "王某13812345678幸福小区3号楼",
    "幸福小区3号楼，13812345678，王某", "13812345678王某 幸福小区3号楼",
  ])
  func `the visitor's line has no order`(line: String) throws {
    var sitting = try Rehearsal(Self.person)
    sitting.type(line)
    #expect(sitting.text("name") == "王某" && sitting.text("phone") == "13812345678", "\(line)")
    #expect(sitting.text("address") == "幸福小区3号楼" && sitting.path == "id")
  }

  @Test(arguments: ["去年3月 城管局 说已责令整改", "去年3月，城管局，说已责令整改"])
  func `the department may come after what is sure`(line: String) throws {
    var sitting = try Rehearsal(Self.contact)
    sitting.type(line)
    #expect(sitting.text("c[1].department") == "城市管理局")
    #expect(sitting.text("c[1].date") == "2025年3月" && sitting.text("c[1].reply") == "说已责令整改")
  }

  @Test(arguments: [
    "城管局 12345 去年3月 说已责令整改；环保局 前年秋天；规划局",
    "城管局 12345 去年3月 说已责令整改; 环保局 前年秋天 ;城市规划局",
  ])
  func `several contacts stand on one line`(line: String) throws {
    var sitting = try Rehearsal(Self.contact)
    let notices = sitting.type(line)
    #expect(notices.count == 3)
    #expect(sitting.text("c[1].reply") == "说已责令整改" && sitting.text("c[1].channel") == "12345热线")
    #expect(sitting.text("c[2].department") == "生态环境局")
    #expect(sitting.text("c[2].date") == "2024年秋天")
    #expect(sitting.text("c[3].department") == "城市规划局" && sitting.path == "c[2].channel")
  }

  @Test func `a semicolon in a reply parts no contacts`() throws {
    var sitting = try Rehearsal(Self.contact)
    sitting.type("城管局 12345 去年3月 说没空；让再等等")
    #expect(sitting.text("c[1].reply")?.hasPrefix("说没空") == true)
    #expect(sitting.text("c[2].department") == nil)
  }

  private static func heard(_ instance: Int, _ words: [(String, Value, Range<Int>)]) -> [Finding] {
    words.map { field, value, range in
      Finding(
        field: field, in: "c", instance: instance, value: value, text: "…", range: range,
        confidence: 0.9, rule: "test")
    }
  }

  @Test func `a line without blanks is read by ear`() throws {
    var sitting = try Rehearsal(Self.contact)
    let urban = Value.choices([Value.Choice("urban")])
    let march = Value.date(SaidDate(year: 2025, month: 3, said: "去年3月"))
    let heard = Self.heard(
      0, [("department", urban, 0..<3), ("date", march, 3..<7), ("reply", .text("说已责令整改"), 7..<13)])
    sitting.act(.answer("城管局去年3月说已责令整改"), heard: heard)
    #expect(sitting.text("c[1].department") == "城市管理局" && sitting.text("c[1].date") == "2025年3月")
    #expect(sitting.text("c[1].reply") == "说已责令整改")
  }

  @Test func `of a long line a few words heard are not the whole`() throws {
    var sitting = try Rehearsal(Self.contact)
    let urban = Value.choices([Value.Choice("urban")])
    let march = Value.date(SaidDate(year: 2025, month: 3, said: "去年3月"))
    let heard = Self.heard(0, [("department", urban, 0..<2), ("date", march, 2..<6)])
    sitting.act(.answer("城管去年3月成立的治理油烟噪声扬尘工作小组"), heard: heard)
    #expect(sitting.prompt?.pending != nil)
  }

  @Test func `a phone number that is too short waits in its line`() throws {
    var sitting = try Rehearsal(Self.person)
    sitting.type("王某 138123456 幸福小区3号楼")
    #expect(sitting.text("name") == "王某" && sitting.text("address") == "幸福小区3号楼")
    #expect(sitting.path == "phone" && sitting.prompt?.oldText == "138123456")
  }

  @Test(arguments: [
    "Wang 13800138000", "城管局 13800138000", "Put in a filter, or close it last March",
  ])
  func `letters that begin some pinyin, and a phone, are no contact`(line: String) throws {
    var sitting = try Rehearsal(Self.contact)
    sitting.type(line)
    #expect(sitting.text("c[1].reply") == nil && sitting.text("c[1].channel") == nil)
  }

  @Test(arguments: ["John Smith", "欧阳 某", "王某"]) func `a name of several words is a name`(
    line: String
  ) throws {
    var sitting = try Rehearsal(Self.person)
    sitting.type(line)
    #expect(sitting.text("name") == line && sitting.path == "phone")
  }

  @Test func `a part that breaks a constraint is asked at once, the rest is kept`() throws {
    var sitting = try Rehearsal(
      """
      - type: repeat
        name: c
        short: c
        line: true
        items:
          - {type: select_one d, name: department, label: a, required: true, soft_constraint: ". != 'ecology'", soft_constraint_message: 不行}
          - {type: text, name: task, label: b}
          - {type: date, name: due, label: c, prefer: future}
      """)
    sitting.type("环保局 12月1日 核查")
    #expect(sitting.text("c[1].task") == "核查" && sitting.text("c[1].department") == nil)
    #expect(sitting.prompt?.pending == .giveReason(text: "环保局", .constraint("不行")))
    sitting.type("", "城管局")
    #expect(sitting.text("c[1].department") == "城市管理局")
    #expect(sitting.path == "c[2].department")
  }
}
