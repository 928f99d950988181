import CaseRecord
import Testing

@Suite struct FieldPathTests {
  @Test(arguments: ["story", "contacts[2].department", "a[1].b[12].c"])
  func `a path reads back as it is written`(text: String) throws {
    #expect(try #require(FieldPath(parsing: text)).description == text)
  }

  @Test(arguments: ["", "contacts[2]", "[2].x", "a[x].b", "a.b", "a[1].", "a[1]b.c"])
  func `what is no path is refused`(text: String) {
    #expect(FieldPath(parsing: text) == nil)
  }
}
