import Forms
import Practice

/// Why a practice cannot go on.
enum PracticeProblem: Error, Hashable {
  case noSuchVisitor(String, nearest: String?)
  case noPractices
  case noSuchPractice(String)
  /// The model of the topics is missing or damaged: a file's name.
  case badModel(String)
  /// A line of examples: a file's name, the line, and a topic that there is not, or nothing.
  case badExample(file: String, line: Int, topic: String)
  case noExamples(String)
  case replay(ReplayError)
  case cannotWrite(String)

  var text: LocalizedText {
    switch self {
    case .noSuchVisitor(let name, let nearest):
      LocalizedText(
        zh: "没有“\(name)”这位来访人。"
          + (nearest.map { "是不是 \($0)？" } ?? "jiefang practice visitors 列出全部。"),
        en: "There is no visitor “\(name)”. "
          + (nearest.map { "Did you mean \($0)?" } ?? "jiefang practice visitors lists them."))
    case .noPractices:
      LocalizedText(
        zh: "还没有练习过。jiefang practice 开始。", en: "No practice yet. jiefang practice begins one.")
    case .noSuchPractice(let word):
      LocalizedText(
        zh: "没有第“\(word)”次练习。jiefang practice history 列出全部。",
        en: "There is no practice “\(word)”. jiefang practice history lists them.")
    case .badModel(let file):
      LocalizedText(
        zh: "\(file) 缺失或已损坏。用 jiefang practice train 重做，或不用 --prompts。",
        en: """
          \(file) is missing or damaged. Make it anew with jiefang practice train, or leave out \
          --prompts.
          """)
    case .badExample(let file, let line, let topic):
      topic.isEmpty
        ? LocalizedText(
          zh: "\(file):\(line): 一行应是“话题、制表符、一句话”。",
          en: "\(file):\(line): a line is topics, a tab, and a turn.")
        : LocalizedText(
          zh: "\(file):\(line): 没有“\(topic)”这个话题。docs/practice.md 列出全部。",
          en: "\(file):\(line): there is no topic “\(topic)”. docs/practice.md lists them.")
    case .noExamples(let path):
      LocalizedText(zh: "\(path) 里没有例句。", en: "There are no examples in \(path).")
    case .cannotWrite(let path):
      LocalizedText(zh: "写不了 \(path)。", en: "Cannot write \(path).")
    case .replay(let error): LocalizedText(zh: error.text(.chinese), en: error.text(.english))
    }
  }
}
