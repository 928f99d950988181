/// The language of a document's own words; what the visitor said stays as it was said.
enum DocumentLanguage: Hashable, Sendable, CaseIterable {
  case chinese
  case english

  /// Chinese for `zh`, `zh-Hans` and whatever is not known.
  init(tag: String) {
    self = tag.lowercased().hasPrefix("en") ? .english : .chinese
  }

  /// `zh` or `en`, as it stands in a template's file name.
  var fileTag: String {
    switch self {
    case .chinese: "zh"
    case .english: "en"
    }
  }

  /// One of two texts; a missing one does not compile.
  func callAsFunction(zh: String, en: String) -> String {
    switch self {
    case .chinese: zh
    case .english: en
    }
  }

  /// What stands between the parts of a list.
  var comma: String { self(zh: "、", en: ", ") }
}
