import CEditLine

/// The text and the cursor that libedit keeps.
@safe struct LineBuffer {
  let handle: OpaquePointer

  /// The scalars of the text, where libedit has them; good until the next change.
  var scalars: UnsafeBufferPointer<wchar_t> {
    let (line, count) = unsafe (info.pointee.buffer, info.pointee.lastchar - info.pointee.buffer)
    return unsafe UnsafeBufferPointer(start: line, count: count)
  }

  var count: Int { unsafe info.pointee.lastchar - info.pointee.buffer }

  /// The scalar offset of the insertion point.
  var cursor: Int { unsafe info.pointee.cursor - info.pointee.buffer }

  private var info: UnsafePointer<LineInfoW> { unsafe el_wline(handle) }

  func move(to offset: Int) {
    _ = unsafe el_cursor(handle, CInt(offset - cursor))
  }

  /// Puts scalars in at the cursor, which then stands behind them.
  ///
  /// - Returns: Whether there was memory for them.
  @discardableResult
  func insert(_ scalars: some Collection<UInt32>) -> Bool {
    unsafe withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: scalars.count + 1) { line in
      var end = 0
      for scalar in scalars {
        unsafe line[end] = wchar_t(bitPattern: scalar)
        end += 1
      }
      unsafe line[end] = 0
      return unsafe end == 0 || el_winsertstr(handle, line.baseAddress) == 0
    }
  }

  /// Takes a part of the text out; the cursor then stands where it was.
  func remove(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    move(to: range.upperBound)
    unsafe el_deletestr(handle, CInt(range.count))
  }
}
