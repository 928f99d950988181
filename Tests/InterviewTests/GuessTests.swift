import CaseRecord
import Forms
import Interview
import Testing

/// Guesses from outside: defaults, and what is shown first.
@Suite struct GuessTests {
  static let form = """
    - {type: text, name: story, label: s, required: true}
    - {type: select_multiple d, name: circumstances, label: c, default: hotline}
    - {type: select_one d, name: category, label: k, required: true, default: city}
    """
  static let category = FieldPath("category")
  static let circumstances = FieldPath("circumstances")

  private static func sitting(_ guesses: [FieldPath: Guess]) throws -> Rehearsal {
    var sitting = try Rehearsal(form)
    sitting.type("油烟")
    sitting.interview.guesses = guesses
    return sitting
  }

  @Test(
    arguments: [
      ([], ["城市管理局", "生态环境局", "12345热线", "城市规划局"], "城市规划局"),
      (["hotline"], ["12345热线", "城市管理局", "生态环境局", "城市规划局"], "12345热线"),
      (
        ["city", "ecology", "hotline", "urban"], ["城市规划局", "生态环境局", "12345热线", "城市管理局"],
        "城市规划局"
      ),
      (["gone", "ecology"], ["生态环境局", "城市管理局", "12345热线", "城市规划局"], "生态环境局"),
      (["gone"], ["城市管理局", "生态环境局", "12345热线", "城市规划局"], "城市规划局"),
    ])
  func `the first three guesses stand first, the others keep their order`(
    names: [String], shown: [String], first: String
  ) throws {
    var sitting = try Self.sitting([Self.category: Guess(names)])
    sitting.act(.skip)
    #expect(sitting.prompt?.choices == shown)
    #expect(sitting.prompt?.defaultText == first)
    #expect(sitting.prompt?.isGuess == !names.filter { $0 != "gone" }.isEmpty)
    for (number, label) in shown.enumerated() {
      var typed = sitting
      typed.type("\(number + 1)")
      #expect(typed.text("category") == label)
    }
    sitting.type("")
    #expect(sitting.text("category") == first)
  }

  @Test(arguments: [("csghj", "城市规划局"), ("生态", "生态环境局"), ("Ecology", "生态环境局"), ("环保局", "生态环境局")])
  func `names, aliases and sounds reach every choice`(typed: String, label: String) throws {
    var sitting = try Self.sitting([Self.category: ["hotline", "urban"]])
    sitting.act(.skip)
    sitting.type(typed)
    #expect(sitting.text("category") == label)
  }

  @Test func `of several choices a guess is only the default`() throws {
    var sitting = try Self.sitting([Self.circumstances: ["city"]])
    #expect(sitting.prompt?.choices.first == "城市管理局")
    #expect(sitting.prompt?.defaultText == "城市规划局" && sitting.prompt?.isGuess == true)
    var passed = sitting
    passed.act(.skip)
    passed.act(.goTo("circumstances"))
    // Who said that none applies is not asked to take it back.
    #expect(passed.prompt?.defaultText == "12345热线" && passed.prompt?.isGuess == false)
    sitting.type("")
    #expect(sitting.text("circumstances") == "城市规划局")
  }

  @Test func `the event keeps what was guessed, before and after the desk's cases`() throws {
    var sitting = try Self.sitting([Self.category: Guess(["hotline", "city"], uncounted: "city")])
    sitting.act(.skip)
    #expect(sitting.events.last?.payload["proposal"] == nil)
    sitting.type("城管局")
    let proposal = sitting.events.last?.payload["proposal"]
    #expect(proposal?["value"].flatMap(Value.init(json:)) == .choices([.init("hotline")]))
    #expect(proposal?["uncounted"]?.string == "city" && proposal?["rule"]?.string == "guess")
    #expect(Guess(["city"], uncounted: "city").uncounted == nil)
  }

  @Test func `an answer that was given is kept, whatever is guessed later`() throws {
    var sitting = try Self.sitting([:])
    sitting.act(.skip)
    sitting.type("城管局")
    sitting.interview.guesses[Self.category] = ["hotline"]
    sitting.act(.goTo("category"))
    #expect(sitting.prompt?.defaultText == "城市管理局" && sitting.prompt?.isGuess == false)
    sitting.type("")
    #expect(sitting.text("category") == "城市管理局")
  }
}
