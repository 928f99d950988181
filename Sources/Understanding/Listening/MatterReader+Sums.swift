import CaseRecord
import Foundation

// The sum at stake.
extension MatterReader {
  func amount() -> Finding? {
    var best: (score: Double, token: Int)?
    for index in tokens.indices {
      guard case .money(let sum) = tokens[index].kind, let segment = segment(of: index) else {
        continue
      }
      let score = score(of: sum, at: index, in: segment.tokens)
      if score > best?.score ?? 0 { best = (score, index) }
    }
    guard let best, best.score > (sentences.isChinese ? 0 : 0.8),
      case .money(let sum) = tokens[best.token].kind
    else { return nil }
    return finding(
      "amount", .quantity(sum), best.token..<best.token + 1, min(0.95, 0.6 + best.score / 12),
      "amount")
  }

  func score(of sum: Quantity, at index: Int, in range: Range<Int>) -> Double {
    var score = 0.4 + min(6, log10(max(1, NSDecimalNumber(decimal: sum.value).doubleValue))) * 0.15
    func distance(_ roles: WordRoles) -> Int? {
      let before = (range.lowerBound..<index).last { tokens[$0].roles.hasAny(roles) }.map {
        index - $0
      }
      let after = (index + 1..<range.upperBound).first { tokens[$0].roles.hasAny(roles) }.map {
        ($0 - index) + 2
      }
      return [before, after].compactMap { $0 }.min()
    }
    let claim = distance(WordRoles(.claim))
    let spent = distance(WordRoles(.spent))
    if let owed = distance(WordRoles(.owed)), owed <= min(claim ?? 99, spent ?? 99) {
      score += 1.2 - Double(owed) * 0.05
    }
    if let claim, claim <= spent ?? 99 {
      score += 2.5 - min(1.5, Double(claim) * 0.12)
    } else if let claim {
      score += 0.6 - Double(claim) * 0.02
    }
    if let spent, spent < claim ?? 99 { score -= 1 }
    if distance(WordRoles(.total)) ?? 99 <= 5 { score += 1.2 }
    if let each = distance(WordRoles(.each)), each <= 3 || each < claim ?? 99 && each < 6 {
      score -= 1.7
    }
    if distance(WordRoles(.others)) != nil || isOfOthers(range, index) { score -= 2 }
    if isInReply(index) { score -= 0.8 }
    return score
  }

  /// “The girl next to me lost eight thousand, she says”: told of somebody else, a clause before or
  /// behind, where nothing is said of the visitor.
  func isOfOthers(_ range: Range<Int>, _ index: Int) -> Bool {
    guard !sentences.isChinese, let segment = segment(of: index),
      !sentences.has(WordRoles(.me, .family), range)
    else { return false }
    return sentences.segments.contains {
      $0.sentence == segment.sentence && $0.tokens.upperBound <= range.lowerBound
        && sentences.has(WordRoles(.others), $0.tokens)
    }
  }
}
