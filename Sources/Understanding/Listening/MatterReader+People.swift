import CaseRecord
import Foundation

// How many the matter concerns, and how many came.
extension MatterReader {
  func people() -> [Finding] {
    var affected: (value: Quantity, token: Int, score: Double)?
    var came: (value: Quantity, token: Int)?
    let party = sentences.isChinese ? nil : EnglishParty(sentences: sentences).find()
    for index in tokens.indices {
      guard case .count(let count) = tokens[index].kind, let segment = segment(of: index),
        !isInReply(index) || near(index, WordRoles(.affected), before: 3, after: 2)
      else { continue }
      if sentences.has(WordRoles(.hearsay), segment.tokens) { continue }
      if near(index, WordRoles(.came), before: 4, after: 3), count.value < 60,
        !near(index, WordRoles(.affected), before: 3, after: 2)
      {
        came = came ?? (count, index)
        continue
      }
      if !sentences.isChinese {
        // “Two small children”, “one of the other families”, and those who came today.
        if count.value < 3, !near(index, WordRoles(.affected), before: 3, after: 2) { continue }
        if let party, party.tokens.contains(index) { continue }
      }
      var score = 0.2
      let words = sentences.words(tokens[index])
      if words.hasSuffix("个"), !near(index, WordRoles(.affected, .total), before: 5, after: 4) {
        continue
      }
      if words.contains("户") || words.contains("家")
        || Self.dwellings.contains(where: words.hasSuffix)
      {
        score += 1
      }
      if sentences.has(WordRoles(.affected), segment.tokens) { score += 1.2 }
      if sentences.has(WordRoles(.me), segment.tokens) || words.hasSuffix(" of us") { score += 0.4 }
      score += log10(max(1, NSDecimalNumber(decimal: count.value).doubleValue)) * 0.2
      if score > affected?.score ?? 0.5 { affected = (count, index, score) }
    }
    var findings: [Finding] = []
    if let affected {
      findings.append(
        finding(
          "people_affected", .quantity(affected.value), affected.token..<affected.token + 1,
          min(0.9, 0.5 + affected.score / 6), "people"))
    }
    if came == nil, let party {
      findings.append(
        finding("party_size", .quantity(party.value), party.tokens, party.confidence, "party"))
    }
    if let came {
      findings.append(
        finding("party_size", .quantity(came.value), came.token..<came.token + 1, 0.8, "party"))
    }
    return findings
  }

  static let dwellings = [
    "households", "families", "flats", "homes", "residents", "tenants", "houses", "apartments",
    "children", "members", "units", "pupils", "workers", "villagers", "shops", "drivers", "people",
    "students", "holders", "trades", "leaseholders", "patients", "teachers", "staff", "parents",
    "stallholders", "traders", "cottages", "bungalows", "kids", "plots", "buyers",
  ]
}
