import CaseRecord
import Forms

/// The record so far, a field a line.
struct RecordView {
  let console: Console
  let language: Language

  func show(_ file: CaseFile) {
    console.show()
    if file.fields.isEmpty { console.show(DeskWords.nothingSaid.text(language), indent: 3) }
    for field in file.fields { show(field, indent: 3) }
    for remark in file.remarks { console.show("* \(remark.text)", indent: 3) }
    console.show()
  }

  private func show(_ field: CaseFile.Field, indent: Int) {
    switch field {
    case .answer(let answer):
      let colon = language == .chinese ? "：" : ": "
      let text =
        answer.text.isEmpty
        ? "（\(StatusWords.text(of: answer.answer.status)(language))）" : answer.text
      console.show(answer.short + colon + text, indent: indent)
      for remark in answer.remarks { console.show("* \(remark.text)", indent: indent + 3) }
    case .instances(let list):
      for (index, instance) in list.instances.enumerated() {
        console.show("\(list.short) \(index + 1)", indent: indent, .bold)
        for field in instance.fields { show(field, indent: indent + 3) }
      }
    }
  }
}
