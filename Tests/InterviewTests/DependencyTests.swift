import CaseRecord
import Interview
import Testing

@Suite struct DependencyTests {
  static let form = """
    - {type: select_one yn, name: group, label: 集体, required: true}
    - {type: integer, name: size, label: 人数, relevant: "${group} = 'yes'", otherwise: "1", required: true, constraint: ". >= 2", constraint_message: 太少}
    - {type: calculate, name: many, calculation: "if(${size} >= 5, 'yes', 'no')"}
    - {type: text, name: speaker, label: 代表, relevant: "${many} = 'yes'"}
    - {type: text, name: story, label: 事, readback: "您说：${story}"}
    - {type: select_one yn, name: readback, label: 对吗, required: true, default: "yes"}
    - {type: text, name: bye, label: 再见}
    """

  @Test func `a change reopens what rests on it, keeps the values, and comes back there`() throws {
    var sitting = try Rehearsal(Self.form)
    sitting.type("是", "12", "王某", "欠薪", "")
    #expect(sitting.path == "bye")
    sitting.act(.goTo("人数"))
    #expect(sitting.type("6") == [.lookAgain(["代表", "对吗"])])
    #expect(sitting.path == "speaker" && sitting.prompt?.isDoubtful == true)
    #expect(sitting.prompt?.oldText == "王某")
    sitting.type("王某")
    #expect(sitting.events.last?.kind == .confirmed)
    #expect(sitting.path == "readback" && sitting.prompt?.sentences == ["您说：欠薪"])
    sitting.type("")
    #expect(sitting.path == "bye")
  }

  @Test func `what is not relevant any more does not count, and its value is kept`() throws {
    var sitting = try Rehearsal(Self.form)
    sitting.type("是", "12", "王某", "欠薪")
    sitting.act(.goTo("集体"))
    sitting.type("否")
    #expect(sitting.text("size") == "1" && sitting.text("many") == "no")
    #expect(sitting.text("speaker") == nil)
    #expect(sitting.path == "readback")
    sitting.act(.goTo("集体"))
    sitting.type("是")
    #expect(sitting.path == "size" && sitting.prompt?.oldText == "12")
  }

  @Test func `an answer given after the read-back reopens it`() throws {
    var sitting = try Rehearsal(Self.form)
    sitting.type("否", "", "")
    sitting.act(.goTo("事"))
    #expect(sitting.type("补一句") == [.lookAgain(["对吗"])])
    #expect(sitting.path == "readback")
  }

  @Test func `the same answer again changes nothing`() throws {
    var sitting = try Rehearsal(Self.form)
    sitting.type("否", "欠薪")
    let count = sitting.events.count
    sitting.act(.goTo("事"))
    sitting.type("欠薪")
    #expect(sitting.events.count == count + 1 && sitting.path == "readback")
  }

  @Test func `a constraint is a sentence, and nothing is saved`() throws {
    var sitting = try Rehearsal(Self.form)
    sitting.type("是")
    #expect(sitting.type("1") == [.problem(.constraint("太少"))])
    #expect(sitting.type("2.5") == [.problem(.notWhole("2.5"))])
    #expect(sitting.type("很多") == [.problem(.notANumber("很多"))])
    #expect(sitting.path == "size" && sitting.events.count == 1)
  }
}
