import CaseRecord

/// A piece of a text: a word of the lexicon, something that was recognized, or a bare character or
/// word.
struct ListenToken {
  let range: Range<Int>
  var roles: WordRoles
  var kind: Kind

  enum Kind {
    case word
    /// Unknown: one Chinese character, or one Latin word.
    case bare
    case mark
    case blank
    case office(OfficeName)
    case date(SaidDate)
    /// A length of time, in months or days: 三年, two weeks.
    case span(SpanOfTime)
    case money(Quantity)
    /// A number of people or households.
    case count(Quantity)
    case phone(String)
    case idNumber(String)
    case documentNumber
    /// Any other number.
    case digits
  }

  var office: OfficeName? { if case .office(let name) = kind { name } else { nil } }
  var date: SaidDate? { if case .date(let date) = kind { date } else { nil } }
  var isDocumentNumber: Bool { if case .documentNumber = kind { true } else { false } }
  var isHotline: Bool { office?.isHotline ?? false }
  var isMark: Bool { if case .mark = kind { true } else { false } }
  var isBlank: Bool { if case .blank = kind { true } else { false } }
  var isBare: Bool { if case .bare = kind { true } else { false } }
}

/// The name of an office as it was said.
struct OfficeName: Hashable {
  /// The choice of the list; nil if the list has none such.
  let listed: String?
  /// Whether it is an office only where the sentence makes it one: 社区, 教育.
  let isWeak: Bool

  var isHotline: Bool { listed == Approach.hotline }
}

/// A length of time as it was said.
struct SpanOfTime: Hashable {
  let count: Int
  let unit: ChineseDate.Unit
}
