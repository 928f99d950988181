/// One way of recognizing a choice; they are tried in this order.
enum ChoiceTier: CaseIterable {
  case exact, number, prefix, part
  case wholePinyin, pinyinPrefix, wholeInitials, initialsPrefix, pinyinPart, initialsPart

  var how: ChoiceMatcher.How {
    switch self {
    case .exact: .exact
    case .number: .number
    case .prefix: .prefix
    case .part: .part
    case .wholePinyin, .pinyinPrefix, .pinyinPart: .pinyin
    case .wholeInitials, .initialsPrefix, .initialsPart: .initials
    }
  }
}
