internal import CLinux
internal import Glibc
internal import Synchronization

/// The memory that the parties share, laid out as `lab_layout.h` says.
final class SharedMemory: Sendable {
  /// What other processes map it by.
  let descriptor: Int32
  nonisolated(unsafe) let base: UnsafeMutableRawPointer
  let size: Int

  /// New memory for a queue of `length` slots, all zeros but for what says that nothing is awaited.
  /// - Throws: `LabError.system`.
  convenience init(length: Int) throws(LabError) {
    let size = Self.size(length: length)
    let descriptor = lab_memfd("kickscope")
    guard descriptor >= 0 else { throw .system("memfd_create", errno: errno) }
    guard ftruncate(descriptor, size) == 0 else {
      let error = errno
      close(descriptor)
      throw .system("ftruncate", errno: error)
    }
    try self.init(descriptor: descriptor, size: size)
    self[LAB_LENGTH] = UInt64(length)
    for word in [LAB_WANTED_P, LAB_WANTED_C, LAB_TOTAL, LAB_LAST] { self[word] = Self.nothing }
    self[LAB_MAGIC] = UInt64(LAB_MAGIC_VALUE)
  }

  /// The memory behind a descriptor that was inherited.
  /// - Throws: `LabError.system`, also where it is something else.
  convenience init(inherited descriptor: Int32) throws(LabError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system("fstat", errno: errno) }
    guard status.st_size >= Self.size(length: 1) else { throw .system("mmap", errno: EINVAL) }
    try self.init(descriptor: descriptor, size: Int(status.st_size))
    let length = self[LAB_LENGTH]
    guard self[LAB_MAGIC] == UInt64(LAB_MAGIC_VALUE), length <= 1 << 20,
      size == Self.size(length: Int(length))
    else { throw .system("mmap", errno: EINVAL) }
  }

  private init(descriptor: Int32, size: Int) throws(LabError) {
    let base = mmap(
      nil, size, PROT_READ | PROT_WRITE, MAP_SHARED | Int32(MAP_POPULATE), descriptor, 0)
    guard let base, base != MAP_FAILED else {
      let error = errno
      close(descriptor)
      throw .system("mmap", errno: error)
    }
    self.descriptor = descriptor
    self.base = base
    self.size = size
  }

  deinit {
    munmap(base, size)
    close(descriptor)
  }

  /// The value of a word for which nothing is awaited.
  static let nothing = UInt64.max

  /// Whole pages.
  static func size(length: Int) -> Int {
    (Int(LAB_SLOTS) + 8 * length + 4095) / 4096 * 4096
  }

  /// A word that both parties may use at the same time.
  func atomic(_ offset: Int32) -> UnsafeMutablePointer<Atomic<UInt64>> {
    (base + Int(offset)).assumingMemoryBound(to: Atomic<UInt64>.self)
  }

  /// A word, read and written whole.
  subscript(offset: Int32) -> UInt64 {
    get { atomic(offset).pointee.load(ordering: .acquiring) }
    set { atomic(offset).pointee.store(newValue, ordering: .releasing) }
  }

  /// The L slots.
  var slots: UnsafeMutablePointer<UInt64> {
    (base + Int(LAB_SLOTS)).assumingMemoryBound(to: UInt64.self)
  }
}
