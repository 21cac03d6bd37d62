import Glibc
import Synchronization

/// A file to which whole lines are added, so that whoever reads it meanwhile sees no part of one.
///
/// One that is there already is kept until there is something to put in its place.
final class GrowingFile: Sendable {
  let path: String
  private let header: String
  private let descriptor: Int32
  private let isNew: Bool
  private let hasBegun = Atomic(false)
  private let isClosed = Atomic(false)

  /// Makes sure that the file can be written.
  /// - Throws: `CommandFailure.cannotCreate`, or `.fileInUse` where another run writes it.
  init(_ path: String, header: String) throws(CommandFailure) {
    (self.path, self.header) = (path, header)
    (descriptor, isNew) = try Self.locked(path)
  }

  private static func locked(
    _ path: String
  ) throws(CommandFailure) -> (descriptor: Int32, isNew: Bool) {
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC
    while true {
      let new = open(path, flags | O_EXCL, 0o666)
      let descriptor = new >= 0 ? new : open(path, flags, 0o666)
      guard descriptor >= 0 else { throw .cannotCreate(path: path, code: errno) }
      guard FileKind(of: descriptor) == .plain else { return (descriptor, new >= 0) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
        Glibc.close(descriptor)
        throw .fileInUse(path: path)
      }
      // Whoever had it locked until then may have removed it.
      if isAt(path, descriptor) { return (descriptor, new >= 0) }
      Glibc.close(descriptor)
    }
  }

  /// Whether a path leads to the file of a descriptor.
  private static func isAt(_ path: String, _ descriptor: Int32) -> Bool {
    var (named, opened) = (stat(), stat())
    return stat(path, &named) == 0 && fstat(descriptor, &opened) == 0
      && named.st_dev == opened.st_dev && named.st_ino == opened.st_ino
  }

  deinit { close() }

  /// Puts the header in the place of all that was there.
  /// - Throws: `CommandFailure.stream`.
  func begin() throws(CommandFailure) {
    guard !hasBegun.exchange(true, ordering: .relaxed) else { return }
    // What is no plain file cannot be made shorter, and need not be.
    if ftruncate(descriptor, 0) != 0, errno != EINVAL {
      throw .stream(.write(errno), name: path)
    }
    try append(Array((header + "\n").utf8))
  }

  /// Adds lines, by one system call where the system lets it; on a full disk all or none.
  /// - Throws: `CommandFailure.stream`.
  func append(_ lines: [UInt8]) throws(CommandFailure) {
    var before = stat()
    let isKnown = fstat(descriptor, &before) == 0 && FileKind(before) == .plain
    var sink = ByteSink(descriptor: descriptor)
    sink.append(lines[...])
    do throws(StreamError) {
      try sink.flush()
    } catch {
      if isKnown { _ = ftruncate(descriptor, before.st_size) }
      throw .stream(error, name: path)
    }
  }

  /// Leaves no empty file behind where there was none. Calling it again does nothing.
  func close() {
    guard !isClosed.exchange(true, ordering: .relaxed) else { return }
    if isNew, !hasBegun.load(ordering: .relaxed), Self.isAt(path, descriptor) { unlink(path) }
    // A process that has just been forked may still have a copy, which would keep the lock.
    flock(descriptor, LOCK_UN)
    Glibc.close(descriptor)
  }
}
