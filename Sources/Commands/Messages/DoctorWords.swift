import CaseLog
import Forms
import GRDB

/// What the doctor says, in plain words.
enum DoctorWords {
  static let allIsWell = LocalizedText(
    zh: "一切正常：事件链完整，派生表一致，数据库自检通过，权限只限本人。",
    en:
      "All is well: the chain is whole, what is derived agrees, SQLite's checks pass, only you can read it."
  )

  static func examined(path: String, events: Int) -> LocalizedText {
    LocalizedText(zh: "登记簿 \(path)：\(events) 个事件。", en: "Register \(path): \(events) events.")
  }

  static func mode(path: String, mode: String, wanted: String) -> LocalizedText {
    LocalizedText(
      zh: "\(path) 别人也能看（权限 \(mode)）。执行 chmod \(wanted) \(path)",
      en: "\(path) can be read by others (mode \(mode)). Run chmod \(wanted) \(path)")
  }

  static func unreadable(_ error: DatabaseError) -> LocalizedText {
    let detail = error.message ?? "\(error.resultCode)"
    return LocalizedText(
      zh: "读不下去，文件损坏：\(detail)。不要删除它；先复制一份，再从备份恢复。",
      en:
        "It cannot be read on, the file is damaged: \(detail). Do not delete it; copy it, then restore a backup."
    )
  }

  static func text(of finding: RegisterFinding) -> LocalizedText {
    switch finding {
    case .integrity(let words):
      LocalizedText(zh: "数据库自检：\(words)", en: "SQLite's check: \(words)")
    case .missingTable(let name):
      LocalizedText(
        zh: "缺少数据表 \(name)，这不是登记簿，或已损坏。",
        en: "The table \(name) is missing: no register, or a damaged one.")
    case .changedSchema(let name):
      LocalizedText(
        zh: "数据库结构被改过或已损坏：\(name)。",
        en: "The database's structure was changed or is damaged: \(name).")
    case .changedEvent(let device, let sequence):
      LocalizedText(
        zh: "第 \(sequence) 个事件被改过（设备 \(short(device))）：内容与校验值不符。",
        en: "Event \(sequence) was changed (device \(short(device))): it does not match its hash.")
    case .brokenChain(let device, let sequence):
      LocalizedText(
        zh: "第 \(sequence) 个事件与前一个接不上（设备 \(short(device))）。",
        en: "Event \(sequence) does not follow the one before it (device \(short(device))).")
    case .gap(let device, let after, let before):
      LocalizedText(
        zh: "第 \(after) 与第 \(before) 个事件之间缺了（设备 \(short(device))）。",
        en: "Events between \(after) and \(before) are missing (device \(short(device))).")
    case .unreadablePayload(let device, let sequence):
      LocalizedText(
        zh: "第 \(sequence) 个事件的内容读不懂（设备 \(short(device))）。",
        en: "The content of event \(sequence) cannot be read (device \(short(device))).")
    case .changedForm(let hash):
      LocalizedText(
        zh: "存下的问卷 \(short(hash)) 被改过。",
        en: "The form \(short(hash)) that was kept has been changed.")
    case .missingForm(let hash):
      LocalizedText(zh: "问卷 \(short(hash)) 没有存下。", en: "The form \(short(hash)) was not kept.")
    case .projection(let table, let rows):
      LocalizedText(
        zh: "派生表 \(table) 有 \(rows) 行与日志不符。执行 jiefang doctor --rebuild",
        en:
          "The derived table \(table) differs from the log in \(rows) rows. Run jiefang doctor --rebuild"
      )
    }
  }

  private static func short(_ text: String) -> Substring { text.prefix(8) }
}
