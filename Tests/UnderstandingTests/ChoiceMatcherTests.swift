import Testing
import Understanding

@Suite struct ChoiceMatcherTests {
  static let channels = ChoiceMatcher(entries: [
    entry("visit", "走访", "in person"), entry("letter", "来信", "letter"),
    entry("phone", "电话", "phone"),
    entry("hotline_12345", "12345热线", "hotline 12345", "12345", "市长热线", "政务热线"),
    entry("online", "网上信访", "online", "网上", "网络"),
    entry("leader_mailbox", "领导信箱", "leader's mailbox", "市长信箱"),
    entry("other", "其他", "other"),
  ])
  static let departments = ChoiceMatcher(entries: [
    entry("city_management", "城市管理局", "City Management Bureau", "城管局", "城管"),
    entry("city_enforcement", "城管执法大队", "City Management Enforcement Brigade"),
    entry("procurement", "采购中心", "Procurement Centre"),
    entry("environment", "生态环境局", "Ecology and Environment Bureau", "环保局"),
    entry("human_resources", "人力资源和社会保障局", "Human Resources Bureau", "人社局", "社保局"),
    entry("market", "市场监督管理局", "Market Regulation Bureau", "市场监管局", "工商局"),
    entry("forestry", "绿化管理局", "Greening Bureau"),
    entry("bank", "人民银行", "People's Bank"), entry("court", "人民法院", "People's Court", "法院"),
    entry("street", "街道办事处", "Subdistrict Office", "街道", "街道办"),
  ])

  static func entry(
    _ name: String, _ zh: String, _ en: String, _ aliases: String...
  ) -> ChoiceMatcher.Entry {
    ChoiceMatcher.Entry(name: name, labels: [zh, en], aliases: aliases)
  }

  static func written(_ outcome: ChoiceMatcher.Outcome) -> String {
    switch outcome {
    case .one(let name, let how): "\(name) by \(how)"
    case .several(let names): names.joined(separator: ", ")
    case .none(let nearest): "none: " + nearest.joined(separator: ", ")
    }
  }

  @Test(arguments: [
    ("4", "hotline_12345 by number"), ("４", "hotline_12345 by number"),
    ("12345", "hotline_12345 by exact"), ("１２３４５", "hotline_12345 by exact"),
    ("rexian", "hotline_12345 by pinyin"), ("rx", "hotline_12345 by initials"),
    ("12345热线", "hotline_12345 by exact"), ("hotline_12345", "hotline_12345 by exact"),
    ("热线", "hotline_12345 by part"), ("123", "hotline_12345 by prefix"),
    ("信", "letter, online, leader_mailbox"), ("来", "letter by prefix"), ("1", "visit by number"),
    ("7", "other by number"), ("8", "none: "), ("0", "none: "), ("走访", "visit by exact"),
    ("走訪", "visit by exact"), ("zoufang", "visit by pinyin"), ("zf", "visit by initials"),
    ("zouf", "visit by pinyin"), ("dianhua", "phone by pinyin"), ("dian hua", "phone by pinyin"),
    ("dh", "phone by initials"),
    ("网", "online by prefix"), ("wangshang", "online by pinyin"), ("ws", "online by initials"),
    ("wsxf", "online by initials"), ("Phone", "phone by exact"), ("pho", "phone by prefix"),
    ("mail", "leader_mailbox by part"), ("ldxx", "leader_mailbox by initials"),
    ("市长", "hotline_12345, leader_mailbox"), ("sz", "hotline_12345, leader_mailbox"),
    ("shizhangxinxiang", "leader_mailbox by pinyin"), ("", "none: "), (" ", "none: "),
    ("qita", "other by pinyin"), ("lette", "letter by prefix"), ("leter", "none: letter"),
    ("走坊", "none: visit"), ("xyz", "none: "),
  ])
  func `a short list`(text: String, expected: String) {
    #expect(Self.written(Self.channels.match(text)) == expected)
  }

  @Test(arguments: [
    ("城管局", "city_management by exact"), ("城管", "city_management by exact"),
    ("cg", "city_management by initials"), ("cgj", "city_management by initials"),
    ("chengguanju", "city_management by pinyin"), ("chengguan", "city_management by pinyin"),
    ("chengg", "city_management, city_enforcement"),
    ("cgzf", "city_enforcement by initials"), ("caigou", "procurement by pinyin"),
    ("环保局", "environment by exact"), ("hbj", "environment by initials"),
    ("环境", "environment by part"),
    ("hj", "environment by initials"), ("shbz", "human_resources by initials"),
    ("人民", "bank, court"), ("lvhua", "forestry by pinyin"), ("luhua", "forestry by pinyin"),
    ("lh", "forestry by initials"), ("yinhang", "bank by pinyin"), ("yinxing", "bank by pinyin"),
    ("fayuan", "court by pinyin"), ("jdb", "street by initials"), ("城关局", "none: city_management"),
    ("城管居", "none: city_management"), ("社保句", "none: human_resources"),
    ("city", "city_management, city_enforcement"),
    ("bureau", "city_management, environment, human_resources, market, forestry"),
    ("ureau", "none: "), ("10", "street by number"), ("11", "none: "),
    ("管理局", "city_management, market, forestry"),
  ])
  func `a longer list`(text: String, expected: String) {
    #expect(Self.written(Self.departments.match(text)) == expected)
  }

  @Test(arguments: [
    ("", "visit letter phone hotline_12345 online leader_mailbox other"),
    ("1", "visit hotline_12345"), ("xin", "letter online leader_mailbox"),
    ("z", "visit hotline_12345 leader_mailbox"), ("zz", ""),
  ])
  func `a beginning is completed`(text: String, expected: String) {
    #expect(Self.channels.matches(text).joined(separator: " ") == expected)
  }

  @Test func `an empty list matches nothing`() {
    let matcher = ChoiceMatcher(entries: [])
    #expect(matcher.match("1") == .none(nearest: []))
    #expect(matcher.matches("") == [])
  }

  @Test func `a thousand choices are matched without a wait`() {
    let offices = ["教育", "民政", "司法", "财政", "交通运输", "水利", "农业农村", "商务", "卫生健康", "审计"]
    let matcher = ChoiceMatcher(
      entries: (0..<1_000).map { number in
        Self.entry("d\(number)", "第\(number)区\(offices[number % 10])局", "District \(number) Bureau")
      })
    _ = matcher.match("jyj")
    let clock = ContinuousClock()
    for text in ["jiaoyuju", "diqu", "教育", "没有这个", "zzz"] {
      let time = (0..<3).map { _ in clock.measure { _ = matcher.match(text) } }.min() ?? .zero
      // Five milliseconds are meant of the release build; this one is not optimized, and shares
      // the processor with other tests.
      #expect(time < .seconds(2), "\(text) took \(time)")
    }
  }
}
