import Testing

@testable import Understanding

@Suite struct ListenMatterTests {
  @Test(arguments: [
    ("老板欠我工资8000元。", "8000"), ("老板欠我八千块。", "8000"), ("老板欠我8千块钱。", "8000"), ("还欠我六万八。", "68000"),
    ("还欠我6.8万元。", "68000"), ("还欠我68,000元。", "68000"), ("还欠我¥68000。", "68000"),
    ("还欠我６８０００元。", "68000"), ("一共欠我们二十一万四。", "214000"), ("拖欠货款1.2亿元。", "120000000"),
    ("还欠我九千六。", "9600"), ("欠我三万多元。", "at_least 30000"),
    // Not yet: NumberFinder does not look at the words before a number.
    // ("欠我大概三万元。", "about 30000"), ("They owe me about 30,000 yuan.", "about 30000"),
    // ("They owe me over 30,000 yuan.", "at_least 30000"),
    ("欠我十几万。", "at_least 100000"), ("還欠我六萬八。", "68000"), ("还欠我6w。", "60000"),
    ("被骗了38600元。", "38600"),
    ("罚了我五千块。", "5000"), ("没有欠钱的事。", nil),
    ("The boss owes me 8,000 yuan.", "8000"), ("The boss owes me £8,000.", "8000"),
    ("The boss owes me eight thousand yuan.", "8000"),
    ("They still owe us 1.16 million yuan.", "1160000"),
    ("The boss owes me 8k yuan in wages.", "8000"), ("They owe me RMB 68,000.", "68000"),
    ("They owe me eighteen and a half thousand yuan.", "18500"),
    ("They owe me $1,200.50 in wages.", "1200.5"),
    ("They owe me a hundred thousand yuan.", "100000"),
    ("They owe us forty-one thousand in wages.", "41000"), ("Nobody owes me anything.", nil),
  ])
  func `a sum in every writing`(text: String, sum: String?) {
    #expect(Hearing.values("amount", in: text) == [sum].compactMap { $0 })
  }

  @Test(arguments: [
    ("我们村四十八户都没拿到钱。", ["48"], []), ("涉及132户业主。", ["132"], []), ("我们十七个人都没拿到工钱。", ["17"], []),
    // Not yet: MatterReader.people sees nothing beside the number in its own segment.
    // ("我们一帮人，十七个人，都没拿到工钱。", ["17"], []),
    ("影响六十多个学生。", ["at_least 60"], []),
    // Not yet: NumberFinder does not look at the words before a number.
    // ("影响大概六十个学生。", ["about 60"], []), ("About 60 families are affected.", ["about 60"], []),
    ("今天我们来了五个人。", [], ["5"]), ("我跟我老伴俩人一块儿来的。", [], ["2"]),
    ("涉及一百四十几户，今天我们来了三个人。", ["at_least 140"], ["3"]), ("听说有三十户。", [], []),
    ("Some 132 households are affected.", ["132"], []),
    ("There are 37 families without water.", ["37"], []),
    ("Seventeen of us have not been paid.", ["17"], []),
    ("Two mothers came today, for 37 families.", ["37"], ["2"]),
    ("Three of us came today.", [], ["3"]), ("The two of us came, my wife and I.", [], ["2"]),
    // Not yet: EnglishParty does not count who is named.
    // ("My wife and I came together today.", [], ["2"]),
  ])
  func `people and households, and who came`(text: String, affected: [String], party: [String]) {
    #expect(Hearing.values("people_affected", in: text) == affected)
    #expect(Hearing.values("party_size", in: text) == party)
  }

  @Test(arguments: [
    ("我申请了劳动仲裁。", "arbitration"), ("我申请了行政复议。", "administrative_review"),
    ("我向县法院起诉了。", "litigation"),
    ("法院判决我胜诉，对方不给钱。", "judgment_final"), ("我申请强制执行。", "enforcement"),
    // Not yet: 申请了强制执行 is a word of `filing` but not of `enforcement`.
    // ("我申请了强制执行。", "enforcement"),
    ("我先申请了仲裁，后来向法院起诉，又申请强制执行。", "enforcement"), ("我先申請了仲裁，後來向法院起訴。", "litigation"),
    ("我没有起诉。", nil), ("我打算起诉。", nil), ("听说隔壁起诉了。", nil), ("他们让我去起诉。", nil),
    ("I took them to arbitration.", "arbitration"),
    // Not yet: words.en.tsv has no word for these, of `arbitration` and `litigation`.
    // ("I applied for labour arbitration.", "arbitration"),
    // ("We took the developer to court.", "litigation"),
    ("I applied for administrative review of the fine.", "administrative_review"),
    ("I sued the developer.", "litigation"), ("We went to court in May.", "litigation"),
    ("The court ruled in my favour.", "judgment_final"),
    ("I applied for enforcement of the judgment.", "enforcement"),
    ("I have not sued anybody.", nil), ("I am thinking of going to court.", nil),
    ("They told me to sue.", nil), ("A neighbour sued the developer.", nil),
  ])
  func `proceedings by their furthest stage`(text: String, stage: String?) {
    #expect(Hearing.values("legal_proceedings", in: text) == [stage].compactMap { $0 })
  }

  @Test(arguments: [
    ("楼下吵，希望早上八点以前不许开工。", "早上八点以前不许开工"), ("老板不给钱，我要求老板把工资付清。", "老板把工资付清"),
    ("低保停了。先把低保给我续上。", "先把低保给我续上"),
    ("低保停了，請求恢復我的低保。", "恢復我的低保"), ("学校太远，就盼着娃能就近上学。", "娃能就近上学"), ("楼下很吵。", nil),
    ("The noise is awful. I want the bar closed at ten.", "the bar closed at ten"),
    ("No water for weeks. We ask that the pump be repaired.", "the pump be repaired"),
    ("They sold me a broken car. Seeks a refund of the price.", "a refund of the price"),
    ("The noise is awful.", nil),
  ])
  func `what is wanted`(text: String, demand: String?) {
    #expect(Hearing.values("demand", in: text) == [demand].compactMap { $0 })
  }

  @Test(arguments: [
    ("我老伴瘫痪在床。", true), ("我得了癌症，没钱治。", true), ("我沒有收入，一個人過。", true), ("家里揭不开锅了。", true),
    ("隔壁老人瘫痪了。", false), ("我没有残疾。", false), ("楼下很吵。", false),
    ("I am disabled and have no income.", true), ("My wife has cancer.", true),
    ("I am a widow with no income.", true), ("The noise is awful.", false),
  ])
  func `hardship of living`(text: String, isHard: Bool) {
    #expect(Hearing.values("hardship", in: text) == (isHard ? ["yes"] : []))
  }
}
