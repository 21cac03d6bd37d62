/// The page tables of a guest in 64-bit mode: four levels, pages of 4 KiB.
///
/// A pure value: the words are to be copied to where they were said to be in the guest's memory.
struct PageTables: Equatable, Sendable {
  /// The table of the first level, which CR3 points to, and then the others, page by page.
  private(set) var words: [UInt64]
  /// Where the first word is in the guest's memory, a multiple of the page size.
  let base: UInt64

  static let pageSize: UInt64 = 4096
  private static let entries = 512

  static let present: UInt64 = 1 << 0
  static let writable: UInt64 = 1 << 1
  /// Usable by code in ring 3.
  static let user: UInt64 = 1 << 2
  private static let address: UInt64 = 0x000f_ffff_ffff_f000

  /// Tables that map nothing.
  init(base: UInt64) {
    precondition(base.isMultiple(of: Self.pageSize))
    self.base = base
    words = Array(repeating: 0, count: Self.entries)
  }

  /// How much memory the tables take.
  var size: Int { 8 * words.count }

  /// Maps whole pages to themselves: each virtual address is the physical one.
  mutating func map(_ addresses: Range<UInt64>, _ flags: UInt64) {
    precondition(addresses.lowerBound.isMultiple(of: Self.pageSize))
    for page in stride(from: addresses.lowerBound, to: addresses.upperBound, by: 4096) {
      var table = 0
      for level in [3, 2, 1] {
        let index = table + Self.index(page, level: level)
        if words[index] == 0 {
          // The rights are those of the last level: the others allow all that it may allow.
          words[index] =
            base + UInt64(size) | Self.present | Self.writable | Self.user
          words += Array(repeating: 0, count: Self.entries)
        }
        table = Int(words[index] & Self.address - base) / 8
      }
      words[table + Self.index(page, level: 0)] = page | flags | Self.present
    }
  }

  /// Which of its 512 entries a table of the level uses for an address; level 0 has the pages.
  static func index(_ address: UInt64, level: Int) -> Int {
    Int(address >> UInt64(12 + 9 * level)) & (entries - 1)
  }
}
