/// The word that somebody probably meant who wrote another, or nil if none is near.
func nearest(to word: String, among words: [String]) -> String? {
  let lowercased = word.lowercased()
  let limit = max(1, word.count / 3)
  return words.lazy
    .map { (word: $0, distance: distance(lowercased, $0.lowercased(), limit: limit)) }
    .filter { $0.distance <= limit }
    .min { $0.distance < $1.distance }?.word
}

/// Letters to insert, drop or change until one word is the other; above the limit, any number
/// above it.
private func distance(_ a: String, _ b: String, limit: Int) -> Int {
  let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
  guard abs(a.count - b.count) <= limit else { return limit + 1 }
  var row = Array(0...b.count)
  for (i, left) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, right) in b.enumerated() {
      let change = diagonal + (left == right ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(change, row[j] + 1, diagonal + 1)
    }
  }
  return row[b.count]
}
