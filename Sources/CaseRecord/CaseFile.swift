/// A case as documents are made from it: the record and the transcript, with the words of the form.
///
/// Every text is in one language, made by whoever knew the form; nothing here needs it any more.
package struct CaseFile: Hashable, Sendable {
  package var caseID: String
  package var caseNumber: String
  /// What the visitor quotes to ask how it stands.
  package var queryCode: String
  package var visitID: String
  /// The number of this visit in its reception; nil if there was no reception.
  package var group: Int?
  /// `open`, `parked`, `finished`, `abandoned`.
  package var status: String
  package var abandonReason: String
  /// RFC 3339; `endedAt` is empty while the visit goes on.
  package var receivedAt: String
  package var endedAt: String
  /// Time spent with the visitor, parked time left out; seconds.
  package var secondsSpent: Int
  package var language: String
  package var formName: String
  package var formVersion: String
  package var formHash: String
  package var reception: ReceptionDetails
  /// The answers in the order of the form.
  package var fields: [Field]
  /// The read-back in whole sentences, in the order of the form.
  package var readback: [String]
  /// Short names of the questions that are still open.
  package var openPoints: [String]
  /// Remarks on the visit itself.
  package var remarks: [Remark]
  package var transcript: [Entry]

  /// Where and with whom the visit took place.
  package struct ReceptionDetails: Hashable, Sendable {
    package var place = ""
    package var official = ""
    /// `petition_office` or `other_body`: their periods differ (articles 22 and 23 of the Regulations).
    package var officeKind = "petition_office"
    package var date = ""
    package init() {}
  }

  /// One question's answer, or a repeat with its instances.
  package indirect enum Field: Hashable, Sendable {
    case answer(AnswerField)
    case instances(RepeatField)
  }

  /// A question that was dealt with.
  package struct AnswerField: Hashable, Sendable {
    package var name: String
    package var path: String
    /// Its name in the record, in the document's language.
    package var short: String
    package var label: String
    package var answer: Answer
    /// The value in words, in the document's language; empty without a value.
    package var text: String
    package var isRisk: Bool
    package var remarks: [Remark]

    package init(
      name: String, path: String, short: String, label: String, answer: Answer, text: String,
      isRisk: Bool = false, remarks: [Remark] = []
    ) {
      self.name = name
      self.path = path
      self.short = short
      self.label = label
      self.answer = answer
      self.text = text
      self.isRisk = isRisk
      self.remarks = remarks
    }
  }

  package struct RepeatField: Hashable, Sendable {
    package var name: String
    package var short: String
    package var instances: [Instance]

    package init(name: String, short: String, instances: [Instance]) {
      self.name = name
      self.short = short
      self.instances = instances
    }
  }

  package struct Instance: Hashable, Sendable {
    package var number: Int
    package var fields: [Field]

    package init(number: Int, fields: [Field]) {
      self.number = number
      self.fields = fields
    }
  }

  /// One moment of the transcript, in the order and at the time it was spoken.
  package struct Entry: Hashable, Sendable {
    package var kind: Kind
    package var time: String
    package var actor: String
    /// The question's path, or the repeat's; empty for what concerns the visit.
    package var path: String
    package var short: String
    /// The question as it was put.
    package var question: String
    /// The answer in words; of a change the new one.
    package var text: String
    /// Of a change or a deletion: what stood there before.
    package var old: String
    package var status: String
    /// Short name of the question whose answer said it already; empty for what was asked.
    package var heardIn = ""

    package enum Kind: String, Hashable, Sendable {
      case answer, change, remark, added, deleted, jump, parked, resumed, finished, abandoned
      case shortOfTime = "short_of_time"
      case timeUp = "time_up"
      case other
    }

    package init(
      kind: Kind, time: String, actor: String, path: String = "", short: String = "",
      question: String = "", text: String = "", old: String = "", status: String = ""
    ) {
      self.kind = kind
      self.time = time
      self.actor = actor
      self.path = path
      self.short = short
      self.question = question
      self.text = text
      self.old = old
      self.status = status
    }
  }

  package init(caseID: String, caseNumber: String, visitID: String) {
    self.caseID = caseID
    self.caseNumber = caseNumber
    self.visitID = visitID
    queryCode = ""
    group = nil
    status = "open"
    abandonReason = ""
    receivedAt = ""
    endedAt = ""
    secondsSpent = 0
    language = "zh-Hans"
    formName = ""
    formVersion = ""
    formHash = ""
    reception = ReceptionDetails()
    fields = []
    readback = []
    openPoints = []
    remarks = []
    transcript = []
  }
}

extension CaseFile {
  /// The value in words of a question outside every repeat; empty if it has none.
  package func text(_ name: String) -> String {
    answer(name)?.text ?? ""
  }

  /// A question outside every repeat; nil if it was not dealt with.
  package func answer(_ name: String) -> AnswerField? {
    fields.lazy.compactMap { field in
      if case .answer(let answer) = field, answer.name == name { answer } else { nil }
    }.first
  }

  /// The instances of a repeat that stands in no other; empty if it has none.
  package func instances(_ name: String) -> [Instance] {
    fields.lazy.compactMap { field in
      if case .instances(let list) = field, list.name == name { list.instances } else { nil }
    }.first ?? []
  }
}
