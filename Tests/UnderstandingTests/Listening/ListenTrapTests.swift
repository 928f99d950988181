import Testing

@testable import Understanding

@Suite struct ListenTrapTests {
  @Test(arguments: [
    // Only mentioned.
    "派出所门口那条路很黑。", "我在教育局上班，工资没发。", "我家在法院旁边。", "厂子在派出所对面。", "当事人是城管局的退休职工。",
    // Hearsay, others.
    "听说城管局处理过别家的。", "邻居去过城管局，没用。", "有人说打12345管用。", "对门说他打过12345，没用。",
    // Not done.
    "我没找过城管局。", "我没打过12345。", "我从来没去过信访局。", "我沒找過城管局。", "官司没打，法院我没去过。",
    // Planned, conditional.
    "我打算去信访局。", "我准备打12345。", "再不解决我就要去法院起诉。", "要是不行我就去信访局。", "他们让我去法院。",
    // No offices at all.
    "车站和厕所都没人管。", "所以结局就是没办法。", "",
  ])
  func `no contact, in Chinese`(text: String) {
    #expect(Hearing.values("department", in: text).isEmpty)
    #expect(Hearing.values("channel", in: text).isEmpty)
  }

  @Test(arguments: [
    "The road by the police station is dark.", "I work at the Education Bureau and was not paid.",
    "I heard that the Tax Bureau helped somebody.", "A neighbour went to the Tax Bureau.",
    "Someone said to call 12345.", "I have not been to the Tax Bureau.",
    "I never called 12345.", "I haven't gone to the police.", "I am going to call 12345.",
    "I plan to go to the Petition Office.", "If nothing happens I will go to court.",
    "They told me to go to the court.", "The court is not for people like us.",
  ])
  func `no contact, in English`(text: String) {
    #expect(Hearing.values("department", in: text).isEmpty)
    #expect(Hearing.values("channel", in: text).isEmpty)
  }

  @Test(arguments: [
    ("我月薪6000元，老板一共欠我18000元。", "18000"), ("花了300元鉴定费，欠我工资5000元。", "5000"),
    ("隔壁被骗了八万，我被骗了三万。", "30000"),
    ("每亩补偿2000元，全组合起来欠186000元。", "186000"), ("合同价十一万二，还欠四万二。", "42000"),
    ("I earn 6,000 a month and the boss owes me 18,000 in all.", "18000"),
    ("I paid 300 for a lawyer; they owe me 5,000 yuan in wages.", "5000"),
    ("My neighbour lost 80,000. They owe me 30,000 yuan.", "30000"),
  ])
  func `the sum that is claimed, not another`(text: String, sum: String) {
    #expect(Hearing.values("amount", in: text) == [sum])
  }

  @Test(arguments: [
    "我住三号楼3号门。", "天天吵，昼夜不停。", "今天天气好。", "他当了十二年兵。", "Please may I say something.",
    "We march on every Sunday.",
    "三个年级的学生。",
    // Not yet: EnglishDateFinder.isInPlace takes any word at the beginning of a text.
    // "May I say something.",
  ])
  func `no date`(text: String) {
    #expect(Hearing.values("date", in: text).isEmpty)
    #expect(Hearing.values("since", in: text).isEmpty)
    #expect(Hearing.values("happened_on", in: text).isEmpty)
  }
}
