import CaseRecord
import Forms
import Understanding

/// Makes steps of exported transcripts: the question, then the answer.
struct ReplayTranscript {
  let replay: Replay
  let understand: (TopicTurn) -> [Topic]

  func steps(_ documents: [JSONValue]) -> [ReplayStep] {
    var steps: [ReplayStep] = []
    func add(_ speaker: ReplayStep.Speaker, _ words: String, did: [String] = []) {
      steps.append(
        ReplayStep(number: steps.count + 1, speaker: speaker, words: words, did: did))
    }
    for document in documents {
      let entries = document["entries"]?.array ?? []
      if documents.count > 1, !entries.isEmpty {
        add(
          .stage,
          words("案号 \(text(document, "case_number"))", "Case \(text(document, "case_number"))"))
      }
      var earlier: [TopicTurn.Earlier] = []
      for entry in entries {
        let answer = text(entry, "answer")
        if entry["is_answer"]?.bool == true {
          let question = text(entry, "question")
          let topics = understand(TopicTurn(question, after: earlier))
          add(.official, question, did: topics.map { replay.rubric.title(of: $0)(replay.language) })
          add(.visitor, answer)
          earlier += [.init(.trainee, question), .init(.visitor, answer)]
        } else if entry["is_change"]?.bool == true {
          let (short, old) = (text(entry, "short"), text(entry, "old"))
          add(
            .stage,
            words(
              "更正 \(short)：“\(old)”改为“\(answer)”", "Corrected, \(short): “\(old)” to “\(answer)”"))
        } else if entry["is_deletion"]?.bool == true {
          let (short, old) = (text(entry, "short"), text(entry, "old"))
          add(.stage, words("删去 \(short)：“\(old)”", "Taken out, \(short): “\(old)”"))
        } else if entry["is_note"]?.bool == true {
          add(.stage, text(entry, "note"))
        }
      }
    }
    return steps
  }

  private func text(_ json: JSONValue, _ name: String) -> String {
    json[name]?.string ?? ""
  }

  private func words(_ zh: String, _ en: String) -> String {
    LocalizedText(zh: zh, en: en)(replay.language)
  }
}
