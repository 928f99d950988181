import Testing

@testable import Understanding

@Suite struct ListenReplyTests {
  @Test(arguments: [
    ("我去过城管局，他们说管不了。", ["说管不了"]), ("我去城管局，答复说让我回去等。", ["答复说让我回去等"]),
    ("我打12345，一直没人接。", ["一直没人接"]), ("我给县纪委写过信，石沉大海。", ["石沉大海"]),
    ("我去城管局，他们派了个人来看，说已经教育过了。", ["派了个人来看，说已经教育过了"]),
    ("我向环保局反映，至今未答复。", ["至今未答复"]), ("我打12345，一个月没动静。", ["一个月没动静"]),
    ("我去城管局，他們說管不了。", ["說管不了"]),
    ("我先去城管局，说不归他们管；又去环保局，没人理。", ["说不归他们管", "没人理"]), ("我去过城管局。", []),
  ])
  func `what an office said, in Chinese`(text: String, replies: [String]) {
    #expect(Hearing.values("reply", in: text) == replies)
  }

  @Test(arguments: [
    ("I went to the Tax Bureau and they said it was not their job.", ["said it was not their job"]),
    ("I called 12345, nobody picked up.", ["nobody picked up"]),
    ("I wrote to the Tax Bureau and got no reply.", ["got no reply"]),
    ("I rang the Tax Bureau and was told to wait.", ["was told to wait"]),
    ("I rang the Tax Bureau; they promised to send someone.", ["promised to send someone"]),
    ("I rang 12345, who passed it to the subdistrict.", ["passed it to the subdistrict"]),
    ("I went to the Tax Bureau yesterday.", []),
  ])
  func `what an office said, in English`(text: String, replies: [String]) {
    #expect(Hearing.values("reply", in: text) == replies)
  }

  @Test func `reply, channel and day stand with their own office`() {
    let findings = Hearing.listener.hear("2025年3月我打电话给城管局，说管不了。2025年5月我到信访局，让我等。")
    #expect(
      findings.filter { $0.repeatName == "contacts" }.map {
        "\($0.instance) \($0.field) \(Hearing.word($0))"
      }.sorted()
        == [
          "0 channel phone", "0 date 2025-03", "0 department urban_management", "0 reply 说管不了",
          "1 channel visit", "1 date 2025-05", "1 department petition_office", "1 reply 让我等",
        ])
  }
}
