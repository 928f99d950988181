import Foundation
import Testing

@testable import Commands

@Suite struct PromptFilesTests {
  @Test func `every file under prompts is built in as it is`() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../prompts").standardized.path
    var files = 0
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      // Examples are learnt from where they lie; what was learnt is built in.
      let isExample = ["practice/examples/", "listen/examples/", "listen/stories/"]
        .contains(where: path.hasPrefix)
      guard !isExample,
        let data = FileManager.default.contents(atPath: "\(folder)/\(path)")
      else { continue }
      #expect(PromptFiles.builtInBytes(path) == [UInt8](data), "\(path)")
      files += 1
    }
    #expect(files > 0)
  }
}
