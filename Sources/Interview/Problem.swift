/// Why a line was not taken as an answer.
package enum Problem: Hashable, Sendable {
  /// It has to be answered; a status says why it cannot be.
  case required
  /// At least so many instances of this repeat are wanted.
  case tooFew(repeatName: String, minimum: Int)
  case notANumber(String)
  case notWhole(String)
  case notADate(String)
  case notATime(String)
  case notMoney(String)
  /// The form's own words.
  case constraint(String)
  /// Several choices are meant: their labels.
  case ambiguous(String, candidates: [String])
  case notOnList(String)
  /// Enter is all that is wanted.
  case onlyEnter
  /// No question is in hand until an offer is taken or turned down.
  case offerStands
}

/// Why an answer is doubtful; it is kept if the official gives a reason.
package enum Doubt: Hashable, Sendable {
  case constraint(String)
  case phoneOfOffice(String)
  case phoneUnclear(String)
  case idWrongCheckDigit(expected: Character)
  case idImpossibleDate
  case idInFuture
  case idMalformed(digits: Int)
}
