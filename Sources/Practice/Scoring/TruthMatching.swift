/// Pairs the instances of two lists so that the pairs fit best in all.
enum TruthMatching {
  /// For each row the column it is paired with; nil where nothing fits, which a worth of 0 says.
  ///
  /// The Hungarian method, by shortest augmenting paths: exact, and quick for any number that a
  /// sitting can have.
  static func pairs(_ worth: [[Int]]) -> [Int?] {
    let rows = worth.count
    let columns = worth.first?.count ?? 0
    guard rows > 0, columns > 0 else { return Array(repeating: nil, count: rows) }
    let size = max(rows, columns)
    let best = worth.joined().max() ?? 0
    // Counted from 1; row and column 0 stand for “none yet”.
    func cost(_ row: Int, _ column: Int) -> Int {
      row <= rows && column <= columns ? best - worth[row - 1][column - 1] : best
    }
    var rowPrice = Array(repeating: 0, count: size + 1)
    var columnPrice = Array(repeating: 0, count: size + 1)
    var rowOf = Array(repeating: 0, count: size + 1)
    for row in 1...size {
      var before = Array(repeating: 0, count: size + 1)
      var least = Array(repeating: Int.max, count: size + 1)
      var isUsed = Array(repeating: false, count: size + 1)
      var column = 0
      rowOf[0] = row
      repeat {
        isUsed[column] = true
        var delta = Int.max
        var next = 0
        for other in 1...size where !isUsed[other] {
          let step = cost(rowOf[column], other) - rowPrice[rowOf[column]] - columnPrice[other]
          if step < least[other] { (least[other], before[other]) = (step, column) }
          if least[other] < delta { (delta, next) = (least[other], other) }
        }
        for other in 0...size {
          if isUsed[other] {
            rowPrice[rowOf[other]] += delta
            columnPrice[other] -= delta
          } else if least[other] < Int.max {
            least[other] -= delta
          }
        }
        column = next
      } while rowOf[column] != 0
      while column != 0 {
        rowOf[column] = rowOf[before[column]]
        column = before[column]
      }
    }
    var pairs: [Int?] = Array(repeating: nil, count: rows)
    for column in 1...columns {
      let row = rowOf[column]
      if row >= 1, row <= rows, worth[row - 1][column - 1] > 0 { pairs[row - 1] = column - 1 }
    }
    return pairs
  }
}
