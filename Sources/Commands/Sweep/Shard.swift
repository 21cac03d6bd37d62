/// One of several parts of a sweep, `I/N`: the rows I−1, I−1+N, I−1+2N and so on, so that slow and
/// fast ones are spread over all parts.
struct Shard: Hashable, Sendable {
  /// 0 … `of` − 1.
  let index: Int
  let of: Int

  static let whole = Shard(index: 0, of: 1)

  init(index: Int, of: Int) {
    precondition(0..<of ~= index)
    (self.index, self.of) = (index, of)
  }

  /// Reads `1/4` … `4/4`; nil for everything else.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let of = Int(parts[1]),
      1...1_000_000 ~= of, 1...of ~= number
    else { return nil }
    self.init(index: number - 1, of: of)
  }

  /// How many rows of a sweep with so many rows it has.
  func count(of rows: Int) -> Int { rows > index ? (rows - index - 1) / of + 1 : 0 }

  /// The row of the whole sweep that is the part's row `ordinal`, counted from 0.
  func row(_ ordinal: Int) -> Int { index + ordinal * of }

  /// Which row of the part a row of the whole sweep is; nil where it belongs to another part.
  func ordinal(of row: Int) -> Int? { row % of == index ? row / of : nil }
}
