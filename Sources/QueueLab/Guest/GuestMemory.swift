internal import CLinux
internal import Glibc

/// The guest's own memory, with its code and tables, and where everything is in its address space.
/// Virtual and physical addresses are the same.
///
/// ```
/// 0x0000_1000  the code
/// 0x0000_2000  the segments
/// 0x0000_3000  the task's state
/// 0x0000_4000  the interrupts
/// 0x0000_5000  the stack of ring 0, of one page
/// 0x0001_0000  the page tables
/// 0x4000_0000  the memory that it shares with C
/// 0xd000_0000  the device's page, behind which there is no memory
/// 0xfffb_d000  three pages that KVM wants for itself on some processors
/// ```
final class GuestMemory {
  static let code: UInt64 = 0x1000
  static let segments: UInt64 = 0x2000
  static let task: UInt64 = 0x3000
  static let interrupts: UInt64 = 0x4000
  static let stack: Range<UInt64> = 0x5000..<0x6000
  static let pages: UInt64 = 0x1_0000
  static let shared: UInt64 = 0x4000_0000
  static let device: UInt64 = 0xd000_0000
  static let reserved: UInt64 = 0xfffb_d000

  let base: UnsafeMutableRawPointer
  let size: Int
  /// Where the processor finds its tables.
  let tables: lab_guest_tables

  /// Memory from address 0 on for a guest that shares `sharedSize` bytes.
  /// - Throws: `LabError.system`.
  init(sharedSize: Int) throws(LabError) {
    let code = lab_guest_code()
    precondition(code.size <= Int(PageTables.pageSize))
    let pages = Self.pageTables(sharedSize: sharedSize)
    let segments = DescriptorTables.segments(task: Self.task)
    let task = DescriptorTables.task(stack: Self.stack.upperBound)
    let interrupts = DescriptorTables.interrupts(
      invalid: Self.code + UInt64(code.fault), interrupt: Self.code + UInt64(code.interrupt))

    size = Int(Self.pages) + pages.size
    let base = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let base, base != MAP_FAILED else { throw .system("mmap", errno: errno) }
    self.base = base
    tables = lab_guest_tables(
      pages: Self.pages, segments: Self.segments, segments_size: UInt64(8 * segments.count),
      interrupts: Self.interrupts, interrupts_size: UInt64(8 * interrupts.count), task: Self.task,
      task_size: UInt64(4 * task.count))
    put(UnsafeRawBufferPointer(start: code.bytes, count: code.size), at: Self.code)
    pages.words.withUnsafeBytes { put($0, at: Self.pages) }
    segments.withUnsafeBytes { put($0, at: Self.segments) }
    task.withUnsafeBytes { put($0, at: Self.task) }
    interrupts.withUnsafeBytes { put($0, at: Self.interrupts) }
  }

  deinit { munmap(base, size) }

  private func put(_ bytes: UnsafeRawBufferPointer, at address: UInt64) {
    UnsafeMutableRawBufferPointer(start: base + Int(address), count: bytes.count)
      .copyMemory(from: bytes)
  }

  /// Ring 3 can read the code and write to what it shares and to the device.
  static func pageTables(sharedSize: Int) -> PageTables {
    var tables = PageTables(base: pages)
    tables.map(code..<segments, PageTables.user)
    tables.map(segments..<stack.upperBound, PageTables.writable)
    tables.map(shared..<shared + UInt64(sharedSize), PageTables.user | PageTables.writable)
    tables.map(device..<device + PageTables.pageSize, PageTables.user | PageTables.writable)
    return tables
  }
}
