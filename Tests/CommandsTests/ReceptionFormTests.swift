import CaseRecord
import Forms
import Interview
import Testing

@testable import Commands

/// The built-in form, as it is walked through.
@Suite struct ReceptionFormTests {
  private static let matters = MatterDesk(
    ListenFiles(prompts: PromptFiles(option: nil)), countsIn: nil)

  /// Goes through the form with one answer a line and returns what was asked.
  private static func walk(
    _ lines: [String], _ language: Language = .chinese
  ) throws -> (interview: Interview, asked: [String], left: String?) {
    let form = try FormLibrary(prompts: PromptFiles(option: nil)).load("reception").form
    var interview = Interview(form: form, language: language)
    var asked: [String] = []
    var count = 0
    func now() -> Moment {
      Moment(
        time: "2026-11-24T14:52:00+08:00", milliseconds: 1_764_000_000_000 + count,
        day: CivilDate(daysSince1970: 20_781))
    }
    for line in lines {
      guard let prompt = interview.prompt(at: now()) else { break }
      asked.append(prompt.path.description)
      if asked == ["story"] { interview.guesses = try matters.guesses(line, form) }
      for case .append(let drafts) in interview.reduce(.answer(line), at: now()) {
        for draft in drafts {
          count += 1
          interview.apply(.rehearsed(draft, count, at: now()))
        }
      }
    }
    return (interview, asked, interview.prompt(at: now())?.path.description)
  }

  static let firstVisitor = [
    "小区楼下的饭店油烟扰民，多次反映没有解决", "城管局", "12345", "去年3月", "说已责令整改", "", "",
    "环保局", "1", "前年秋天", "", "", "装净化设备，不达标就停业", "王某 13812345678 幸福小区3号楼",
    "", "", "", "", "由城管局12月1日前核实，当面告诉您", "", "城管局 12月1日 现场核实油烟", "", "",
    "", "1", "",
  ]

  @Test func `the first visitor's complete record takes 26 prompts, half of them Enter alone`()
    throws
  {
    let (interview, asked, left) = try Self.walk(Self.firstVisitor)
    #expect(left == nil && asked.count <= 26)
    #expect(Self.firstVisitor.count(where: \.isEmpty) * 2 >= asked.count)
    #expect(interview.record.instances[FieldPath("contacts")] == [1, 2])
    #expect(interview.record.answers[FieldPath("sent_off")]?.value == .acknowledged)
  }

  @Test func `a collective visit chooses at most five representatives`() throws {
    let lines = [
      "物业费乱涨", "", "按合同收费", "王某 13812345678 幸福小区", "", "几个人", "十二个人",
      "李某 13800000001", "张某", "", "赵某", "", "钱某", "", "孙某", "",
    ]
    let (interview, _, left) = try Self.walk(lines)
    #expect(interview.record.instances[FieldPath("representatives")] == [1, 2, 3, 4, 5])
    #expect(left == "category")
  }

  @Test func `an accusation is not handed to the unit of the accused without a reason`() throws {
    let lines = [
      "某局局长受贿", "", "查清楚", "王某", "", "", "", "检举", "", "某局负责人涉嫌受贿",
      "张某 住建局 局长", "", "", "已登记，依规转办", "", "住建局",
    ]
    let (interview, asked, left) = try Self.walk(lines)
    #expect(left == "assignments[1].department")
    #expect(!asked.contains("consent_to_share") && asked.contains("identity_protection"))
    if case .giveReason(_, .constraint(let words))? = interview.pending {
      #expect(words.contains("被反映人的单位"))
    } else {
      Issue.record("nothing is asked about \(asked.last ?? "")")
    }
  }

  @Test func `who objects is heard in their own words`() throws {
    let lines = Self.firstVisitor.dropLast(3) + ["有异议", "不是去年，是前年", "2", "", "3", "没说清楚"]
    let (interview, _, left) = try Self.walk(Array(lines))
    let words = FieldPath("words", in: [FieldPath.Step("readback_objections", 1)])
    #expect(interview.record.answers[words]?.said == "不是去年，是前年")
    #expect(left == "sent_off")
  }

  @Test(
    arguments: [
      ("原单位拖欠了4年社保费", "labour_social_security"), ("施工完成后被恶意拖欠工程款", "urban_construction"),
      ("儿子交通事故导致高位截瘫，对方拒不赔偿", "justice"), ("50多名编外教师要求同工同酬", "personnel"),
      ("孩子上学划片不公，学校不收", "education"),
      ("楼下饭店油烟扰民", "environment"),
    ])
  func `the category is guessed from the story, for Enter to accept`(
    story: String, category: String
  ) throws {
    let (interview, _, left) = try Self.walk([story, "", "解决", "王某", "", "", "", "", ""])
    #expect(left == "consent_to_share")
    #expect(
      interview.record.answers[FieldPath("category")]?.value == .choices([Value.Choice(category)]))
  }

  @Test(arguments: [("一直没回", "none"), ("没有答复", "none"), ("说没空", "oral"), ("no reply", "none")])
  func `whether there was a reply is guessed from its words`(reply: String, form: String) throws {
    let (interview, _, left) = try Self.walk(["油烟", "城管局", "1", "去年3月", reply, ""])
    #expect(left == "contacts[1].reply_satisfied")
    let path = FieldPath("reply_form", in: [FieldPath.Step("contacts", 1)])
    #expect(interview.record.answers[path]?.value == .choices([Value.Choice(form)]))
  }

  @Test func `the same form reads in English`() throws {
    let lines = [
      "Restaurant fumes under our flats",
      "urban management hotline last March they ordered it mended",
      "", "", "", "Filters, or close it", "John Smith 13812345678 12 Garden Road",
    ]
    let (interview, _, left) = try Self.walk(lines, .english)
    #expect(left == "visitor_id_number")
    #expect(interview.record.answers[FieldPath("visitor_name")]?.said == "John Smith")
  }
}
