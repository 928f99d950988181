import CaseRecord
import Foundation

/// Tells two desks on one register which visits the other has in hand.
///
/// A lock is a byte of a file beside the register; the system gives it back when the program ends,
/// however it ends.
final class VisitLocks {
  private let descriptor: Int32

  /// Takes the path of the register; nil for one that nobody else can open.
  init(register: String?) {
    guard let register else {
      descriptor = -1
      return
    }
    let path = Self.path(of: register)
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, RegisterFile.fileMode)
    if descriptor >= 0 { fchmod(descriptor, RegisterFile.fileMode) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  static func path(of register: String) -> String { register + "-visits" }

  /// Takes a visit in hand; false if another desk has it.
  func take(_ visit: Visit.ID) -> Bool {
    set(Int16(F_WRLCK), visit)
  }

  func release(_ visit: Visit.ID) {
    _ = set(Int16(F_UNLCK), visit)
  }

  /// Whether another desk has the visit in hand.
  func isTaken(_ visit: Visit.ID) -> Bool {
    guard descriptor >= 0 else { return false }
    var lock = Self.lock(Int16(F_WRLCK), visit)
    return unsafe fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }

  /// Where files cannot be locked, two desks are trusted to be careful.
  private func set(_ type: Int16, _ visit: Visit.ID) -> Bool {
    guard descriptor >= 0 else { return true }
    var lock = Self.lock(type, visit)
    return unsafe fcntl(descriptor, F_SETLK, &lock) == 0 || (errno != EACCES && errno != EAGAIN)
  }

  private static func lock(_ type: Int16, _ visit: Visit.ID) -> flock {
    var lock = flock()
    lock.l_type = type
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = place(of: visit)
    lock.l_len = 1
    return lock
  }

  /// The visit's byte: FNV-1a of its identifier, 62 bits of it.
  private static func place(of visit: Visit.ID) -> off_t {
    let hash = visit.rawValue.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return off_t(hash >> 2)
  }
}
