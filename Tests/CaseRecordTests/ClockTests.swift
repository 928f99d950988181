import CaseRecord
import Testing

@Suite struct ClockTests {
  @Test(arguments: [[1, 2, 3], [5, 5, 5], [9, 3, 1, 10], [0, -5, -5]])
  func `stamps grow whatever the wall clock does`(times: [Int]) {
    var last = HybridClock(milliseconds: 0)
    for time in times {
      let next = last.next(now: time)
      #expect(last < next)
      #expect(HybridClock(text: next.text) == next)
      last = next
    }
  }

  @Test func `identifiers sort by the time they were made`() {
    var generator = SystemRandomNumberGenerator()
    let made = (0..<200).map {
      UUIDv7.text(milliseconds: 1_764_000_000_000 + $0, using: &generator)
    }
    #expect(made == made.sorted() && Set(made).count == made.count)
    #expect(
      made.allSatisfy { $0.count == 36 && Array($0)[14] == "7" && "89ab".contains(Array($0)[19]) })
  }

  @Test(arguments: [("2026-0124", 124), ("2026-124", 124), ("２０２６-７", 7), ("2026-12345", 12345)])
  func `a case number reads back`(text: String, index: Int) {
    #expect(CaseNumber(text: text) == CaseNumber(year: 2026, index: index))
  }

  @Test(arguments: ["", "2026", "2026-", "-1", "26-1", "2026-0", "2026-x", "2026-1-1"])
  func `what is no case number is refused`(text: String) {
    #expect(CaseNumber(text: text) == nil)
  }
}
