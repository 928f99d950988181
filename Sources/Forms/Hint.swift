/// The end of a sentence about a name that is not known: what was probably meant, or what to do.
enum Hint {
  static func zh(_ nearest: String?, else other: String) -> String {
    nearest.map { "：是不是“\($0)”？" } ?? "：\(other)"
  }

  static func en(_ nearest: String?, else other: String) -> String {
    nearest.map { ": is “\($0)” meant?" } ?? ": \(other)"
  }
}
