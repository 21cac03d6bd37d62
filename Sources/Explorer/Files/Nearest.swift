/// The word that somebody probably meant who wrote another, or nil if none is near.
public func nearest(to word: String, among words: [String]) -> String? {
  let lowercased = word.lowercased()
  let limit = max(1, word.count / 3)
  return words.lazy
    .map { (word: $0, distance: distance(lowercased, $0.lowercased(), limit: limit)) }
    .filter { $0.distance <= limit }
    .min { $0.distance < $1.distance }?.word
}

/// Letters to insert, drop, change or swap with their neighbour until one word is the other; above
/// the limit, any number above it.
private func distance(_ a: String, _ b: String, limit: Int) -> Int {
  let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
  guard abs(a.count - b.count) <= limit else { return limit + 1 }
  var rows = [Array(0...b.count)]
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var least = min(rows[i][j] + (a[i] == b[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        least = min(least, rows[i - 1][j - 1] + 1)
      }
      row.append(least)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
