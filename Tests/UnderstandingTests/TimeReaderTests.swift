import Testing
import Understanding

@Suite struct TimeReaderTests {
  @Test(arguments: [
    ("下午3点半", "15:30"), ("15:04", "15:04"), ("15：04", "15:04"), ("三点一刻", "3:15"),
    ("3点", "3:00"), ("下午三点", "15:00"), ("上午十点二十", "10:20"), ("晚上8点", "20:00"),
    ("晚上十二点", "0:00"), ("中午12点", "12:00"), ("中午1点", "13:00"), ("凌晨2点", "2:00"),
    ("3点05分", "3:05"), ("三点零五", "3:05"), ("15时30分", "15:30"), ("3点整", "3:00"),
    ("三点钟", "3:00"), ("差五分三点", "2:55"), ("差一刻三点", "2:45"), ("下午差五分三点", "14:55"), ("中午", "12:00"),
    ("大约下午3点左右", "15:00"), ("下午3點半", "15:30"), ("傍晚6点", "18:00"), ("早上7点半", "7:30"),
    ("3pm", "15:00"), ("3 pm", "15:00"), ("3:30 p.m.", "15:30"), ("12am", "0:00"),
    ("12pm", "12:00"),
    ("half past two", "2:30"), ("half past 2", "2:30"), ("quarter past three", "3:15"),
    ("a quarter to three", "2:45"), ("ten to three", "2:50"), ("twenty past two", "2:20"),
    ("noon", "12:00"),
    ("midnight", "0:00"), ("three o'clock", "3:00"), ("at 3 o'clock", "3:00"),
    ("half past two in the afternoon", "14:30"), ("9:05", "9:05"), ("0:00", "0:00"),
    ("two thirty", "2:30"), ("25:00", "nil"), ("15:60", "nil"), ("15:4", "nil"), ("13pm", "nil"),
    ("", "nil"), ("3", "nil"), ("三", "nil"), ("早上15点", "nil"), ("点", "nil"), ("张三", "nil"),
    ("a:b", "nil"), ("12345", "nil"), ("pm", "nil"), ("half past", "nil"), ("去年3月", "nil"),
    (":", "nil"), ("30点", "nil"),
  ])
  func `a time of day`(text: String, expected: String) {
    let time = TimeReader.read(text)
    let written = time.map { "\($0.hour):" + ($0.minute < 10 ? "0" : "") + "\($0.minute)" }
    #expect(written ?? "nil" == expected)
  }
}
