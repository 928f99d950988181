/// Which items of a score are told on one screen: the best, and the corrections that help most.
struct ScoreChoice {
  /// An item with what it is worth of the whole hundred.
  struct Weighed {
    let part: ScorePart
    let item: ScoreItem
    let worth: Double
  }

  private let items: [Weighed]

  init(_ score: Score) {
    items = score.parts.flatMap { part in
      let most = part.items.reduce(0) { $0 + $1.most }
      return part.items.map { item in
        Weighed(part: part, item: item, worth: most > 0 ? part.most / most : 0)
      }
    }
  }

  /// What went well by the trainee's own words, at most one of a part; nothing of a turn that cost
  /// points.
  func best(_ count: Int) -> [Weighed] {
    let good = items.filter { weighed in
      weighed.item.points > 0 && weighed.item.loss < 0.001 && weighed.part.name != "pace"
        && weighed.item.evidence.first.map(isGood) ?? false
    }
    return picked(good, count, ofPart: 1) { $0.item.points * $0.worth }
  }

  private func isGood(_ evidence: ScoreEvidence) -> Bool {
    guard case .line = evidence.place else { return false }
    return !items.contains { $0.item.points < 0 && $0.item.evidence.contains(evidence) }
  }

  /// What would bring most if it were done otherwise, at most two of a part.
  ///
  /// Facts that were not found are told apart, with their questions.
  func corrections(_ count: Int) -> [Weighed] {
    let bad = items.filter { weighed in
      weighed.item.loss > 0.001 && weighed.part.name != "coverage"
        && weighed.part.name != "contacts"
    }
    // What was said and should not have been comes before what was left out.
    return picked(bad, count, ofPart: 2) { weighed in
      weighed.item.loss * weighed.worth * (weighed.item.points < 0 ? 1.5 : 1)
    }
  }

  private func picked(
    _ items: [Weighed], _ count: Int, ofPart most: Int, by worth: (Weighed) -> Double
  ) -> [Weighed] {
    let sorted = items.enumerated().sorted { one, other in
      let (left, right) = (worth(one.element), worth(other.element))
      return left == right ? one.offset < other.offset : left > right
    }
    var taken: [String: Int] = [:]
    var advice: Set<String> = []
    return Array(
      sorted.map(\.element).filter { weighed in
        let instead = weighed.item.instead
        guard instead.isEmpty || advice.insert(instead).inserted else { return false }
        taken[weighed.part.name, default: 0] += 1
        return taken[weighed.part.name, default: 0] <= most
      }.prefix(count))
  }
}
