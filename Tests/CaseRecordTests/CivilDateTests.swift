import CaseRecord
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2026-11-24", 20_781, 2),
    ("1969-12-31", -1, 3), ("2024-12-31", 20_088, 2), ("1900-03-01", -25_508, 4),
  ])
  func `days are counted from 1970`(iso: String, days: Int, weekday: Int) throws {
    let date = try #require(CivilDate(iso: iso))
    #expect(date.daysSince1970 == days)
    #expect(date.weekday == weekday)
    #expect(CivilDate(daysSince1970: days) == date)
    #expect(date.iso == iso)
  }

  @Test(arguments: ["2025-02-29", "2025-13-01", "2025-00-10", "2025-1-1", "2025-04-31", "x", ""])
  func `what is no day is refused`(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test func `every day of four centuries comes back`() throws {
    var date = try #require(CivilDate(year: 1800, month: 1, day: 1))
    for _ in 0..<146_097 {
      let next = date.adding(days: 1)
      #expect(date < next && CivilDate(daysSince1970: next.daysSince1970) == next)
      date = next
    }
    #expect(date.iso == "2200-01-01")
  }
}
