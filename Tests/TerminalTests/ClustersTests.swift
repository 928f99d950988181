import Testing

@testable import Terminal

/// Characters found in scalars, at once and change by change.
@Suite struct ClustersTests {
  private static let scalars: [UInt32] = [
    0x61, 0x6CB9, 0x301, 0x200D, 0xFE0F, 0x1F468, 0x1F469, 0x1F3FD, 0x1F1E8, 0x1F1F3, 0x2764,
    0x1100,
    0x1161, 0x11A8, 0x600, 0x915, 0x94D, 0x937, 0xE01, 0xE33, 0x2028, 0x378, 0xFF9E, 0xFF80, 0xA9,
    0x20E3,
    0x31,
  ]

  @Test(arguments: 1...200)
  func `Boundaries are those of Character`(_ seed: UInt64) {
    var random = SeededGenerator(state: seed)
    let scalars = (0..<60).map { _ in Self.scalars.randomElement(using: &random) ?? 0x61 }
    let text = Clusters.text(scalars)
    let clusters = Clusters(scalars)
    #expect(clusters.map { clusters.text(Int($0.start)..<Int($0.end)) } == text.map(String.init))
  }

  @Test(arguments: 1...200)
  func `A change gives the same as a fresh start`(_ seed: UInt64) {
    var random = SeededGenerator(state: seed)
    var scalars: [UInt32] = []
    var clusters = Clusters()
    var breaks = RowBreaks()
    for _ in 0..<40 {
      let at = Int.random(in: 0...scalars.count, using: &random)
      let end = min(scalars.count, at + Int.random(in: 0...3, using: &random))
      let new = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        Bool.random(using: &random) ? 0x6CB9 : Self.scalars.randomElement(using: &random) ?? 0x61
      }
      scalars.replaceSubrange(at..<end, with: new)
      let raw = scalars.map { Int32(bitPattern: $0) }
      let changed = raw.withUnsafeBufferPointer { clusters.update($0) }
      let fresh = Clusters(scalars)
      #expect(Array(clusters) == Array(fresh))
      var freshBreaks = RowBreaks()
      freshBreaks.update(fresh, changed: 0, columns: 12, first: 4, indent: 2)
      if breaks.columns == 0 {
        breaks.update(clusters, changed: 0, columns: 12, first: 4, indent: 2)
      } else if let changed {
        breaks.update(clusters, changed: changed, columns: 12, first: 4, indent: 2)
      }
      #expect(breaks == freshBreaks)
    }
  }
}
