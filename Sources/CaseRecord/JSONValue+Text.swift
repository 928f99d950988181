import Foundation

extension JSONValue {
  /// The value as one line of JSON, members in their order.
  package var text: String {
    var text = ""
    write(to: &text, indent: nil)
    return text
  }

  /// The value as JSON for people to read: two spaces a level.
  package var indentedText: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  /// Reads JSON; nil if it is none.
  ///
  /// The order of an object's members is not kept: they come sorted by name.
  package init?(parsing text: String) {
    let options: JSONSerialization.ReadingOptions = [.fragmentsAllowed]
    guard
      let object = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: options)
    else { return nil }
    self.init(object)
  }

  private init?(_ object: Any) {
    switch object {
    case is NSNull: self = .null
    case let text as String: self = .string(text)
    case let number as NSNumber:
      if CFBooleanLike.isBoolean(number) {
        self = .bool(number.boolValue)
      } else if let integer = Int(exactly: number) {
        self = .integer(integer)
      } else {
        // By its shortest digits: `decimalValue` shows how a Double rounds.
        self = .decimal(Decimal(string: number.stringValue) ?? number.decimalValue)
      }
    case let values as [Any]: self = .array(values.compactMap { JSONValue($0) })
    case let members as [String: Any]:
      self = .object(
        members.sorted { $0.key < $1.key }.compactMap { name, value in
          JSONValue(value).map { Member(name, $0) }
        })
    default: return nil
    }
  }

  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += String(number)
    case .decimal(let number): text += number.description
    case .string(let string): Self.quote(string, to: &text)
    case .array(let values):
      Self.writeAll(values, between: ("[", "]"), to: &text, indent: indent) { value, text, deeper in
        value.write(to: &text, indent: deeper)
      }
    case .object(let members):
      Self.writeAll(members, between: ("{", "}"), to: &text, indent: indent) {
        member, text, deeper in
        Self.quote(member.name, to: &text)
        text += deeper == nil ? ":" : ": "
        member.value.write(to: &text, indent: deeper)
      }
    }
  }

  private static func writeAll<Element>(
    _ elements: [Element], between ends: (String, String), to text: inout String, indent: Int?,
    each: (Element, inout String, Int?) -> Void
  ) {
    text += ends.0
    let deeper = indent.map { $0 + 1 }
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      if let deeper { text += "\n" + String(repeating: "  ", count: deeper) }
      each(element, &text, deeper)
    }
    if let indent, !elements.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += ends.1
  }

  /// Controls are escaped, and so is what some readers take for a line end (U+2028, U+2029).
  private static func quote(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

/// What tells a JSON `true` from a JSON `1`, which Foundation hands out as the same class.
private enum CFBooleanLike {
  static func isBoolean(_ number: NSNumber) -> Bool {
    // Foundation on Linux stores a boolean as a signed char, and no parsed number that way.
    unsafe String(cString: number.objCType) == "c"
  }
}
