package import Forms

/// Why a file cannot be shown again.
package enum ReplayError: Error, Hashable, Sendable {
  case notJSON
  /// A whole record, which holds what is not for a class; the transcript is asked for instead.
  case wholeRecord
  /// Another paper than a transcript: its name.
  case otherDocument(String)
  /// Of a newer program: its version.
  case newer(Int)
  /// Nothing that this program writes.
  case unknown
  /// A talk without a line.
  case empty

  package func text(_ language: Language) -> String {
    sentence(language)
  }

  private var sentence: LocalizedText {
    switch self {
    case .notJSON:
      LocalizedText(
        zh:
          "这不是 JSON 文件。请用 jiefang practice play --json 或 jiefang export --document transcript --format json 生成。",
        en:
          "This is no JSON. Make one by jiefang practice play --json or jiefang export --document transcript --format json."
      )
    case .wholeRecord:
      LocalizedText(
        zh: "这是整份登记表，含内部内容，不宜示众。请导出接谈记录：jiefang export --document transcript --format json。",
        en:
          "This is a whole record with its internal parts, not for a class. Export the transcript: jiefang export --document transcript --format json."
      )
    case .otherDocument(let name):
      LocalizedText(
        zh: "这份文书是“\(name)”，不是接谈记录。请用 --document transcript 导出。",
        en: "This document is “\(name)”, no transcript. Export it with --document transcript.")
    case .newer(let version):
      LocalizedText(
        zh: "这份文件的格式（第 \(version) 版）比本程序新：请升级 jiefang。",
        en: "This file's format (version \(version)) is newer than this program: update jiefang.")
    case .unknown:
      LocalizedText(
        zh: "这份 JSON 既不是练习，也不是接谈记录，无法回放。",
        en: "This JSON is neither a practice nor a transcript; there is nothing to replay.")
    case .empty:
      LocalizedText(zh: "里面一句话也没有，无法回放。", en: "There is not one line in it to replay.")
    }
  }
}
