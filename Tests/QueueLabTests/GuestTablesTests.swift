import CLinux
import Testing

@testable import QueueLab

@Suite struct GuestTablesTests {
  /// What a processor does with an address: where it leads and with which rights, those that every
  /// level grants; nil where a level has no entry.
  private func walk(_ tables: PageTables, _ address: UInt64) -> (physical: UInt64, rights: UInt64)?
  {
    var table = tables.base
    var rights = PageTables.writable | PageTables.user
    for level in [3, 2, 1, 0] {
      let index = Int(table - tables.base) / 8 + Int(address >> UInt64(12 + 9 * level) & 511)
      guard tables.words.indices.contains(index) else {
        Issue.record("the walk leaves the tables at \(address)")
        return nil
      }
      let entry = tables.words[index]
      guard entry & PageTables.present != 0 else { return nil }
      rights &= entry
      table = entry & 0x000f_ffff_ffff_f000
    }
    return (table | address & 4095, rights)
  }

  /// One page, pages on both sides of where the tables of each level end, and far up.
  @Test(
    arguments: [
      0x1000..<0x2000, 0x1f_f000..<0x20_2000, 0x3fff_e000..<0x4000_3000,
      0x7f_ffff_f000..<0x80_0000_1000, 0xffff_ffff_f000..<0x1_0000_0000_0000,
    ] as [Range<UInt64>])
  func aMappedPageLeadsToItselfAndItsNeighboursNowhere(_ range: Range<UInt64>) throws {
    var tables = PageTables(base: 0x1_0000)
    tables.map(range, PageTables.user)
    for address in stride(from: range.lowerBound, to: range.upperBound, by: 4096) {
      let last = try #require(walk(tables, address + 4095))
      #expect(last.physical == address + 4095)
      #expect(last.rights == PageTables.user)
    }
    #expect(walk(tables, range.lowerBound - 1) == nil)
    if range.upperBound < 1 << 48 { #expect(walk(tables, range.upperBound) == nil) }
  }

  @Test func tablesAreSharedWhereTheyCanBe() {
    var tables = PageTables(base: 0)
    tables.map(0x1000..<0x2000, 0)
    #expect(tables.size == 4 * 4096)
    tables.map(0x5000..<0x9000, 0)
    #expect(tables.size == 4 * 4096)
    tables.map(0x4000_0000..<0x4000_1000, 0)
    #expect(tables.size == 6 * 4096)
  }

  @Test(arguments: [1, 3, 64, 1 << 20])
  func theGuestMayDoWhatItMustAndNothingElse(length: Int) throws {
    let size = SharedMemory.size(length: length)
    let tables = GuestMemory.pageTables(sharedSize: size)
    let writable = PageTables.user | PageTables.writable
    func rights(_ address: UInt64) -> UInt64? { walk(tables, address)?.rights }
    #expect(rights(GuestMemory.code) == PageTables.user)
    for page in [GuestMemory.segments, GuestMemory.task, GuestMemory.interrupts] {
      #expect(rights(page) == PageTables.writable)
    }
    #expect(rights(GuestMemory.stack.upperBound - 1) == PageTables.writable)
    #expect(rights(GuestMemory.stack.upperBound) == nil)
    #expect(rights(GuestMemory.pages) == nil)
    #expect(rights(GuestMemory.shared) == writable)
    #expect(rights(GuestMemory.shared + UInt64(size) - 1) == writable)
    #expect(rights(GuestMemory.shared + UInt64(size)) == nil)
    #expect(rights(GuestMemory.device) == writable)
    #expect(rights(0) == nil)
    // The tables themselves are not in the way of anything.
    #expect(GuestMemory.pages + UInt64(tables.size) <= GuestMemory.shared)
  }

  @Test func segmentsAreWhatTheirNamesSay() {
    let segments = DescriptorTables.segments(task: 0x1234_5678_9000)
    func segment(_ selector: Int32) -> (type: UInt64, ring: UInt64, isLong: Bool) {
      let word = segments[Int(selector) / 8]
      return (word >> 40 & 0x1f, word >> 45 & 3, word >> 53 & 1 == 1)
    }
    #expect(segment(LAB_GUEST_KERNEL_CODE) == (0x1b, 0, true))
    #expect(segment(LAB_GUEST_CODE) == (0x1b, 3, true))
    #expect(segment(LAB_GUEST_DATA) == (0x13, 3, false))
    #expect(segment(LAB_GUEST_TASK) == (0x0b, 0, false))
    #expect(LAB_GUEST_DATA == LAB_GUEST_CODE + 8)
    let task = (segments[Int(LAB_GUEST_TASK) / 8], segments[Int(LAB_GUEST_TASK) / 8 + 1])
    #expect(
      task.0 >> 16 & 0xff_ffff | (task.0 >> 56) << 24 | task.1 << 32 == 0x1234_5678_9000)
    #expect(DescriptorTables.task(stack: 0x1_2345_6789)[1...2] == [0x2345_6789, 1])
  }

  @Test func onlyTheFaultAndTheInterruptHaveHandlers() {
    let (invalid, interrupt) = (0x1122_3344_5566 as UInt64, 0x7788_99aa_bbcc as UInt64)
    let words = DescriptorTables.interrupts(invalid: invalid, interrupt: interrupt)
    for vector in 0..<words.count / 2 {
      let (low, high) = (words[2 * vector], words[2 * vector + 1])
      let handler = low & 0xffff | (low >> 48) << 16 | high << 32
      switch vector {
      case 6, Int(LAB_GUEST_VECTOR):
        #expect(handler == (vector == 6 ? invalid : interrupt))
        #expect(low >> 40 & 0xff == 0x8e)
        #expect(low >> 16 & 0xffff == UInt64(LAB_GUEST_KERNEL_CODE))
      default: #expect((low, high) == (0, 0))
      }
    }
  }
}
