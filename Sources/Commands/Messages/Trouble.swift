import Exports
import Forms
import GRDB

/// A file that could not be written, in words.
struct FileTrouble: Hashable {
  let problem: FileProblem

  var text: LocalizedText {
    switch problem {
    case .exists(let path):
      LocalizedText(
        zh: "\(path) 已经有了，没有覆盖。要覆盖请加 --force。",
        en: "\(path) exists already and was not overwritten; --force does.")
    case .notFound(let folder):
      LocalizedText(zh: "没有文件夹 \(folder)。", en: "There is no folder \(folder).")
    case .denied(let path):
      LocalizedText(zh: "没有权限写 \(path)。", en: "No permission to write \(path).")
    case .full(let path):
      LocalizedText(
        zh: "磁盘满了，\(path) 没有写成。腾出空间后再来。",
        en: "The disk is full; \(path) was not written. Make room, then try again.")
    case .other(let path, let number):
      LocalizedText(
        zh: "写不了 \(path)（系统错误 \(number)）。", en: "Cannot write \(path) (system error \(number)).")
    }
  }
}

extension Message {
  static func file(_ problem: FileProblem) -> Message { .file(FileTrouble(problem: problem)) }
}

/// What SQLite could not do, in words.
struct DatabaseTrouble {
  let code: ResultCode

  init(_ error: DatabaseError) {
    code = error.resultCode
  }

  var text: LocalizedText {
    switch code {
    case .SQLITE_FULL:
      LocalizedText(
        zh: "磁盘满了，刚才这一项没有存上。腾出空间后按回车再存。",
        en: "The disk is full; this was not saved. Make room, then press Enter again.")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      LocalizedText(
        zh: "登记簿正被另一个程序占用，刚才这一项没有存上。请再按一次回车。",
        en: "Another program holds the register; this was not saved. Press Enter again.")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      LocalizedText(
        zh: "登记簿不能写，刚才这一项没有存上。请检查文件权限。",
        en: "The register cannot be written; this was not saved. Check the file's permissions.")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      LocalizedText(
        zh: "登记簿损坏了。请用 jiefang doctor 检查；不要删除原文件。",
        en: "The register is damaged. Run jiefang doctor, and do not delete the file.")
    case .SQLITE_CANTOPEN:
      LocalizedText(zh: "打不开登记簿。", en: "The register cannot be opened.")
    default:
      LocalizedText(
        zh: "登记簿读写失败（SQLite \(code.rawValue)），刚才这一项没有存上。按回车再试一次。",
        en: "The register failed (SQLite \(code.rawValue)); this was not saved. Press Enter again.")
    }
  }
}
