import Foundation
import Testing

/// Keys typed, and what the line then is.
@Suite struct EditingTests {
  static let esc = "\u{1B}"

  @Test(arguments: [
    ("小区楼下", "小区楼下"),
    ("abc\u{2}\u{2}x", "axbc"),
    ("小区楼下\u{1B}[D\u{1B}[D的", "小区的楼下"),
    ("小区\u{7F}", "小"),
    ("ab\u{1}\u{4}", "b"),
    ("ab\u{1}\u{1B}[3~", "b"),
    ("一二三\u{1}零\u{5}四", "零一二三四"),
    ("x\u{1B}[1~a\u{1B}[4~b\u{1B}[Hc\u{1B}[Fd\u{1B}OHe\u{1B}OFf", "ecaxbdf"),
    ("去年3月打过12345\u{17}", "去年3月打过"),
    ("去年3月打过12345，城管\u{17}\u{17}\u{17}\u{17}", "去年3"),
    ("one two  \u{17}", "one "),
    ("一二三\u{15}四", "四"),
    ("一二三\u{2}\u{2}\u{B}四", "一四"),
    ("一二三\u{15}\u{19}\u{19}", "一二三一二三"),
    ("油烟 扰民\u{17}\u{17}\u{19}", "油烟 扰民"),
    ("油烟 扰民\u{1B}\u{7F}", "油烟 "),
    ("油烟扰民abc\u{1}\u{1B}d", "abc"),
    ("油烟abc扰民\u{1B}b\u{1B}b-\u{1B}f+", "油烟-abc+扰民"),
    ("油烟abc扰民\u{1B}[1;5D\u{1B}[1;5D-\u{1B}[1;5C+", "油烟-abc+扰民"),
    ("油烟abc\u{1B}[1;3D-", "油烟-abc"),
    ("ab\u{14}", "ba"),
    ("一二三\u{2}\u{14}", "一三二"),
    ("👨‍👩‍👧\u{7F}x", "x"),
    ("a👨‍👩‍👧b\u{2}\u{2}c", "ac👨‍👩‍👧b"),
    ("e\u{301}x\u{2}\u{2}y", "ye\u{301}x"),
    ("🇨🇳🇫🇷\u{7F}", "🇨🇳"),
    ("👍🏽\u{7F}好", "好"),
    ("❤️a\u{2}\u{7F}", "a"),
    ("一\u{1B}\r二", "一\n二"),
    ("一\\\r二", "一\n二"),
    ("一\\\\", "一\\\\"),
    ("一\u{1B}\r二\u{1}\u{7F}", "一二"),
    ("一\u{1B}\r二三\u{15}", "一\n"),
    ("一\u{1B}\r二\u{1}\u{15}", "一二"),
    ("\u{1B}中文", "中文"),
    ("a\u{1B}qb\u{1B}3c\u{1B}xd", "abcd"),
    ("a\u{1B}[<0;12;3Mb\u{1B}[?62;4cc\u{1B}]11;rgb:0/0/0\u{1B}\\d\u{1B}[24;80Re", "abcde"),
    ("a\u{1B}[15~b\u{1B}[1;2Pc\u{1B}OPd\u{1B}[[Ae\u{1B}[M !!f", "abcdef"),
    ("a\u{200B}b\u{202E}c\u{FEFF}d\u{AD}e\u{85}f\u{2066}g", "abcdefg"),
    ("a\u{1B}[13;2ub\u{1B}[27;2;13~c", "a\nb\nc"),
    ("abc\u{1F}\u{1F}x", "x"),
    ("abc\u{18}\u{15}x", "x"),
  ])
  func `Keys make the line`(_ keys: String, _ line: String) throws {
    let run = try EditorRun()
    run.type(keys)
    #expect(run.accept() == line)
    #expect(run.screen.failures == [])
  }
}
