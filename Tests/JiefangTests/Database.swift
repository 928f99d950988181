import Foundation

/// SQLite itself, past the program: to look at a register from outside and to harm it.
///
/// Found at run time, so that the tests need no module for it.
final class Database {
  private typealias Opening =
    @convention(c) (
      UnsafePointer<CChar>, UnsafeMutablePointer<OpaquePointer?>
    ) -> CInt
  private typealias Row =
    @convention(c) (
      UnsafeMutableRawPointer?, CInt, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
      UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    ) -> CInt
  private typealias Executing =
    @convention(c) (
      OpaquePointer?, UnsafePointer<CChar>, Row?, UnsafeMutableRawPointer?,
      UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    ) -> CInt
  private typealias Closing = @convention(c) (OpaquePointer?) -> CInt

  private static func function<Function>(_ name: String) throws -> Function {
    guard let library = dlopen("libsqlite3.so.0", RTLD_NOW), let symbol = dlsym(library, name)
    else { throw POSIXError(.ENOENT) }
    return unsafeBitCast(symbol, to: Function.self)
  }

  private var handle: OpaquePointer?

  init(_ path: String) throws {
    let open: Opening = try Self.function("sqlite3_open")
    guard open(path, &handle) == 0 else { throw POSIXError(.EIO) }
  }

  deinit {
    guard let close: Closing = try? Self.function("sqlite3_close") else { return }
    _ = close(handle)
  }

  /// Runs statements; the rows of the last as texts.
  @discardableResult func run(_ sql: String) throws -> [[String]] {
    let execute: Executing = try Self.function("sqlite3_exec")
    var rows: [[String]] = []
    let code = withUnsafeMutablePointer(to: &rows) { pointer in
      execute(
        handle, sql,
        { data, count, values, _ in
          let row = (0..<Int(count)).map { values?[$0].map { String(cString: $0) } ?? "" }
          data?.assumingMemoryBound(to: [[String]].self).pointee.append(row)
          return 0
        }, pointer, nil)
    }
    guard code == 0 else { throw POSIXError(.EIO) }
    return rows
  }
}
