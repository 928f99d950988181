import CEditLine
import Foundation

/// One line while it is edited: libedit keeps its text, and asks here for keys and for what they do.
///
/// It lives as long as the editor, because libedit holds a pointer to it; `begin` makes it ready
/// for a line. The work is in the extensions: waiting and showing, taking keys, changing text.
final class EditSession {
  let keys: KeyBindings
  var buffer: LineBuffer?
  var request = LineRequest()
  /// How the read ended; nil while it goes on.
  var outcome: Reading?

  // What keys do.
  var source = InputSource()
  var decoder = KeyDecoder()
  /// Keys that came as one and are taken one by one.
  var queued: [Key] = []
  var undo = UndoHistory()
  var killRing = KillRing()
  var walk = HistoryWalk([])
  var search: HistorySearch?
  /// The pattern of the last search, for Ctrl-R twice.
  var lastPattern: [UInt32] = []
  /// Whether Ctrl-X was pressed, which begins a key of two.
  var isAfterControlX = false
  /// Whether the last command went through the history, and the next may go on.
  var isWalking = false
  /// The column that moves up and down try to keep.
  var goalColumn: Int?
  /// The cursor before libedit got a key.
  var cursorBefore = 0
  var isFresh = false

  // What is seen.
  var scene = Scene()
  var layout = FrameLayout(size: TerminalSize(columns: 80, rows: 24))
  var frame = Frame()
  var painter: FramePainter
  /// Bytes that go out with the next frame.
  var pending: [UInt8] = []
  /// Whether the scene's text is older than libedit's.
  var isStale = false
  /// Whether the list under the line is a completion's, which the next key takes away.
  var isListTransient = false
  var liveText: [UInt32]?
  /// The list's items as they came, to be laid out again in another width.
  var items: [String] = []
  var status = ""

  // Time, in seconds of the monotonic clock.
  var nextTick: Double = 0
  var lastKey: Double = 0
  var drafted: [UInt32] = []
  var isDraftDue = false

  /// Scalars that a line may have; what is beyond is not taken.
  static let limit = 100_000

  init(keys: KeyBindings) {
    self.keys = keys
    painter = FramePainter(isStyled: Style.standardOutput.isEnabled)
  }

  /// Makes ready for a line.
  func begin(_ request: LineRequest) {
    self.request = request
    outcome = nil
    undo = UndoHistory()
    killRing.close()
    walk = HistoryWalk(request.history)
    (search, goalColumn) = (nil, nil)
    (isWalking, isAfterControlX) = (false, false)
    scene = Scene()
    scene.prompt = Clusters(TerminalText.sanitized(request.prompt))
    scene.ghost = Clusters(TerminalText.sanitized(request.ghost))
    (items, liveText, isListTransient) = ([], nil, false)
    isFresh = true
    isStale = true
  }

  /// What libedit calls for its next character: 1 with a character, 0 at the end.
  func nextCharacter(_ character: UnsafeMutablePointer<wchar_t>) -> CInt {
    if isFresh { start() }
    if keys == .vi { adoptForeignChange() }
    while outcome == nil {
      while let key = nextKey() {
        lastKey = Self.now
        if let code = take(key) {
          if keys == .vi { rememberForeignState() }
          unsafe character.pointee = code
          return 1
        }
        if outcome != nil { return 0 }
      }
      show()
      if outcome == nil { wait() }
    }
    return 0
  }

  private func start() {
    isFresh = false
    if keys == .vi, let handle = unsafe buffer?.handle { unsafe ceditline_widen_screen(handle) }
    let text = incoming(request.text)
    buffer?.insert(text)
    drafted = text
    isDraftDue = false
    layout = FrameLayout(size: .current)
    layout.measure(scene.prompt)
    layout.breakRows(of: &scene, changed: 0)
    painter.forget()
    pending = Array("\u{1B}[?2004h".utf8)
    refreshStatus()
    lastKey = Self.now
    nextTick = lastKey + max(request.tick, 0.05)
    // Stops and resizes from between the reads have had their effect.
    takeSignals(during: false)
  }

  private func nextKey() -> Key? {
    if !queued.isEmpty { return queued.removeFirst() }
    while let byte = source.first {
      let (key, again) = decoder.feed(byte)
      if !again { source.removeFirst() }
      if let key { return key }
    }
    return nil
  }

  static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The line as it reads now, with line feeds.
  var text: String {
    synchronize()
    return scene.text.text(0...)
  }

  /// A text from outside as the line may hold it.
  func incoming(_ text: String) -> [UInt32] {
    let clean = TerminalText.input(text, keepingLineBreaks: request.isMultiline)
    return clean.unicodeScalars.map { $0 == "\n" ? ScalarClass.lineBreak : $0.value }
  }
}
