/// A paper that is made from a case.
package enum DocumentKind: String, Hashable, Sendable, CaseIterable {
  /// 来访人员登记表: the registration sheet, which stays in the office.
  case record
  /// 接谈记录: the talk as it was spoken.
  case transcript
  /// 来访回执: what the visitor takes home.
  case receipt
  /// 转送单 or 交办单: one for each department that is to act.
  case slip

  /// The first part of its templates' file names.
  package var templateName: String { rawValue }

  /// Where its template lies below `prompts/`, for a language of the program (`zh-Hans`, `en`).
  package func templatePath(language: String) -> String {
    "templates/\(templateName).\(DocumentLanguage(tag: language).fileTag).md.mustache"
  }
}
