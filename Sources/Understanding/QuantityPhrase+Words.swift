import CaseRecord

extension QuantityPhrase {
  typealias Meaning = (String, Quantity.Approximation)

  /// Words in front of a number; the longer of two that begin alike comes first.
  static let before: [Meaning] = [
    ("不超过", .atMost), ("不多于", .atMost), ("不高于", .atMost), ("不到", .atMost), ("不足", .atMost),
    ("至多", .atMost), ("最多", .atMost), ("顶多", .atMost), ("少于", .atMost), ("低于", .atMost),
    ("不少于", .atLeast), ("不低于", .atLeast), ("至少", .atLeast), ("最少", .atLeast),
    ("起码", .atLeast), ("超过", .atLeast), ("多于", .atLeast), ("高于", .atLeast), ("超", .atLeast),
    ("好", .atLeast),
    ("大约", .about), ("大概", .about), ("大致", .about), ("差不多", .about), ("约莫", .about),
    ("估计", .about), ("将近", .about), ("接近", .about), ("约", .about), ("近", .about),
    ("快", .about), ("~", .about), ("一共", .exact), ("总共", .exact), ("共计", .exact),
    ("共", .exact), ("有", .exact), ("第", .exact),
    ("no more than ", .atMost), ("not more than ", .atMost), ("less than ", .atMost),
    ("fewer than ", .atMost), ("under ", .atMost), ("below ", .atMost), ("at most ", .atMost),
    ("up to ", .atMost), ("at least ", .atLeast), ("no less than ", .atLeast),
    ("no fewer than ", .atLeast), ("not less than ", .atLeast), ("more than ", .atLeast),
    ("over ", .atLeast), ("above ", .atLeast), ("about ", .about), ("around ", .about),
    ("roughly ", .about), ("approximately ", .about), ("approx. ", .about), ("approx ", .about),
    ("some ", .about), ("nearly ", .about), ("almost ", .about), ("close to ", .about),
  ]

  /// Words behind a number.
  static let after: [Meaning] = [
    ("以上", .atLeast), ("之上", .atLeast), ("开外", .atLeast), ("多", .atLeast), ("余", .atLeast),
    ("+", .atLeast), ("以下", .atMost), ("以内", .atMost), ("之内", .atMost), ("左右", .about),
    ("上下", .about), ("的样子", .about), ("来", .about), (" or more", .atLeast),
    (" and more", .atLeast), (" odd", .atLeast), (" plus", .atLeast), (" or so", .about),
    (" or less", .atMost), (" at least", .atLeast), (" at most", .atMost),
  ]

  static let inner: [(Character, Quantity.Approximation)] = [
    ("多", .atLeast), ("余", .atLeast), ("几", .atLeast), ("来", .about),
  ]

  /// Numbers without a number.
  static let openWords = KeyValuePairs<String, String>(
    dictionaryLiteral: ("dozens", "12"), ("hundreds", "100"), ("thousands", "1000"),
    ("tens of thousands", "10000"), ("上百", "100"), ("上千", "1000"), ("上万", "10000"))

  static let moneySigns = ["人民币", "￥", "¥", "rmb", "cny"]

  static let moneyWords = [
    "元人民币", "人民币", "元整", "块钱", "元钱", "块", "元", "圆", "钱", "yuan", "rmb", "cny", "kuai",
    "renminbi",
  ]

  static let measures = [
    "个", "位", "名", "口", "户", "家", "次", "回", "份", "张", "件", "套", "间", "台", "辆", "栋", "幢",
    "年", "个月", "月", "天", "日", "周", "岁", "亩", "条", "只", "头", "批", "起", "封", "本", "页", "层",
    "期", "笔", "人", "遍", "趟", "棵", "块", "处", "项", "部", "所", "楼", "号",
  ].sorted { $0.count > $1.count }

  static let nouns = [
    "人", "人家", "老师", "教师", "工人", "农民工", "业主", "居民", "村民", "群众", "员工", "职工", "学生",
    "孩子", "老人", "户人家", "住户", "家庭", "商户", "同事", "工友", "代表", "people", "persons", "person",
    "households", "household", "families", "family", "workers", "worker", "teachers", "teacher",
    "residents", "neighbours", "owners", "villagers", "employees", "students", "children", "times",
    "time", "copies", "copy", "years", "year", "months", "month", "weeks", "days", "day", "pages",
    "page", "items", "visits", "letters", "of us", "of them",
  ].sorted { $0.count > $1.count }
}
