import CaseRecord
import Testing
import Understanding

@Suite struct QuantityReaderTests {
  static func read(_ text: String, _ unit: QuantityUnit) -> String {
    guard let quantity = QuantityReader.read(text, unit: unit) else { return "nil" }
    let approximation = quantity.approximation
    return "\(quantity.value)" + (approximation == .exact ? "" : " \(approximation.rawValue)")
  }

  @Test(arguments: [
    ("12", "12"), ("十二", "12"), ("十二个人", "12"), ("12人", "12"), ("１２", "12"), ("1,234", "1234"),
    ("50多", "50 at_least"), ("50多人", "50 at_least"), ("50多名老师", "50 at_least"),
    ("五十多名", "50 at_least"), ("大约三十", "30 about"), ("三十左右", "30 about"),
    ("三十来个", "30 about"), ("近百", "100 about"), ("近百人", "100 about"), ("两百来人", "200 about"),
    ("一百二", "120"), ("一百零二", "102"), ("三千五", "3500"), ("二十", "20"), ("廿五", "25"),
    ("两万", "20000"), ("1万2", "12000"), ("十几个", "10 at_least"), ("几十人", "10 at_least"),
    ("上百人", "100 at_least"), ("好几百人", "100 at_least"), ("二十几户", "20 at_least"),
    ("至少20人", "20 at_least"), ("20人以上", "20 at_least"), ("超过100户", "100 at_least"),
    ("不到二十", "20 at_most"), ("最多5个", "5 at_most"), ("不超过5人", "5 at_most"),
    ("50余人", "50 at_least"), ("50-60人", "50 about"), ("五六十人", "50 about"), ("两三个", "2 about"),
    ("三到五个人", "3 about"), ("300户", "300"), ("一百多户人家", "100 at_least"), ("零", "0"), ("0", "0"),
    ("a dozen", "12"), ("twelve", "12"), ("twenty-one", "21"), ("two hundred and fifty", "250"),
    ("about 30 people", "30 about"), ("more than 50 teachers", "50 at_least"),
    ("50+", "50 at_least"), ("at least 20", "20 at_least"), ("up to 40", "40 at_most"),
    ("nearly a hundred", "100 about"), ("dozens of people", "12 at_least"), ("3 times", "3"),
    ("一个", "1"), ("5个月", "5"), ("10w", "100000"), ("一共8个人", "8"), ("共8人", "8"),
    ("1.5", "nil"), ("三个半", "nil"), ("-3", "nil"), ("", "nil"), ("人", "nil"), ("很多", "nil"),
    ("多", "nil"),
    ("abc", "nil"), ("12abc", "nil"), ("去年", "nil"), ("1,23", "nil"), ("12 34", "nil"),
    ("99999999999999999999999", "nil"), ("十百", "nil"), ("a", "1"), ("and", "nil"),
    ("人人", "nil"), ("几", "nil"), ("-", "nil"), (",", "nil"), ("一十百千", "nil"),
  ])
  func `how many`(text: String, expected: String) {
    #expect(Self.read(text, .count) == expected)
  }

  @Test(arguments: [
    ("60万", "600000"), ("60多万", "600000 at_least"), ("六十多万元", "600000 at_least"),
    ("三万五", "35000"), ("3万5千", "35000"), ("3万5", "35000"), ("三万五千六", "35600"),
    ("三万五千六百元", "35600"), ("1,234.50元", "1234.5"), ("￥500", "500"), ("¥ 1,000", "1000"),
    ("一百二", "120"), ("不到两万", "20000 at_most"), ("2k", "2000"), ("3w", "30000"),
    ("1.5 million yuan", "1500000"), ("about 30,000 yuan", "30000 about"), ("500块", "500"),
    ("500块钱", "500"), ("3块5", "3.5"), ("三块五毛", "3.5"), ("3元5角2分", "3.52"), ("5万元", "50000"),
    ("1.5亿", "150000000"), ("一亿两千万", "120000000"), ("十几万", "100000 at_least"),
    ("几十万", "100000 at_least"), ("百十来万", "1100000 about"), ("20来万", "200000 about"),
    ("大约20万左右", "200000 about"), ("20万以上", "200000 at_least"), ("人民币5万元整", "50000"),
    ("RMB 500", "500"), ("500 RMB", "500"), ("5到6万", "50000 about"), ("5、6万", "50000 about"),
    ("五六万", "50000 about"), ("一万零五百", "10500"), ("3万零5", "30005"), ("2千", "2000"),
    ("60余万元", "600000 at_least"), ("thirty thousand", "30000"), ("2.5k", "2500"),
    ("over 2 million", "2000000 at_least"), ("12万3千4百", "123400"), ("10万多", "100000 at_least"),
    ("0.5万", "5000"), ("8,0000", "80000"), ("一千万", "10000000"), ("三百万元", "3000000"),
    ("100美元", "nil"), ("$5", "nil"), ("元", "nil"), ("万", "nil"), ("没有", "nil"),
    ("万元", "nil"), ("5万6万", "nil"), ("-500", "nil"),
  ])
  func `how much money`(text: String, expected: String) {
    #expect(Self.read(text, .money) == expected)
  }

  @Test(arguments: [
    ("1.5", "1.5"), ("-3.5", "-3.5"), ("约80.5", "80.5 about"), ("三", "3"), ("1.", "1"),
    (".5", "0.5"), ("1.2.3", "nil"), ("80平方米", "nil"),
  ])
  func `a decimal number`(text: String, expected: String) {
    #expect(Self.read(text, .decimal) == expected)
  }

  @Test func `the words are kept`() {
    #expect(QuantityReader.read(" ６０多万 ", unit: .money)?.said == "６０多万")
  }
}
