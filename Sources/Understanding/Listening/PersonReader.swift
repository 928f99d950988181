import CaseRecord

/// Finds what a text says of the visitor: name, phone, ID number, address; and where the trouble is.
struct PersonReader {
  let sentences: ListenSentences

  var tokens: [ListenToken] { sentences.tokens }
  var text: ListenText { sentences.text }

  func findings() -> [Finding] {
    var findings = [name(), phone(), idNumber(), address()].compactMap { $0 }
    if let place = place(except: findings.first { $0.field == "visitor_address" }?.range) {
      findings.append(place)
    }
    return findings
  }

  func finding(
    _ field: String, _ value: String, _ range: Range<Int>, _ confidence: Double, _ rule: String
  ) -> Finding {
    Finding(
      field: field, value: .text(value), text: text.string(range), range: range,
      confidence: confidence, rule: rule)
  }

  // MARK: Name

  func name() -> Finding? {
    for index in tokens.indices where tokens[index].roles.has(.name) {
      if let range = name(behind: tokens[index]) {
        return finding("visitor_name", text.string(range), range, 0.85, "name-introduced")
      }
    }
    if !sentences.isChinese { return standingName() }
    // 覃志强 男 46岁, at the beginning of a note.
    let end = text.scalars.firstIndex { $0.isBlank || "，,".unicodeScalars.contains($0) } ?? 0
    guard (2...4).contains(end), text.folded[0..<end].allSatisfy(\.isHan), isSurname(at: 0),
      end + 1 < text.count,
      "男女".unicodeScalars.contains(text.folded[end + 1])
    else { return nil }
    return finding("visitor_name", text.string(0..<end), 0..<end, 0.8, "name-note")
  }

  /// “Winston Lin, 61, …”: two or three unknown capitalized words that are a sentence's beginning.
  func standingName() -> Finding? {
    for segment in sentences.segments where segment.opensSentence {
      guard var index = sentences.first(segment.tokens) else { continue }
      if tokens[index].roles.has(.title), index + 2 < segment.tokens.upperBound { index += 2 }
      let begin = index
      var end = index
      var words = 0
      while index < segment.tokens.upperBound, tokens[index].isBare, isCapitalized(tokens[index]) {
        words += 1
        end = index + 1
        guard end + 1 < segment.tokens.upperBound, tokens[end].isBlank else { break }
        index += 2
      }
      guard (2...3).contains(words), end < tokens.count else { continue }
      let next = tokens[end].isBlank && end + 1 < tokens.count ? end + 1 : end
      let mark = sentences.words(tokens[next])
      guard [",", ".", "(", "and", "is"].contains(mark) else { continue }
      // A firm or a place has more to its name.
      guard segment.sentence == 0 || mark == "," || mark == "." else { continue }
      let range = tokens[begin].range.lowerBound..<tokens[end - 1].range.upperBound
      return finding(
        "visitor_name", text.string(range), range, segment.sentence == 0 ? 0.8 : 0.65, "name-note")
    }
    return nil
  }

  /// Capitalized, not all in capitals, without digits.
  func isCapitalized(_ token: ListenToken) -> Bool {
    let scalars = text.scalars[token.range]
    return scalars.first?.properties.isUppercase == true
      && scalars.dropFirst().contains { $0.properties.isLowercase }
      && !scalars.contains { $0.isDigit }
  }

  func name(behind cue: ListenToken) -> Range<Int>? {
    var start = cue.range.upperBound
    while start < text.count,
      text.folded[start].isBlank || ":：是系".unicodeScalars.contains(text.scalars[start])
    { start += 1 }
    guard start < text.count else { return nil }
    let words = text.foldedString(cue.range)
    return text.folded[start].isHan
      ? chineseName(
        at: start, isSure: words.hasSuffix("叫") || words.hasPrefix("姓名") || words.hasPrefix("名字"))
      : latinName(at: start, cue)
  }

  /// A Chinese name that begins at a place; `isSure` says that the words before can only introduce one.
  func chineseName(at start: Int, isSure: Bool) -> Range<Int>? {
    guard isSurname(at: start) else { return nil }
    var end = start
    while end < text.count, text.folded[end].isHan, end - start < 12 { end += 1 }
    let run = end - start
    if (2...3).contains(run) { return start..<end }
    let tails = ["称", "等", "反映", "代表", "来访", "男", "女", "诉", "来电", "要求", "系"]
    for length in [3, 2] where run > length {
      let rest = text.string(start + length..<end)
      if tails.contains(where: rest.hasPrefix) { return start..<start + length }
    }
    guard isSure else { return nil }
    // Where the name ends nobody says: at the next word.
    for length in [3, 2] {
      let next = start + length
      guard next <= end, let token = tokens.first(where: { $0.range.lowerBound == next }),
        !token.isBare || length == 3
      else { continue }
      if token.isBare, length == 3, run > 4 { continue }
      return start..<next
    }
    return nil
  }

  func isSurname(at start: Int) -> Bool {
    start < text.count && Self.surnames.contains(text.folded[start])
  }

  static let surnames = Set(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦昌马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程邢裴陆荣翁荀羊惠甄曲封靳段焦巴牧山谷车侯全班仰秋仲伊宫宁仇栾甘厉祖武符刘景詹龙叶司黎薄白蒲邰鄂索籍赖卓蔺屠蒙池乔阴苍双闻莘党翟谭贡劳姬申扶堵冉宰郦桑桂牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习艾鱼容向古易慎戈廖庾终居衡步都耿满匡国文寇广东欧利蔚越隆师巩聂晁勾敖融冷辛阚那简饶空曾沙养鞠丰关查荆红游竺权盖益桓公覃闫岳佟肖商冼仝宿揭占麦涂植阳"
      .unicodeScalars)

  /// Two to four capitalized words.
  func latinName(at start: Int, _ cue: ListenToken) -> Range<Int>? {
    var end = start
    var words = 0
    var index = start
    while words < 4, index < text.count, text.scalars[index].properties.isUppercase {
      var stop = index
      while stop < text.count,
        text.folded[stop].isWordPart
          || "'-.".unicodeScalars.contains(text.folded[stop]) && stop + 1 < text.count
            && (text.folded[stop + 1].isWordPart || text.folded[stop] == "." && stop - index == 1)
      { stop += 1 }
      words += 1
      end = stop
      guard stop < text.count, text.folded[stop] == " " else { break }
      index = stop + 1
    }
    return words >= 2 ? start..<end : nil
  }

  // MARK: Numbers

  func phone() -> Finding? {
    for (index, token) in tokens.enumerated() {
      guard case .phone(let number) = token.kind else { continue }
      let segment = sentences.segments.first { $0.tokens.contains(index) }
      let before = (segment?.tokens.lowerBound ?? index)..<index
      // The neighbour's, the landlord's.
      let isOthers =
        sentences.has(WordRoles(.others, .side, .they), before)
        || before.contains { tokens[$0].office != nil }
      if isOthers { continue }
      return finding("visitor_phone", number, token.range, 0.85, "phone-number")
    }
    return nil
  }

  func idNumber() -> Finding? {
    for token in tokens {
      if case .idNumber(let number) = token.kind {
        return finding("visitor_id_number", number, token.range, 0.9, "id-number")
      }
    }
    return sentences.isChinese ? nil : numberBehindCard()
  }

  /// Any digits behind the name of a card: “Passport no 512 204 881”, “NI number QQ 12 34 56 C”.
  func numberBehindCard() -> Finding? {
    for token in tokens where token.roles.has(.idcard) {
      var start = token.range.upperBound
      let lead = start
      while start < text.count, start - lead < 12, !isCode(start) {
        if ".;,\n".unicodeScalars.contains(text.folded[start]), start > lead + 3 { break }
        start += 1
      }
      guard start < text.count, isCode(start) else { continue }
      var end = start
      var digits = 0
      while end < text.count, end - start < 24 {
        let scalar = text.scalars[end]
        if scalar.isDigit {
          digits += 1
        } else if !(scalar.properties.isUppercase || "- ".unicodeScalars.contains(scalar)) {
          break
        }
        end += 1
      }
      while end > start, !text.scalars[end - 1].isDigit,
        !text.scalars[end - 1].properties.isUppercase
      { end -= 1 }
      guard digits >= 5 else { continue }
      let range = start..<end
      return finding(
        "visitor_id_number", text.string(range), range, 0.8, "id-number-behind-card")
    }
    return nil
  }

  /// A digit, or a capital that belongs to a number.
  func isCode(_ index: Int) -> Bool {
    if text.folded[index].isDigit { return true }
    guard text.scalars[index].properties.isUppercase else { return false }
    return text.scalars[index..<min(text.count, index + 5)].contains(where: \.isDigit)
  }
}
