/// The word lists of a manner, made ready once for a whole talk.
struct TalkLexicon: Sendable {
  let words: [Manner.Words: PhraseList]
  let jargon: PhraseList
  let forbidden: [(list: PhraseList, phrase: ForbiddenPhrase)]

  init(_ manner: Manner) {
    words = manner.words.mapValues { PhraseList($0) }
    jargon = PhraseList(manner.jargon)
    forbidden = manner.forbidden.map { (PhraseList($0.phrases), $0) }
  }
}
