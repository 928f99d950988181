/// Earlier states of a line.
struct UndoHistory {
  struct State: Equatable {
    var scalars: [UInt32]
    var cursor: Int
  }

  /// Changes of one kind that follow each other are undone together.
  enum Kind {
    case typing
    case erasing
    case other
  }

  private var past: [State] = []
  private var future: [State] = []
  private var last: Kind?
  private var run = 0

  private static let longestRun = 20
  private static let limit = 500

  /// Whether the next change of a kind needs the state before it to be recorded.
  func needsState(before kind: Kind) -> Bool {
    kind == .other || kind != last || run >= Self.longestRun
  }

  /// Notes a change; `state` is what was there before it, unless it needs none.
  mutating func note(_ kind: Kind, state: State?) {
    if let state {
      past.append(state)
      if past.count > Self.limit { past.removeFirst() }
      run = 0
    }
    if !future.isEmpty { future = [] }
    last = kind
    run += 1
  }

  /// The next change is not part of the last one.
  mutating func close() {
    last = nil
  }

  mutating func undo(_ present: State) -> State? {
    close()
    guard let state = past.popLast() else { return nil }
    future.append(present)
    return state
  }

  mutating func redo(_ present: State) -> State? {
    close()
    guard let state = future.popLast() else { return nil }
    past.append(present)
    return state
  }
}
