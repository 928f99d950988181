import CaseRecord
import Testing
import Understanding

@Suite struct NumberChecksTests {
  @Test(arguments: [
    ("13812345678", PhoneNumber.Finding.mobile("13812345678")),
    ("138 1234 5678", .mobile("13812345678")), ("138-1234-5678", .mobile("13812345678")),
    ("+86 138 1234 5678", .mobile("13812345678")), ("+8613812345678", .mobile("13812345678")),
    ("0086 13812345678", .mobile("13812345678")), ("8613812345678", .mobile("13812345678")),
    ("１３８１２３４５６７８", .mobile("13812345678")), ("013812345678", .mobile("13812345678")),
    ("0571-88880000", .landline("0571-88880000")), ("057188880000", .landline("0571-88880000")),
    ("(0571) 8888 0000", .landline("0571-88880000")), ("010-68880000", .landline("010-68880000")),
    ("021 5888 0000", .landline("021-58880000")), ("+86 571 88880000", .landline("0571-88880000")),
    ("+86 10 68880000", .landline("010-68880000")), ("0574-8888000", .landline("0574-8888000")),
    ("0571-88880000转801", .landline("0571-88880000-801")),
    ("0571-88880000 ext 801", .landline("0571-88880000-801")), ("12345", .office("12345")),
    ("110", .office("110")), ("12333", .office("12333")), ("95588", .office("95588")),
    ("10086", .office("10086")), ("96345", .office("96345")),
    ("400-800-8000", .office("4008008000")),
    ("12812345678", .unclear), ("1381234567", .unclear), ("138123456789", .unclear),
    ("88880000", .unclear), ("", .unclear), ("张三", .unclear), ("abc", .unclear),
    ("+1 212 555 0000", .unclear),
    ("0000000", .unclear), ("5", .unclear), ("13812345678或13912345678", .unclear),
    ("+86", .unclear),
    ("转", .unclear), ("0571", .unclear),
  ])
  func `a telephone number`(text: String, expected: PhoneNumber.Finding) {
    #expect(PhoneNumber.check(text) == expected)
  }

  @Test(arguments: [
    ("11010519491231002X", IDNumber.Finding.valid("11010519491231002X")),
    ("11010519491231002x", .valid("11010519491231002X")),
    ("110105 19491231 002X", .valid("11010519491231002X")),
    ("１１０１０５１９４９１２３１００２Ｘ", .valid("11010519491231002X")),
    ("440524188001010014", .valid("440524188001010014")),
    ("110105194912310021", .wrongCheckDigit("110105194912310021", expected: "X")),
    ("440524188001010015", .wrongCheckDigit("440524188001010015", expected: "4")),
    ("110105491231002", .old("110105491231002")),
    ("110105194902300021", .impossibleDate("110105194902300021")),
    ("110105491331002", .impossibleDate("110105491331002")),
    ("110105194900010021", .impossibleDate("110105194900010021")),
    ("110105190002290021", .impossibleDate("110105190002290021")),
    ("110105000002290021", .impossibleDate("110105000002290021")),
    ("110105202611250021", .future("110105202611250021")),
    ("110105202611240027", .wrongCheckDigit("110105202611240027", expected: "9")),
    ("1101051949123100", .malformed), ("", .malformed), ("X", .malformed), ("张三", .malformed),
    ("010105194912310021", .malformed), ("1101051949123100X2", .malformed),
    ("11010549123100X", .malformed), ("12345", .malformed), ("13812345678", .malformed),
  ])
  func `an identity number`(text: String, expected: IDNumber.Finding) {
    #expect(IDNumber.check(text, today: DateReaderTests.today) == expected)
  }
}
