/// Points that a person wants to return to.
struct Bookmarks: Equatable, Sendable {
  private(set) var moments: [Moment] = []
  /// The one that was returned to last.
  private var current: Int?

  private static let capacity = 100

  mutating func add(_ moment: Moment) {
    current = nil
    moments.removeAll { $0 == moment }
    moments.append(moment)
    if moments.count > Self.capacity { moments.removeFirst() }
  }

  /// The newest bookmark; after that the one before it, round and round. One that is where one
  /// stands is passed over.
  mutating func next(from here: Moment) -> (moment: Moment, number: Int)? {
    guard !moments.isEmpty else { return nil }
    var index = current ?? moments.count
    for _ in moments {
      index = (index + moments.count - 1) % moments.count
      if moments[index] != here { break }
    }
    current = index
    return (moments[index], index + 1)
  }
}
