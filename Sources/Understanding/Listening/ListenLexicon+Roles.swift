extension ListenLexicon {
  /// The names of the roles with which lines of a lexicon may begin, in the order of the docs.
  package static let roleNames = WordRole.allCases.map(\.name)
}
