import CaseRecord
import Testing

@Suite struct EventKindTests {
  @Test(arguments: ["answered/1", "answered/2", "", "something from a newer program"])
  func `a name survives a round trip`(name: String) {
    #expect(EventKind(rawValue: name).rawValue == name)
  }
}
