package import CaseRecord

/// A finished case, as far as a desk learns from it what its matters are filed as.
package struct FinishedMatter: Hashable, Sendable {
  package let visit: Visit.ID
  package let story: String
  /// The name of the chosen category.
  package let category: String
  /// What had been guessed from the examples alone; nil if it was not kept.
  package let guessed: String?

  package init(visit: Visit.ID, story: String, category: String, guessed: String?) {
    self.visit = visit
    self.story = story
    self.category = category
    self.guessed = guessed
  }
}
