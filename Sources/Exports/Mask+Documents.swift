import CaseRecord

extension Mask {
  /// For the receipt: the visitor's own numbers and address, and everybody else.
  static func forReceipt(_ facts: CaseFacts) -> Mask {
    var mask = Mask(patterns: .identityAndMobile, sparing: facts.options.officePhone)
    mask.hideWhereabouts(of: facts)
    mask.hideThirdPersons(of: facts)
    if facts.isProtected { mask.hideVisitor(of: facts) }
    mask.hideTerms(of: facts)
    return mask
  }

  /// For a slip: of the visitor only what the department may have.
  ///
  /// Those complained about are named on a slip for an accusation, and on no other.
  static func forSlip(_ facts: CaseFacts) -> Mask {
    var mask = Mask(
      patterns: facts.sharesIdentity ? .identity : .identityAndMobile,
      sparing: facts.options.officePhone)
    if facts.sharesIdentity {
      let number = facts.file.text("visitor_id_number")
      mask.hide(number, as: facts.language(zh: "（略）", en: "(withheld)"))
    } else {
      mask.hideWhereabouts(of: facts)
      mask.hidePersons(facts.texts("representatives", "name"), of: facts)
      mask.hidePersons(facts.texts("affected_person", "name"), of: facts)
      mask.hidePersons([facts.file.text("acting_for_whom")], of: facts)
      mask.hideVisitor(of: facts)
    }
    if !facts.isAccusation { mask.hidePersons(facts.texts("accused", "name"), of: facts) }
    mask.hideTerms(of: facts)
    return mask
  }

  /// For a transcript: the ID number shortened; redacted, nothing that says who anybody is.
  static func forTranscript(_ facts: CaseFacts) -> Mask {
    guard facts.options.isRedacted else {
      var mask = Mask(patterns: .identity)
      let number = facts.file.text("visitor_id_number")
      mask.hide(number, as: Mask.shortened(number))
      return mask
    }
    var mask = Mask(patterns: .identityAndMobile)
    mask.hideWhereabouts(of: facts)
    mask.hideThirdPersons(of: facts)
    mask.hideVisitor(of: facts)
    mask.hideSpoken(of: facts)
    mask.hideTerms(of: facts)
    return mask
  }

  /// What was answered about persons at any time: also what was corrected or taken out since.
  private mutating func hideSpoken(of facts: CaseFacts) {
    let visitor = facts.language(zh: "来访人", en: "the visitor")
    let withheld = facts.language(zh: "（略）", en: "(withheld)")
    let lists: Set = ["accused", "representatives", "affected_person", "other_party"]
    for entry in facts.file.transcript {
      guard let path = FieldPath(parsing: entry.path) else { continue }
      let isPerson = !lists.isDisjoint(with: path.steps.map(\.repeatName) + [path.name])
      for text in [entry.text, entry.old] {
        if path.name == "visitor_name" {
          hide(text, as: visitor)
        } else if path.name.hasPrefix("visitor_"), path.name != "visitor_gender" {
          hide(text, as: withheld)
        } else if isPerson, path.name == "phone" {
          hide(text, as: withheld)
        } else if isPerson, path.name == "name" {
          hidePersons([text], of: facts)
        } else if path.name == "acting_for_whom" {
          hidePersons([text], of: facts)
        }
      }
    }
  }

  /// Phones, addresses, ID number, workplace: where and who the visitor is.
  private mutating func hideWhereabouts(of facts: CaseFacts) {
    let names = [
      "visitor_phone", "visitor_id_number", "visitor_address", "visitor_household",
      "visitor_workplace",
    ]
    // Words that name the accused's unit stay, or the slip would hide what it is about.
    let units = facts.texts("accused", "unit")
    for name in names {
      let text = facts.file.text(name)
      if units.contains(text) { continue }
      hide(text, as: facts.language(zh: "（略）", en: "(withheld)"))
    }
    for phone in facts.texts("representatives", "phone") {
      hide(phone, as: facts.language(zh: "（略）", en: "(withheld)"))
    }
  }

  private mutating func hideVisitor(of facts: CaseFacts) {
    let visitor = facts.language(zh: "来访人", en: "the visitor")
    hide(facts.file.text("visitor_name"), as: visitor)
  }

  private mutating func hideThirdPersons(of facts: CaseFacts) {
    for list in ["accused", "representatives", "affected_person", "other_party"] {
      hidePersons(facts.texts(list, "name"), of: facts)
    }
    hidePersons([facts.file.text("acting_for_whom")], of: facts)
  }

  private mutating func hidePersons(_ names: [String], of facts: CaseFacts) {
    for name in names where name != facts.file.text("visitor_name") {
      hide(name, as: Mask.person(name, in: facts.language))
    }
  }

  /// Words that the visitor says would give them away.
  private mutating func hideTerms(of facts: CaseFacts) {
    for term in facts.allTexts("withhold_terms") {
      hide(term, as: facts.language(zh: "（略）", en: "(withheld)"))
    }
  }
}
