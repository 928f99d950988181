import CaseRecord
import Exports
import Testing

/// The table of docs/documents.md: every personal field × every paper.
@Suite struct PrivacyTests {
  /// A paper, and the case that decides what stands on it.
  enum Paper: String, CaseIterable {
    case record, transcript, receipt, neutralReceipt, protectedReceipt
    case sharedSlip, closedSlip, withheldSlip, accusationSlip

    var kind: DocumentKind {
      switch self {
      case .record: .record
      case .transcript: .transcript
      case .receipt, .neutralReceipt, .protectedReceipt: .receipt
      case .sharedSlip, .closedSlip, .withheldSlip, .accusationSlip: .slip
      }
    }

    var file: CaseFile {
      var sample = PrivacyTests.sample
      switch self {
      case .record, .transcript, .receipt: break
      case .neutralReceipt, .accusationSlip:
        sample.replace("purpose", Sample.choice("purpose", "accusation", "检举控告类"))
      case .protectedReceipt, .withheldSlip:
        sample.replace(
          "identity_protection", Sample.choice("identity_protection", "withhold_name", "隐名"))
      case .sharedSlip: break
      case .closedSlip:
        sample.replace(
          "consent_to_share", Sample.choice("consent_to_share", "without_name", "不提姓名"))
      }
      return sample.file
    }
  }

  /// A case whose every answer is unlike any other, with the consent to share.
  static let sample: Sample = {
    var sample = Sample()
    for marker in markers where !marker.field.contains(".") && marker.field != "transcript" {
      sample.add(marker.field, marker.text)
    }
    sample.choose("purpose", "appeal", "申诉求决类")
    sample.choose("consent_to_share", "yes", "愿意")
    sample.choose("acting_for", "relative", "亲属")
    sample.file.fields.append(
      Sample.field("risk", "RISKTEXT", isRisk: true, remarks: ["RISKREMARK"]))
    sample.add("leader_instruction", "LEADERWORDS")
    for list in ["representatives", "contacts", "evidence", "accused", "affected_person"] {
      let fields = markers.filter { $0.field.hasPrefix(list + ".") }
      sample.append(
        list, fields.map { Sample.field(String($0.field.dropFirst(list.count + 1)), $0.text) })
    }
    sample.append(
      "assignments",
      [
        Sample.field("department", "市场监督管理局"), Sample.choice("role", "lead", "主办"),
        Sample.field("task", "核查并答复"), Sample.field("due", "12月1日前"),
      ])
    sample.say(.answer, at: "14:53", "story", "请您说说，遇到了什么事？", "STORYWORDS")
    sample.say(.answer, at: "14:53", "contacts[1].reply", "怎么回复的？", "CONTACTREPLY")
    sample.say(.answer, at: "14:53", "accused[1].name", "反映谁？", "ACCUSEDNAME")
    sample.say(.answer, at: "14:53", "hardship", "生活上有困难吗？", "HARDSHIPWORDS")
    sample.say(.answer, at: "14:54", "visitor_id_number", "证件号码？", "330106196001011234")
    sample.say(.answer, at: "14:55", "risk", "情绪", "RISKTEXT")
    sample.say(.remark, at: "14:55", "story", "", "REMARKWORDS")
    sample.say(.answer, at: "14:56", "leader_instruction", "意见", "LEADERWORDS")
    sample.say(.answer, at: "14:57", "summary", "概况", "SUMMARYWORDS")
    return sample
  }()

  static let slips: Set<Paper> = [.sharedSlip, .closedSlip, .withheldSlip, .accusationSlip]
  static let slipsA: Set<Paper> = [.sharedSlip, .closedSlip, .withheldSlip]
  static let receipts: Set<Paper> = [.receipt, .neutralReceipt, .protectedReceipt]

  struct Marker: CustomTestStringConvertible {
    let field: String
    let text: String
    let papers: Set<Paper>

    init(_ field: String, _ text: String, _ papers: Paper..., and more: Set<Paper> = []) {
      self.field = field
      self.text = text
      self.papers = more.union(papers)
    }

    var testDescription: String { field }
  }

  static let markers = [
    Marker(
      "visitor_name", "NAMEWORDS", .record, .transcript, .receipt, .neutralReceipt, .sharedSlip),
    Marker("visitor_phone", "13912345678", .record, .transcript, .sharedSlip),
    Marker("visitor_address", "ADDRESSWORDS", .record, .transcript, .sharedSlip),
    Marker("visitor_id_number", "330106196001011234", .record),
    Marker("visitor_household", "HOUSEHOLDWORDS", .record),
    Marker("visitor_workplace", "WORKPLACEWORDS", .record),
    Marker("visitor_occupation", "OCCUPATIONWORDS", .record),
    Marker("story", "STORYWORDS", .record, .transcript),
    Marker("summary", "SUMMARYWORDS", .record, .receipt, .protectedReceipt, and: slips),
    Marker("demand", "DEMANDWORDS", .record, .transcript, and: slipsA),
    Marker("hardship", "HARDSHIPWORDS", .record, .transcript),
    Marker("hardship_support", "SUPPORTWORDS", .record, .receipt, .protectedReceipt),
    Marker(
      "response", "RESPONSEWORDS", .record, .transcript, .receipt, .protectedReceipt, and: slipsA),
    Marker("contact_back", "BACKWORDS", .record, .transcript, .receipt, .protectedReceipt),
    Marker("satisfaction", "SATISFIEDWORDS", .record),
    Marker("acting_for_whom", "WHOMWORDS", .record),
    Marker("satisfaction_reason", "REASONWORDS", .record),
    Marker("hardship_what", "HARDSHIPWHAT", .record),
    Marker("legal_proceedings_details", "COURTWORDS", .record),
    Marker("unknown_field", "UNKNOWNWORDS", .record),
    Marker("representatives.name", "REPNAME", .record, .transcript, .sharedSlip),
    Marker("representatives.phone", "13887654321", .record, .transcript, .sharedSlip),
    Marker("contacts.department", "CONTACTOFFICE", .record, and: slipsA),
    Marker("contacts.reply", "CONTACTREPLY", .record, .transcript, and: slipsA),
    Marker("contacts.document_number", "DOCNUMBER", .record, and: slipsA),
    Marker(
      "evidence.what", "PAPERWORDS", .record, .transcript, .receipt, .protectedReceipt, and: slipsA),
    Marker("accused.name", "ACCUSEDNAME", .record, .transcript, .accusationSlip),
    Marker("accused.unit", "ACCUSEDUNIT", .record, .accusationSlip),
    Marker("accused.post", "ACCUSEDPOST", .record, .accusationSlip),
    Marker("affected_person.name", "AFFECTEDNAME", .record),
  ]

  /// Not asked of anybody as a field, and on no paper but where it says so.
  static let others = [
    Marker("risk", "RISKTEXT"), Marker("risk's remark", "RISKREMARK"),
    Marker("leader_instruction", "LEADERWORDS", and: slips),
    Marker("a remark in the talk", "REMARKWORDS"),
  ]

  @Test(arguments: markers + others, Paper.allCases)
  func `a field stands where the table says`(_ marker: Marker, _ paper: Paper) throws {
    let isMeant = marker.papers.contains(paper)
    for text in try #require(Self.texts[paper]) {
      #expect(text.contains(marker.text) == isMeant, "\(text.prefix(20))")
    }
  }

  /// Each paper in both languages, and as JSON.
  static let texts: [Paper: [String]] = Dictionary(
    uniqueKeysWithValues: Paper.allCases.map { paper in
      let papers = ["zh-Hans", "en"].map { language in
        (try? Templates.markdown(paper.kind, of: paper.file, language: language)) ?? ""
      }
      let data = JSONExport.documents(
        paper.kind, of: [paper.file], options: Templates.options(), generator: "",
        exportedAt: "")
      return (paper, papers + [data.text])
    })

  /// Free text that names what a paper must not say.
  static let talkative =
    "NAMEWORDS 住 ADDRESSWORDS，电话 139 1234 5678 或 １３９１２３４５６７８，"
    + "证件 330106196001011234，另一人 330106197001011235，代表 REPNAME 13887654321，"
    + "AFFECTEDNAME、WHOMWORDS，被反映人 ACCUSEDNAME，暗号 TERMWORDS"

  static let leaks: [(Paper, [String])] = [
    (
      .receipt,
      [
        "ADDRESSWORDS", "13912345678", "139 1234 5678", "１３９１２３４５６７８", "330106",
        "REPNAME", "13887654321", "AFFECTEDNAME", "WHOMWORDS", "ACCUSEDNAME", "TERMWORDS",
      ]
    ),
    (.protectedReceipt, ["NAMEWORDS", "REPNAME", "TERMWORDS"]),
    (.sharedSlip, ["330106196001011234", "330106197001011235", "ACCUSEDNAME", "TERMWORDS"]),
    (
      .closedSlip,
      [
        "NAMEWORDS", "ADDRESSWORDS", "13912345678", "139 1234 5678", "１３９１２３４５６７８",
        "330106", "REPNAME", "13887654321", "AFFECTEDNAME", "WHOMWORDS", "ACCUSEDNAME", "TERMWORDS",
      ]
    ),
    (
      .accusationSlip,
      [
        "NAMEWORDS", "ADDRESSWORDS", "13912345678", "139 1234 5678", "１３９１２３４５６７８",
        "330106", "REPNAME", "13887654321", "AFFECTEDNAME", "WHOMWORDS", "TERMWORDS",
      ]
    ),
    (.transcript, ["330106196001011234", "330106197001011235"]),
  ]

  @Test(arguments: leaks)
  func `free text does not tell what a field must not`(_ paper: Paper, _ words: [String]) throws {
    var sample = Sample()
    sample.file = paper.file
    for name in ["summary", "response", "demand", "leader_instruction", "contact_back", "place"] {
      sample.replace(name, Sample.field(name, Self.talkative))
    }
    sample.append("withhold_terms", [Sample.field("term", "TERMWORDS")])
    sample.append(
      "contacts",
      [Sample.field("department", Self.talkative), Sample.field("reply", Self.talkative)])
    sample.append("evidence", [Sample.field("what", Self.talkative)])
    sample.append(
      "assignments", [Sample.field("department", "街道办"), Sample.field("task", Self.talkative)])
    sample.say(.answer, at: "15:00", "story", "还有吗？", Self.talkative, old: Self.talkative)
    sample.say(.change, at: "15:01", "story", "还有吗？", Self.talkative, old: Self.talkative)
    sample.file.readback = [Self.talkative]
    let text = try Templates.markdown(paper.kind, of: sample.file)
    for word in words { #expect(!text.contains(word), "\(word)") }
  }

  static let numbers: [(phone: String, words: String)] = [
    ("13912345678", "打139-1234-5678"), ("13912345678", "打+86 13912345678"),
    ("13912345678（儿子的）", "打13912345678"), ("0571-88881234", "打88881234"),
    ("0571 8888 1234", "打057188881234"), ("", "同事18800001111"),
  ]

  @Test(arguments: numbers)
  func `a phone is known in every spelling`(_ phone: String, _ words: String) throws {
    var sample = Sample()
    sample.add("visitor_phone", phone)
    sample.add("summary", words)
    let text = try Templates.markdown(.receipt, of: sample.file)
    let digits = words.filter(\.isNumber)
    #expect(!text.contains(words))
    #expect(!text.contains(digits))
  }

  @Test func `risk inside a repeat stands on no paper`() throws {
    var sample = Sample()
    sample.append("contacts", [Sample.field("reply", "RISKY", isRisk: true, remarks: ["RISKY"])])
    sample.append("moods", [Sample.field("risk", "RISKY")])
    sample.say(.answer, at: "14:53", "moods[1].risk", "情绪", "RISKY")
    sample.append("assignments", [Sample.field("department", "街道办")])
    sample.file.readback = ["reply：RISKY", "reply once more"]
    sample.file.openPoints = ["risk"]
    let transcript = try Templates.markdown(.transcript, of: sample.file)
    #expect(transcript.contains("reply once more"))
    #expect(try !Templates.markdown(.record, of: sample.file).contains("待补"))
    for kind in DocumentKind.allCases {
      #expect(try !Templates.markdown(kind, of: sample.file).contains("RISKY"), "\(kind)")
    }
  }
}
