internal import CLinux
internal import Glibc

/// The guest's own memory, with its code and page tables, and where everything is in its address
/// space. Virtual and physical addresses are the same.
///
/// ```
/// 0x0000_1000  the code
/// 0x0001_0000  the page tables
/// 0x4000_0000  the memory that it shares with C
/// 0xd000_0000  the device's page, behind which there is no memory
/// 0xfffb_d000  three pages that KVM wants for itself on some processors
/// ```
final class GuestMemory {
  static let code: UInt64 = 0x1000
  static let tables: UInt64 = 0x1_0000
  static let shared: UInt64 = 0x4000_0000
  static let device: UInt64 = 0xd000_0000
  static let reserved: UInt64 = 0xfffb_d000

  let base: UnsafeMutableRawPointer
  let size: Int

  /// Memory from address 0 on for a guest that shares `sharedSize` bytes.
  /// - Throws: `LabError.system`.
  init(sharedSize: Int) throws(LabError) {
    let code = lab_guest_code()
    precondition(Self.code + UInt64(code.size) <= Self.tables)
    let tables = Self.tables(sharedSize: sharedSize)
    size = Int(Self.tables) + tables.size
    let base = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let base, base != MAP_FAILED else { throw .system("mmap", errno: errno) }
    self.base = base
    let bytes = UnsafeMutableRawBufferPointer(start: base, count: size)
    UnsafeMutableRawBufferPointer(rebasing: bytes[Int(Self.code)...]).copyBytes(
      from: UnsafeBufferPointer(start: code.bytes, count: code.size))
    tables.words.withUnsafeBytes {
      UnsafeMutableRawBufferPointer(rebasing: bytes[Int(Self.tables)...]).copyBytes(from: $0)
    }
  }

  deinit { munmap(base, size) }

  /// The code can be read, the shared memory and the device written.
  static func tables(sharedSize: Int) -> PageTables {
    var tables = PageTables(base: tables)
    tables.map(code..<code + UInt64(lab_guest_code().size), PageTables.user)
    tables.map(shared..<shared + UInt64(sharedSize), PageTables.user | PageTables.writable)
    tables.map(device..<device + PageTables.pageSize, PageTables.user | PageTables.writable)
    return tables
  }
}
