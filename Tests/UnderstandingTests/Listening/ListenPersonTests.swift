import Testing

@testable import Understanding

@Suite struct ListenPersonTests {
  @Test(arguments: [
    ("我叫杨再福，是来打工的。", "杨再福"), ("姓名：马秀珍，女。", "马秀珍"), ("来访人周大顺，男，71岁。", "周大顺"), ("我是王芳，住三楼。", "王芳"),
    ("覃志强 男 46岁 反映工伤", "覃志强"), ("俺叫郭铁柱，种了一辈子地。", "郭铁柱"), ("我叫歐陽修，是教師。", "歐陽修"), ("我是来反映问题的。", nil),
    ("我是退休工人。", nil),
    ("My name is Dorothy Fairley and I live here.", "Dorothy Fairley"),
    ("I'm John Smith, a teacher.", "John Smith"),
    // Not yet: PersonReader.name(behind:) does not step over a comma.
    // ("Visitor, Colin Trevanion, 58, lecturer.", "Colin Trevanion"),
    ("Winston Lin, 61, retired.", "Winston Lin"),
    ("I am a teacher.", nil), ("My name is on the list.", nil),
  ])
  func `a name`(text: String, name: String?) {
    #expect(Hearing.values("visitor_name", in: text) == [name].compactMap { $0 })
  }

  @Test(arguments: [
    ("我电话13800138000。", "13800138000"), ("电话：138 0013 8000", "13800138000"),
    ("电话138-0013-8000", "13800138000"),
    ("电话１３８００１３８０００。", "13800138000"), ("座机010-62345678。", "010-62345678"),
    ("My mobile is 137 0000 8821.", "13700008821"), ("Call me on 07700 900123.", "07700900123"),
    ("我打过12345。", nil), ("工单号20260312001。", nil), ("欠我13800元。", nil),
  ])
  func `a phone number`(text: String, number: String?) {
    #expect(Hearing.values("visitor_phone", in: text) == [number].compactMap { $0 })
  }

  @Test(arguments: [
    ("身份证11010519491231002X。", "11010519491231002X"),
    ("身份证号110105194912310021，电话13800138000。", "110105194912310021"),
    ("身份证１１０１０５１９４９１２３１００２x", "11010519491231002X"),
    ("ID number 11010519491231002X.", "11010519491231002X"), ("身份证丢了。", nil),
  ])
  func `an ID number`(text: String, number: String?) {
    #expect(Hearing.values("visitor_id_number", in: text) == [number].compactMap { $0 })
  }

  @Test(arguments: [
    ("我住和平里3号楼201，楼下很吵。", "和平里3号楼201"), ("来访人周大顺，男，71岁，住柳河镇前洼村二组。", "柳河镇前洼村二组"),
    ("地址：纺织路42号。", "纺织路42号"),
    ("我住院了。", nil), ("邻居住三号楼。", nil),
    ("I live at 12 Mill Lane, by the river.", "12 Mill Lane"), ("I live with my mother.", nil),
  ])
  func `an address`(text: String, address: String?) {
    #expect(Hearing.values("visitor_address", in: text) == [address].compactMap { $0 })
  }

  @Test(arguments: [
    ("幸福路38号的工地夜里打桩。", "幸福路38号"), ("康乐养老院（西环路77号）不给饭吃。", "西环路77号"),
    // Not yet: PersonReader.placeName wants a bare word; Mill is one of `street`.
    // ("There is a hole in the road outside 12 Mill Lane.", "12 Mill Lane"),
    ("楼下很吵。", nil),
  ])
  func `the place of the trouble`(text: String, place: String?) {
    #expect(Hearing.values("place", in: text) == [place].compactMap { $0 })
  }
}
