/// What was killed, for Ctrl-Y; kills that follow each other are one.
struct KillRing {
  private(set) var last: [UInt32] = []
  private var isOpen = false

  /// Takes a killed text; `before` if it stood before the cursor.
  mutating func kill(_ text: some Sequence<UInt32>, before: Bool) {
    if !isOpen {
      last = Array(text)
    } else if before {
      last.insert(contentsOf: Array(text), at: 0)
    } else {
      last += text
    }
    isOpen = true
  }

  /// The next kill starts anew.
  mutating func close() {
    isOpen = false
  }
}
