import CaseRecord

// Where the visitor lives, and where the trouble is.
extension PersonReader {
  func address() -> Finding? {
    for (position, segment) in sentences.segments.enumerated() where position < 40 {
      guard let live = segment.tokens.first(where: { tokens[$0].roles.has(.live) }),
        live + 1 < segment.tokens.upperBound
      else { continue }
      if sentences.has(WordRoles(.not, .others, .side, .hearsay), segment.tokens.lowerBound..<live)
      {
        continue
      }
      guard let range = addressRange(behind: live, within: segment.tokens) else { continue }
      return finding("visitor_address", text.string(range), range, 0.8, "address")
    }
    return nil
  }

  /// What stands behind 住 up to the next mark or blank, if it has a sign of places in it.
  func addressRange(behind live: Int, within segment: Range<Int>) -> Range<Int>? {
    var start = tokens[live].range.upperBound
    while start < text.count,
      text.folded[start].isBlank || ":：在于".unicodeScalars.contains(text.scalars[start])
    { start += 1 }
    guard start < text.count else { return nil }
    let isHan = sentences.isChinese
    // In English the address ends with its clause, or where something else is said.
    let stop = (live + 1..<segment.upperBound).first { index in
      if case .phone = tokens[index].kind { return true }
      return ["and", "but", "which", "who", "so"].contains(sentences.words(tokens[index]))
    }
    let clauseEnd =
      stop.map { tokens[$0].range.lowerBound } ?? sentences.range(segment).upperBound
    let limit = isHan ? text.count : clauseEnd
    var end = start
    while end < limit, end - start < 40,
      !"，,。；;、（(！？!?的\n".unicodeScalars.contains(text.scalars[end]),
      !(isHan && text.folded[end].isBlank)
    { end += 1 }
    while !isHan, end > start, " .".unicodeScalars.contains(text.scalars[end - 1]) { end -= 1 }
    guard end - start >= 3, isHan || end == text.count || !text.folded[end].isWordPart else {
      return nil
    }
    let words = text.string(start..<end)
    guard isHan else {
      let parts = words.split(separator: " ")
      let isNamed = parts.contains { $0.first?.isNumber == true || $0.first?.isUppercase == true }
      guard parts.count >= 2, isNamed else { return nil }
      return start..<pastCommas(end)
    }
    guard end - start <= 24,
      text.folded[start..<end].contains(where: { Self.placeSigns.contains($0) || $0.isDigit }),
      !"着了不院房宿".contains(words.first ?? " ")
    else { return nil }
    for tail in ["业主", "居民", "村民", "人"] where words.hasSuffix(tail) && end - start > 5 {
      end -= tail.unicodeScalars.count
    }
    return start..<end
  }

  /// Where an address ends that goes on behind commas: “41 Larch Court, Salford”, “Shiqiao village,
  /// group 5”.
  func pastCommas(_ end: Int) -> Int {
    var end = end
    while end + 2 < text.count, text.scalars[end] == ",", text.folded[end + 1] == " " {
      var stop = end + 2
      while stop < text.count, !",.;:!?()\n".unicodeScalars.contains(text.scalars[stop]) {
        stop += 1
      }
      let parts = text.string(end + 2..<stop).split(separator: " ")
      let isNamed = parts.allSatisfy {
        $0.first?.isUppercase == true || $0.first?.isNumber == true
          || ["group", "flat", "block", "unit", "room", "village", "and"].contains($0.lowercased())
      }
      guard (1...4).contains(parts.count), isNamed, parts[0] != "I" else { break }
      end = stop
    }
    return end
  }

  static let placeSigns = Set("路街巷村镇乡区县号楼栋室组弄苑园寨屯庄湾里".unicodeScalars)

  func place(except address: Range<Int>?) -> Finding? {
    for segment in sentences.segments {
      var index = segment.tokens.lowerBound
      while index < segment.tokens.upperBound {
        defer { index += 1 }
        guard let range = placeName(from: index, to: segment.tokens.upperBound)
        else { continue }
        if let address, address.overlaps(range) { continue }
        return finding("place", text.string(range), range, 0.6, "place")
      }
    }
    return sentences.isChinese ? nil : standingPlace(except: address)
  }

  /// “At Renji Maternity Hospital”, “outside St Brigid's surgery”, “Flat 6, Hadley Court”: capitals
  /// that end in a word for a building, behind a word of place.
  func standingPlace(except address: Range<Int>?) -> Finding? {
    for segment in sentences.segments {
      for cue in segment.tokens
      where Self.placeCues.contains(sentences.words(tokens[cue]))
        && !isApproach(segment.tokens, cue)
      {
        var start = cue + 1
        while start < segment.tokens.upperBound,
          tokens[start].isBlank || ["the", "no", "no."].contains(sentences.words(tokens[start]))
        { start += 1 }
        guard start < segment.tokens.upperBound, tokens[start].date == nil else { continue }
        let begin = tokens[start].range.lowerBound
        let words = capitals(from: begin)
        guard words.count >= 2, words.count <= 6, let last = words.last,
          Self.buildings.contains(text.foldedString(last))
        else { continue }
        let range = begin..<last.upperBound
        if let address, address.overlaps(range) { continue }
        return finding("place", text.string(range), range, 0.5, "place-named")
      }
    }
    return nil
  }

  /// Whether somebody turns to what a word of place leads to: “handed in at the County Hospital”.
  func isApproach(_ range: Range<Int>, _ cue: Int) -> Bool {
    sentences.has(
      WordRoles(.go, .call, .write, .turn, .filing, .online),
      max(range.lowerBound, cue - 4)..<cue + 1)
  }

  /// The words from a place on as long as they are capitalized; the last may be a small one that
  /// names a building.
  func capitals(from start: Int) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var index = start
    while index < text.count, words.count < 7 {
      let stop = text.wordEnd(from: index)
      guard stop > index else { break }
      let isNamed =
        text.scalars[index].properties.isUppercase || text.scalars[index].isDigit && !words.isEmpty
      let isEnd = Self.buildings.contains(text.foldedString(index..<stop))
      guard isNamed || isEnd && !words.isEmpty else { break }
      words.append(index..<stop)
      guard stop + 1 < text.count, text.folded[stop] == " " else { break }
      index = stop + 1
    }
    return words
  }

  static let placeCues: Set = [
    "at", "outside", "behind", "near", "opposite", "beside", "in", "on", "re", "of", "through",
    "around", "round", "below", "by",
  ]
  static let buildings: Set = [
    "hospital", "school", "college", "works", "home", "station", "centre", "center", "surgery",
    "clinic", "market", "mall", "square", "park", "estate", "cemetery", "wood", "woods", "library",
    "museum", "university", "primary", "terminal", "depot", "hamlet", "village", "street", "road",
    "lane", "avenue", "close", "court", "gardens", "cottages", "allotments", "quarry", "mine",
    "mill", "factory", "hotel", "plaza", "pier", "harbour", "reservoir", "bridge", "sub-district",
    "subdistrict", "township", "infirmary", "kindergarten", "nursery", "pool", "stadium",
  ]

  /// A run of words that ends as places do: 幸福路38号, 12 Mill Lane.
  func placeName(from start: Int, to limit: Int) -> Range<Int>? {
    var index = start
    guard index < limit else { return nil }
    let begin = index
    var end: Int?
    var hasName = false
    while index < limit, index - begin < 14 {
      let token = tokens[index]
      if token.roles.has(.street) || token.roles.has(.region) {
        if index > begin || token.range.count > 2 { end = index + 1 }
      } else if case .digits = token.kind {
        if end != nil { end = index + 1 }
      } else if case .count = token.kind {
        break
      } else if token.isBare {
        let isCapital = text.scalars[token.range.lowerBound].properties.isUppercase
        if !sentences.isChinese, !isCapital { break }
        hasName = true
      } else if token.isBlank, !sentences.isChinese {
      } else {
        break
      }
      index += 1
    }
    guard let end, hasName, end > begin else { return nil }
    let range = tokens[begin].range.lowerBound..<tokens[end - 1].range.upperBound
    return range.count >= 3 ? sentences.trimmed(range) : nil
  }
}
