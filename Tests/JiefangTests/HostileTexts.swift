/// Texts that break programs which trust what people type; as bytes, because some are no text.
///
/// In the spirit of the Big List of Naughty Strings; each with a name for the failure's message.
enum HostileTexts {
  static let all: [(name: String, bytes: [UInt8])] =
    texts.map { ($0.0, Array($0.1.utf8)) } + raw + long

  private static let esc = "\u{1B}"

  private static let texts: [(String, String)] = sequences + controls + invisible + markup + shapes

  private static let sequences: [(String, String)] = [
    ("colour", "\(esc)[31m红\(esc)[0m"), ("clear", "甲\(esc)[2J\(esc)[H乙"),
    ("cursor up", "甲\(esc)[10A乙"), ("save and restore", "甲\(esc)7\(esc)[1;1H乙\(esc)8"),
    ("scroll region", "甲\(esc)[1;5r乙"), ("alternate screen", "甲\(esc)[?1049h乙\(esc)[?1049l"),
    ("paste marks", "甲\(esc)[200~乙\(esc)[201~丙"), ("paste mode", "甲\(esc)[?2004l乙"),
    ("mouse", "甲\(esc)[?1000h乙"), ("device query", "甲\(esc)[c乙"),
    ("cursor query", "甲\(esc)[6n乙"), ("reset", "甲\(esc)c乙"), ("title", "甲\(esc)]0;题\u{7}乙"),
    ("title, ST", "甲\(esc)]2;题\(esc)\\乙"), ("unfinished OSC", "甲\(esc)]0;题"),
    ("OSC 8 link", "甲\(esc)]8;;http://a.example\(esc)\\乙\(esc)]8;;\(esc)\\"),
    ("OSC 52 clipboard", "甲\(esc)]52;c;cm0gLXJmIH4K\u{7}乙"), ("OSC 10 query", "甲\(esc)]10;?\u{7}乙"),
    ("DCS", "甲\(esc)P$q\"p\(esc)\\乙"), ("sixel", "甲\(esc)Pq#0;2;0;0;0\(esc)\\乙"),
    ("APC", "甲\(esc)_Gi=1\(esc)\\乙"), ("PM", "甲\(esc)^x\(esc)\\乙"), ("SOS", "甲\(esc)Xx\(esc)\\乙"),
    ("charset", "甲\(esc)(0乙\(esc)(B"), ("unfinished CSI", "甲\(esc)["),
    ("CSI with words", "甲\(esc)[1;油"), ("escape alone", "甲\(esc)乙"), ("escape last", "甲\(esc)"),
    ("two escapes", "甲\(esc)\(esc)[A乙"), ("C1 CSI", "甲\u{9B}31m乙"), ("C1 OSC", "甲\u{9D}0;x\u{9C}乙"),
    ("C1 DCS", "甲\u{90}q\u{9C}乙"),
    ("long CSI", "甲\(esc)[" + String(repeating: "1;", count: 500) + "m乙"),
  ]

  private static let controls: [(String, String)] =
    (1...8).map { ("C0 \($0)", "甲\(Character(Unicode.Scalar(UInt8($0))))乙") }
    + [11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 28, 29, 30, 31, 127].map {
      ("C0 \($0)", "甲\(Character(Unicode.Scalar(UInt8($0))))乙")
    }
    + [0x80, 0x84, 0x85, 0x8D, 0x8E, 0x9A, 0x9F].map {
      ("C1 \($0)", "甲\(Character(Unicode.Scalar(UInt8($0))))乙")
    } + [
      ("tab", "甲\t乙"), ("NUL", "甲\u{0}乙"), ("CR in the middle", "甲\r乙"),
      ("backspaces", "甲乙\u{8}\u{8}丙"),
      ("line separator", "甲\u{2028}乙"), ("paragraph separator", "甲\u{2029}乙"),
    ]

  private static let invisible: [(String, String)] = [
    ("RLO", "甲\u{202E}乙丙"), ("LRO", "甲\u{202D}乙"), ("RLE", "甲\u{202B}乙\u{202C}"),
    ("LRE", "甲\u{202A}乙\u{202C}"), ("RLI", "甲\u{2067}乙\u{2069}"), ("LRI", "甲\u{2066}乙\u{2069}"),
    ("FSI", "甲\u{2068}乙\u{2069}"), ("RLM", "甲\u{200F}乙"), ("LRM", "甲\u{200E}乙"),
    ("ALM", "甲\u{61C}乙"),
    ("ZWSP", "甲\u{200B}乙"), ("ZWNJ", "甲\u{200C}乙"), ("ZWJ", "甲\u{200D}乙"),
    ("word joiner", "甲\u{2060}乙"),
    ("BOM", "\u{FEFF}甲乙"), ("soft hyphen", "甲\u{AD}乙"), ("Mongolian separator", "甲\u{180E}乙"),
    ("Hangul filler", "甲\u{3164}乙"), ("tags", "甲\u{E0041}\u{E007F}乙"),
    ("variation selector", "甲\u{FE0E}乙"), ("annotation", "甲\u{FFF9}乙\u{FFFA}丙\u{FFFB}"),
    ("object replacement", "甲\u{FFFC}乙"),
    ("private use", "甲\u{E000}乙"), ("lone combining", "\u{301}甲"),
    ("stacked combining", "甲" + String(repeating: "\u{489}\u{300}", count: 60)),
    ("Zalgo", "Z\u{351}\u{36B}\u{343}a\u{363}\u{317}l\u{368}g\u{30D}o\u{322}"),
    ("keycap", "1\u{FE0F}\u{20E3}甲"), ("flags", "🇨🇳🇨"), ("family", "👨‍👩‍👧‍👦甲"), ("skin", "👍🏽甲"),
    ("Arabic", "甲مرحبا乙"), ("Hebrew", "甲שלום乙"), ("Thai", "ก้็็็็็甲"),
    ("bidi and digits", "甲\u{202E}123\u{202C}"),
  ]

  private static let markup: [(String, String)] = [
    ("formula", "=cmd|' /C calc'!A0"), ("formula plus", "+1+1"), ("formula at", "@SUM(1)"),
    ("formula minus", "-1+1"), ("heading", "# 甲"), ("rule", "---"), ("rule stars", "***"),
    ("list", "- 甲"), ("numbered", "1. 甲"), ("quote", "> 甲"), ("fence", "```甲"), ("code", "`甲`"),
    ("table", "甲|乙|丙"), ("table row", "| 甲 | 乙 |"), ("link", "[甲](javascript:alert(1))"),
    ("image", "![甲](http://a.example/x.png)"), ("reference", "[甲]: http://a.example"),
    ("footnote", "甲[^1]"), ("emphasis", "*甲* _乙_ ~~丙~~"), ("autolink", "<http://a.example>"),
    ("script", "<script>alert(1)</script>"), ("onerror", "<img src=x onerror=alert(1)>"),
    ("comment", "<!-- 甲 --> -->"), ("entity", "&lt;甲&#x202e;&amp;"), ("CDATA", "]]><甲>"),
    ("mustache", "{{visitor_name}}"), ("triple mustache", "{{{visitor_phone}}}"),
    ("mustache section", "{{#cases}}甲{{/cases}}"), ("mustache partial", "{{> record}}"),
    ("mustache delimiters", "{{=<% %>=}}"), ("form tag", "${visitor_phone}"),
    ("optional part", "[[${story}]]甲"), ("front matter", "---\u{20}title: 甲"),
    ("math", "$x^2$ $$y$$"),
    ("shell", "$(rm -rf ~); `id`"), ("SQL", "'; DROP TABLE event; --"), ("SQL quote", "甲''乙\"丙"),
    ("format", "%s%n%x %@"), ("JSON", "{\"a\": [1,\"\\u0000\"]}"), ("YAML", "甲: [乙, *丙]"),
    ("regex", "(a+)+$ [^"), ("path", "../../../../etc/passwd"), ("path home", "~/.ssh/x"),
    ("option", "--register=x"), ("option short", "-o x"), ("device", "CON NUL /dev/null"),
  ]

  private static let shapes: [(String, String)] = [
    ("slash", "//甲"), ("slash command", "//quit"), ("wide slash", "／／甲"),
    ("enumeration comma", "、甲"),
    ("wide", "ＡＢＣ　１２３"), ("half-width kana", "ﾀﾞﾃﾞ甲"), ("ligature", "ﬃ甲"), ("dotless i", "İı甲"),
    ("sharp s", "ẞß甲"), ("true", "true"), ("null", "null"), ("NaN", "NaN"), ("infinity", "1e999"),
    ("rare Han", "𠮷𡃁㐀甲"), ("compatibility Han", "\u{F900}甲"), ("radicals", "⼈⼝甲"),
    ("inner blanks", "甲　 \u{A0}\u{2003}乙"), ("backslash", "甲\\n乙\\\\"), ("quotes", "“甲”‘乙’「丙」"),
  ]

  private static let raw: [(String, [UInt8])] = [
    ("overlong slash", [0xC0, 0xAF]), ("overlong NUL", [0xC0, 0x80]),
    ("overlong three", [0xE0, 0x80, 0xAF]),
    ("surrogate half", [0xED, 0xA0, 0x80]),
    ("surrogate pair", [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]),
    ("beyond Unicode", [0xF4, 0x90, 0x80, 0x80]), ("five bytes", [0xF8, 0x88, 0x80, 0x80, 0x80]),
    ("lone continuation", [0x80]), ("lone start", [0xE6]), ("cut character", [0xE6, 0xB2]),
    ("noncharacters", [0xEF, 0xBF, 0xBE, 0xEF, 0xB7, 0x90]), ("FE FF", [0xFE, 0xFF]),
    ("Latin-1", [0x63, 0x61, 0x66, 0xE9]), ("GBK", [0xD3, 0xCD, 0xD1, 0xCC]),
  ].map { ($0.0, Array("甲".utf8) + $0.1 + Array("乙".utf8)) }

  private static let long: [(String, [UInt8])] = [
    ("20,000 Han", Array(String(repeating: "油烟扰民", count: 5000).utf8)),
    ("50,000 letters", Array(String(repeating: "abcde", count: 10_000).utf8)),
    ("long Zalgo", Array(("甲" + String(repeating: "\u{301}", count: 3000)).utf8)),
  ]
}
