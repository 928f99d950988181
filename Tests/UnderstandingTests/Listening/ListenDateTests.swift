import CaseRecord
import Testing

@testable import Understanding

@Suite struct ListenDateTests {
  @Test(arguments: [
    ("去年3月我去过城管局。", ["2025-03"]), ("上个月我去过城管局。", ["2026-10"]), ("昨天我去过城管局。", ["2026-11-23"]),
    ("三天前我去过城管局。", ["2026-11-21"]), ("上周五我去过城管局。", ["2026-11-20"]),
    ("前年秋天我去过城管局。", ["2024 autumn"]),
    ("2025年3月9日我去过城管局。", ["2025-03-09"]), ("2025.3.9我去过城管局。", ["2025-03-09"]),
    ("２０２５年３月我去过城管局。", ["2025-03"]), ("去年年底我去过城管局。", ["2025-12"]),
    ("国庆前我去过城管局。", ["2026-10 before"]),
    ("我3月5号去的城管局。", ["2026-03-05"]), ("去年三月份的時候我去過城管局。", ["2025-03"]), ("前年我去过城管局。", ["2024"]),
    ("上个月，哦不对，是九月，我去过城管局。", ["2026-09"]), ("我去过城管局，二月，不对，三月去的。", ["2026-03"]),
    ("2026年3月5日我去城管局，次日我又到信访局。", ["2026-03-05", "2026-03-06"]),
    ("2026年3月我去城管局。两个月后我又到信访局。", ["2026-03", "2026-05"]),
    ("2025年3月我去城管局，5月我又到信访局。", ["2025-03", "2025-05"]),
    ("2025年3月我去城管局，同年5月我又到信访局。", ["2025-03", "2025-05"]),
    ("我去过城管局，他们说12月1日前答复。", []), ("我去过城管局。", []),
  ])
  func `the day of a contact, in Chinese`(text: String, dates: [String]) {
    #expect(Hearing.values("date", in: text) == dates)
  }

  @Test(arguments: [
    ("In March last year I went to the Tax Bureau.", ["2025-03"]),
    ("I went to the Tax Bureau last month.", ["2026-10"]),
    ("Yesterday I phoned the Tax Bureau.", ["2026-11-23"]),
    ("I phoned the Tax Bureau three days ago.", ["2026-11-21"]),
    ("On the 5th of October I went to the Tax Bureau.", ["2026-10-05"]),
    ("I went to the Tax Bureau on 31 March 2023.", ["2023-03-31"]),
    ("I went to the Tax Bureau on March 9, 2025.", ["2025-03-09"]),
    ("I went to the Tax Bureau in the autumn of 2024.", ["2024 autumn"]),
    ("I went to the Tax Bureau in 2024.", ["2024"]),
    ("I went to the Tax Bureau on Monday of last week.", ["2026-11-16"]),
    ("I went to the Tax Bureau a fortnight ago.", ["2026-11-10"]),
    ("I went to the Tax Bureau in May, I tell a lie, in June.", ["2026-06"]),
    ("I went to the Tax Bureau on the 15th, no, the 16th of October.", ["2026-10-16"]),
    (
      "On 5 March 2026 I went to the Tax Bureau. Two days later I rang 12345.",
      ["2026-03-05", "2026-03-07"]
    ),
    (
      "On 5 March 2026 I went to the Tax Bureau. The next day I rang 12345.",
      ["2026-03-05", "2026-03-06"]
    ),
    ("In March 2026 I went to the Tax Bureau. In May I rang 12345.", ["2026-03", "2026-05"]),
    // Not yet: a bare month is reckoned from the date before in Chinese only.
    // ("In March 2025 I went to the Tax Bureau. In May I rang 12345.", ["2025-03", "2025-05"]),
    ("I may go on, but I went to the Tax Bureau.", []),
  ])
  func `the day of a contact, in English`(text: String, dates: [String]) {
    #expect(Hearing.values("date", in: text) == dates)
  }

  @Test(arguments: [
    ("去年夏天开始，楼下一直吵。", "2025 summer"), ("从2023年起就没发过钱。", "2023"), ("从去年三月起，水管就漏。", "2025-03"),
    // Not yet: 打去年 is a word of `began`, which takes the year of the date.
    // ("打去年三月起，水管就漏。", "2025-03"),
    ("这事拖了三年，没人管。", "2023"), ("欠了半年的工资，拖着不给。", nil), ("自2024年5月以来，天天冒黑烟。", "2024-05"),
    ("The noise has gone on since the summer of 2025.", "2025 summer"),
    ("It started in May last year.", "2025-05"), ("The pension stopped in March.", "2026-03"),
    ("It has been leaking for three years.", "2023"),
  ])
  func `when the trouble began`(text: String, since: String?) {
    #expect(Hearing.values("since", in: text) == [since].compactMap { $0 })
  }

  @Test(arguments: [
    ("2025年4月27日我被车撞了。", "2025-04-27"), ("去年十月八号在县医院做的手术。", "2025-10-08"),
    ("今年五月交的钱，店关门了。", "2026-05"),
    ("去年12月，楼封了顶，老板跑了。", "2025-12"), ("听说去年5月他家被拆了。", nil),
    ("I bought the car on 6 September.", "2026-09-06"),
    ("I was dismissed on 31 March 2023 without notice.", "2023-03-31"),
    ("My mother fell in October last year.", "2025-10"),
  ])
  func `the day on which it took place`(text: String, day: String?) {
    #expect(Hearing.values("happened_on", in: text) == [day].compactMap { $0 })
  }

  @Test func `the same words are reckoned from the day of the telling`() throws {
    let text = "去年3月我去过城管局。"
    for (year, date) in [(2024, "2023-03"), (2027, "2026-03")] {
      let today = try #require(CivilDate(year: year, month: 6, day: 1))
      let findings = Hearing.listener(on: today).hear(text)
      #expect(findings.first { $0.field == "date" }.map(Hearing.word) == date)
    }
  }
}
