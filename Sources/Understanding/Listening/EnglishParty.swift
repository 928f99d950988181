import CaseRecord
import Foundation

/// Finds in English how many came, where no number of people says so: “both present”, “attended
/// with her son”, “four in the room”, “three members of …”.
struct EnglishParty {
  let sentences: ListenSentences

  struct Found {
    let value: Quantity
    let tokens: Range<Int>
    let confidence: Double
  }

  private var tokens: [ListenToken] { sentences.tokens }

  func find() -> Found? {
    let words = words()
    for position in words.indices {
      if let found = pair(words, position) ?? numbered(words, position) { return found }
    }
    return nil
  }

  private struct Word {
    let text: String
    let token: Int
    let sentence: Int
  }

  private func words() -> [Word] {
    sentences.segments.flatMap { segment in
      segment.tokens.flatMap { index -> [Word] in
        guard !tokens[index].isBlank else { return [] }
        return sentences.words(tokens[index]).split(separator: " ").map {
          Word(text: String($0), token: index, sentence: segment.sentence)
        }
      }
    }
  }

  private func found(_ value: Int, _ words: ArraySlice<Word>, _ confidence: Double) -> Found {
    let range = words[words.startIndex].token..<words[words.endIndex - 1].token + 1
    let said = sentences.text.string(sentences.trimmed(sentences.range(range)))
    return Found(
      value: Quantity(value: .init(value), said: said), tokens: range, confidence: confidence)
  }

  /// Two: with a son, with his wife, both present.
  private func pair(_ words: [Word], _ position: Int) -> Found? {
    func word(_ offset: Int) -> String {
      let index = position + offset
      return words.indices.contains(index) ? words[index].text : ""
    }
    if word(0) == "both", ["present", "attended", "came", "in"].contains(word(1)) {
      return found(2, words[position...position + 1], 0.8)
    }
    if word(0) == "with", words[position].sentence == 0, position > 0 {
      let isOwn = ["his", "her", "my", "the"].contains(word(1))
      let kin = isOwn ? word(2) : word(1)
      let cue = words[max(0, position - 3)..<position].contains {
        ["attended", "visitor", "client", "constituent", "came", "in", "here", "present", "caller"]
          .contains($0.text)
      }
      if cue, Self.kin.contains(kin) {
        return found(2, words[position...position + (isOwn ? 2 : 1)], 0.8)
      }
    }
    if Self.kin.contains(word(0)), word(1) == "with", word(2) == "me",
      position > 0, ["my", "the"].contains(words[position - 1].text)
    {
      return found(2, words[position - 1...position + 2], 0.75)
    }
    if Self.kin.contains(word(0)), word(1) == "in" || word(1) == "came" || word(1) == "here",
      word(2) == "today", position > 1, words[position - 1].text == "and"
    {
      return found(2, words[position - 2...position], 0.75)
    }
    if word(0) == "two",
      ["persons", "mothers", "fathers", "brothers", "sisters"].contains(word(1)),
      words[position].sentence == 0
    {
      return found(2, words[position...position + 1], 0.75)
    }
    if word(0) == "came", word(1) == "with", ["him", "her", "me"].contains(word(2)) {
      return found(2, words[position...position + 2], 0.7)
    }
    return nil
  }

  /// “Four in the room”, “three members of …” that open a note, “three of us here”.
  private func numbered(_ words: [Word], _ position: Int) -> Found? {
    func word(_ offset: Int) -> String {
      let index = position + offset
      return words.indices.contains(index) ? words[index].text : ""
    }
    guard let value = EnglishNumeral.words[word(0)] ?? Int(word(0)), (2..<40).contains(value) else {
      return nil
    }
    let rest = (1...4).map(word)
    if rest.starts(with: ["in", "the", "room"]) || rest.starts(with: ["present"])
      || rest.starts(with: ["strong"]) || rest.starts(with: ["persons"])
    {
      return found(value, words[position...position], 0.8)
    }
    if rest.starts(with: ["of", "us"]), ["here", "came", "present"].contains(rest[2]) {
      return found(value, words[position...position + 2], 0.8)
    }
    if words[position].sentence == 0, position == 0,
      ["members", "mothers", "residents", "neighbours", "workers", "parents", "villagers"]
        .contains(word(1)),
      [",", "of", "came", "attended", "present", ":"].contains(word(2))
    {
      return found(value, words[position...position + 1], 0.7)
    }
    return nil
  }

  private static let kin: Set = [
    "son", "daughter", "wife", "husband", "brother", "sister", "mother", "father", "mum", "mam",
    "dad", "partner", "friend", "niece", "nephew", "colleague", "neighbour", "aunt", "uncle",
    "grandson", "granddaughter", "interpreter", "cousin",
  ]
}
