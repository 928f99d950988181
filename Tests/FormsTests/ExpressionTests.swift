import Testing

@testable import Forms

@Suite struct ExpressionTests {
  @Test(arguments: [
    ("1", "1"), ("1.50", "1.5"), (".5", "0.5"), ("'a b'", "a b"), ("\"it's\"", "it's"), ("''", ""),
    ("-3", "-3"), ("--3", "3"), ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("10 - 2 - 3", "5"),
    ("7 div 2", "3.5"), ("7 mod 2", "1"), ("-7 mod 2", "-1"), ("1 div 0", "Infinity"),
    ("0 div 0", "NaN"), ("0.1 + 0.2 < 0.31", "true"), ("2 * -3", "-6"), ("1 = 1", "true"),
    ("1 = 1.0", "true"), ("'1' = '1.0'", "false"), ("1 = '1.0'", "true"), ("1 != 2", "true"),
    ("2 > 1", "true"), ("2 >= 2", "true"), ("1 < 2 = true()", "true"), ("3 > 2 > 1", "false"),
    ("1 = 1 and 2 = 2", "true"), ("1 = 2 or 2 = 2", "true"), ("1 = 1 or 1 = 1 and 1 = 2", "true"),
    ("(1 = 1 or 1 = 1) and 1 = 2", "false"), ("not(1 = 2)", "true"), ("true()", "true"),
    ("false()", "false"), ("boolean('')", "false"), ("boolean('x')", "true"),
    ("boolean(0)", "false"),
    ("${name}", "王某"), ("${ name }", "!badReference"), ("${name} = '王某'", "true"),
    ("${none} = ''", "true"), ("${name} != ''", "true"), ("${none} > 5", "false"),
    ("${none} < 5", "false"), ("${none} != 5", "true"), ("${none} + 1", "NaN"),
    ("${age} > 18", "true"), ("${age} + 1", "43"), ("${size} >= 5", "true"),
    ("${agreed} = true()", "true"), ("${agreed} and ${none}", "false"), (". > 10", "true"),
    (". = 12", "true"), (".+1", "13"), ("selected(${channel}, 'hotline_12345')", "true"),
    ("selected(${support}, 'legal_aid')", "true"), ("selected(${support}, 'legal')", "false"),
    ("selected(${none}, '')", "false"), ("selected-at(${support}, 1)", "legal_aid"),
    ("selected-at(${support}, 9)", ""), ("count-selected(${support})", "3"),
    ("count-selected(${none})", "0"), ("count(${contacts})", "3"), ("count(${evidence})", "0"),
    ("count(${departments})", "3"), ("count-non-empty(${departments})", "2"),
    ("sum(${amounts})", "150.5"), ("sum(${evidence})", "0"), ("min(${amounts})", "50.5"),
    ("max(${amounts})", "100"), ("max(1, 3, 2)", "3"), ("min(${evidence})", "NaN"),
    ("${departments} = '环保局'", "true"), ("${departments} = '没有'", "false"),
    ("${evidence} = ''", "false"), ("${evidence}", ""), ("if(1 = 1, 'a', 'b')", "a"),
    ("if(${none}, 'a', 'b')", "b"), ("coalesce(${none}, ${name})", "王某"),
    ("coalesce(${none}, '', 'x')", "x"), ("coalesce('', '')", ""), ("string-length('城管局')", "3"),
    ("string-length()", "2"), ("contains('城管局', '管')", "true"), ("contains('a', '')", "true"),
    ("starts-with('城管局', '城')", "true"), ("ends-with('城管局', '局')", "true"),
    ("ends-with('城管局', '')", "true"), ("regex('2026-0124', '[0-9]{4}-[0-9]+')", "true"),
    ("regex('x2026-0124', '[0-9]{4}-[0-9]+')", "false"), ("regex('ab', 'a|ab')", "true"),
    ("regex('', '')", "true"), ("substr('城市管理局', 2)", "管理局"), ("substr('abcde', 1, 3)", "bc"),
    ("substr('abc', 5)", ""), ("substr('abc', -1, 9)", "abc"), ("substr('abc', 2, 1)", ""),
    ("concat('a', 1, ${name})", "a1王某"), ("join('、', ${departments})", "城管局、、环保局"),
    ("join('-', 'a', 'b')", "a-b"), ("normalize-space('  a   b ')", "a b"), ("round(2.5)", "3"),
    ("round(-2.5)", "-2"), ("round(3.14159, 2)", "3.14"), ("round(1234, -2)", "1200"),
    ("int(3.9)", "3"), ("int(-3.9)", "-3"), ("number('12')", "12"), ("number('1e3')", "NaN"),
    ("number('+1')", "NaN"), ("number(' 12 ')", "12"), ("number(true())", "1"),
    ("string(1.0)", "1"),
    ("string(1 = 1)", "true"), ("today()", "2026-11-24"), ("now()", "2026-11-24T14:52:07+08:00"),
    ("date('2026-11-24')", "2026-11-24"), ("date('2026-02-30')", ""), ("date('x')", ""),
    ("date(today() + 15)", "2026-12-09"), ("date(number(today()) + 15)", "2026-12-09"),
    ("date('2026-+1-05')", ""), ("date('2024-02-29')", "2024-02-29"), ("date(0)", "1970-01-01"),
    ("date(-1)", "1969-12-31"), ("date(now())", "2026-11-24"),
    ("number('2026-12-01') - number(today())", "7"), ("${due} - today()", "7"),
    ("${due} >= today()", "true"), ("${due} > '2027-01-01'", "false"),
    ("${since} < today()", "true"),
    ("${since} <= '2025-03-01'", "true"), ("${year} < '2026-01-01'", "true"),
    ("${year} < 2024", "true"),
    ("'2026-11-24' = today()", "true"), ("format-date(${due}, '%Y年%n月%e日')", "2026年12月1日"),
    ("format-date(${since}, '%Y年%n月%e日')", "2025年3月"), ("format-date(${year}, '%Y年%n月')", "2023年"),
    ("format-date(today(), '%y/%m/%d %%')", "26/11/24 %"), ("format-date('x', '%Y')", ""),
    ("format-date(now(), '%H:%M:%S')", "14:52:07"), ("format-date(${none}, '%Y')", ""),
    ("position(..)", "2"), ("position(..) = 2", "true"), ("1=1and 2=2", "true"),
    ("  1\n +\t1 ", "2"), ("1.0", "1"), ("100000000000", "100000000000"), ("0.1", "0.1"),
    ("-0", "0"), ("'a' < 'b'", "false"), ("'10' < '9'", "false"), ("selected(., '12')", "true"),
    ("${unknown}", ""), ("substr('abc', 'x')", ""), ("round('x')", "NaN"), ("int('')", "NaN"),
    ("date(1 div 0)", ""), ("selected-at('a', 1 div 0)", ""), ("round(1, 1 div 0)", "NaN"),
  ])
  func `a value`(text: String, expected: String) {
    do {
      #expect(try Expression.parse(text).evaluate(Answers()).string == expected)
    } catch {
      #expect("!" + "\(error.problem)".prefix { $0 != "(" } == expected)
    }
  }

  @Test(arguments: [
    ("", ExpressionError.Problem.empty, 1), ("   ", .empty, 1), ("1 +", .endsEarly, 4),
    ("(1", .endsEarly, 3), ("1)", .unexpected(")"), 2), ("1 2", .unexpected("2"), 3),
    ("'a' 'b'", .unexpected("'b'"), 5), ("${a} ${b}", .unexpected("${b}"), 6),
    ("= 1", .unexpected("="), 1), ("1 = ", .endsEarly, 5), ("yes", .bareWord("yes"), 1),
    ("${a} = yes", .bareWord("yes"), 8), ("${a} = 是", .bareWord("是"), 8),
    ("and", .unexpected("and"), 1), ("1 and", .endsEarly, 6), ("1 and or 2", .unexpected("or"), 7),
    ("selectd(., 'a')", .unknownFunction("selectd", nearest: "selected"), 1),
    ("zzzzzz(1)", .unknownFunction("zzzzzz", nearest: nil), 1),
    ("selected(.)", .wrongCount(function: "selected", expected: 2...2, found: 1), 1),
    ("1 + if(1, 2)", .wrongCount(function: "if", expected: 3...3, found: 2), 5),
    ("today(1)", .wrongCount(function: "today", expected: 0...0, found: 1), 1),
    ("coalesce('a')", .wrongCount(function: "coalesce", expected: 2...64, found: 1), 1),
    ("'abc", .openText, 1), ("1 = \"x", .openText, 5), ("${a", .openReference, 1),
    ("1 + ${a", .openReference, 5), ("${}", .badReference(""), 1),
    ("${1a}", .badReference("1a"), 1),
    ("${a b}", .badReference("a b"), 1), ("${姓名}", .badReference("姓名"), 1),
    ("$a", .unexpected("$"), 1),
    ("1 == 1", .wrongSign("==", use: "="), 3), ("1 && 1", .wrongSign("&&", use: "and"), 3),
    ("1 || 1", .wrongSign("||", use: "or"), 3), ("!1", .wrongSign("!", use: "not()"), 1),
    ("1 <> 2", .wrongSign("<>", use: "!="), 3), ("4 / 2", .wrongSign("/", use: "div"), 3),
    ("4 % 2", .wrongSign("%", use: "mod"), 3), ("（1）", .wrongSign("（", use: "("), 1),
    ("${a} ＝ 1", .wrongSign("＝", use: "="), 6), ("${a} = “x”", .wrongSign("“", use: "'"), 8),
    ("1 ≤ 2", .wrongSign("≤", use: "<="), 3), ("max(1，2)", .wrongSign("，", use: ","), 6),
    ("regex(., '[')", .badPattern("["), 1), ("regex(., '(a')", .badPattern("(a"), 1),
    ("..", .parentOutsidePosition, 1), ("position()", .unexpected(")"), 10),
    ("position(.)", .unexpected("."), 10), ("count(${a},)", .unexpected(")"), 12),
    ("max(,1)", .unexpected(","), 5), ("if(", .endsEarly, 4), ("1..2", .unexpected(".."), 2),
    ("[1]", .unexpected("["), 1), ("a.b", .bareWord("a"), 1), ("1 # 2", .unexpected("#"), 3),
    ("城管", .bareWord("城管"), 1), ("😀", .unexpected("😀"), 1), ("* 2", .unexpected("*"), 1),
    ("2 *", .endsEarly, 4), ("true", .bareWord("true"), 1), ("${a}(1)", .unexpected("("), 5),
  ])
  func `what is wrong, and where`(text: String, problem: ExpressionError.Problem, column: Int) {
    #expect(throws: ExpressionError(problem, column: column)) { try Expression.parse(text) }
    for language in Language.allCases { #expect(!problem.text(language).isEmpty) }
  }

  @Test func `nesting and length are bounded`() {
    func problem(_ text: String) -> ExpressionError.Problem? {
      do {
        _ = try Expression.parse(text)
        return nil
      } catch { return error.problem }
    }
    func nested(_ count: Int) -> String {
      String(repeating: "(", count: count) + "1" + String(repeating: ")", count: count)
    }
    #expect(problem(nested(60)) == nil)
    #expect(problem(nested(100)) == .tooDeep)
    #expect(problem(nested(100_000)) == .tooLong)
    #expect(problem(String(repeating: "-", count: 100) + "1") == .tooDeep)
    #expect(problem(String(repeating: "not(", count: 80)) == .tooDeep)
    #expect(problem(String(repeating: "1+", count: 200) + "1") == nil)
    #expect(problem(String(repeating: "1+", count: 900) + "1") == .tooLong)
    #expect(problem(String(repeating: "x", count: 5_000)) == .tooLong)
  }

  @Test func `references are told`() throws {
    let expression = try Expression.parse("if(${a} = '${b}', ${c}, ${a}) + count(${d})")
    #expect(expression.references == ["a", "c", "d"])
    #expect(expression.text == "if(${a} = '${b}', ${c}, ${a}) + count(${d})")
  }

  @Test(arguments: [
    ("level = 'city'", "true"), ("level = ${none}", "false"), ("missing = ''", "true"),
    ("selected(${channel}, level)", "false"), ("and = 1", "!unexpected"),
  ])
  func `a choice filter knows the columns of the choice`(text: String, expected: String) {
    do {
      let filter = try Expression.parse(text, attributesAllowed: true)
      #expect(filter.evaluate(Answers()).string == expected)
    } catch {
      #expect("!" + "\(error.problem)".prefix { $0 != "(" } == expected)
    }
  }

  @Test(arguments: [
    (Operand.number(.nan), ""), (.number(1.5), "1.5"), (.bool(true), "true"), (.empty, ""),
    (.list([.string("a"), .empty, .number(2)]), "a 2"), (.list([]), ""),
  ])
  func `the answer that is kept`(operand: Operand, expected: String) {
    #expect(operand.answer == expected)
  }
}
