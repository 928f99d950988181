/// How a visitor feels.
package struct Mood: Hashable, Sendable {
  /// From 0, calm, to 100, beside himself or herself.
  package private(set) var upset: Int
  /// From 0 to 100: how far the official is trusted.
  package private(set) var trust: Int

  package init(upset: Int, trust: Int) {
    self.upset = min(100, max(0, upset))
    self.trust = min(100, max(0, trust))
  }

  package func changed(upset: Int, trust: Int) -> Mood {
    Mood(upset: self.upset + upset, trust: self.trust + trust)
  }
}
