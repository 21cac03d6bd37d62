import Glibc

/// A sweep's output file, which a later run goes on with.
///
/// The file holds rows in order. Only an interrupted run leaves gaps in it, where rows were
/// finished behind one that was not; the next run puts what stands behind the first gap aside, in a
/// file of its own until the gap is filled, so that nothing that was finished is ever only in
/// memory.
final class SweepFile {
  let path: String
  let descriptor: Int32
  /// Whether it is a file on disk; pipes and terminals only take what comes.
  let isRegular: Bool

  /// Opens the file, and keeps other runs from writing to it.
  /// - Throws: `CommandFailure.cannotCreate` or `.fileInUse`.
  init(_ path: String) throws(CommandFailure) {
    self.path = path
    isRegular = [.plain, nil].contains(FileKind(of: path))
    let mode = isRegular ? O_RDWR | O_CREAT : O_WRONLY
    descriptor = open(path, mode | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, code: errno) }
    guard isRegular else { return }
    guard lockf(descriptor, F_TLOCK, 0) == 0 || (errno != EACCES && errno != EAGAIN) else {
      throw .fileInUse(path: path)
    }
  }

  deinit { close(descriptor) }

  private var asidePath: String { path + ".ahead" }

  /// What is in the file of this sweep; the file is then cut behind the rows before the first gap.
  /// - Throws: `CommandFailure.sweepFile`, `.stream` or `.cannotCreate`.
  func finishedRows(of sweep: Sweep, _ shard: Shard) throws(CommandFailure) -> FinishedRows {
    var rows = FinishedRows(of: sweep, shard)
    guard isRegular else { return rows }
    do throws(SweepFileFailure) {
      try rows.read(ByteSource(name: path, descriptor: descriptor))
    } catch {
      throw failure(error, path)
    }
    let hasGaps = !rows.ahead.isEmpty
    let aside = open(asidePath, O_RDONLY | O_CLOEXEC)
    if aside >= 0 {
      defer { close(aside) }
      do throws(SweepFileFailure) {
        try rows.readAside(ByteSource(name: asidePath, descriptor: aside))
      } catch {
        throw failure(error, asidePath)
      }
    }
    if hasGaps { try putAside(rows.ahead) }
    guard ftruncate(descriptor, rows.length) == 0, lseek(descriptor, 0, SEEK_END) >= 0 else {
      throw .stream(.write(errno), name: path)
    }
    return rows
  }

  /// Removes the rows that were put aside, when all of them are in the file again.
  func forgetAside() {
    if isRegular { unlink(asidePath) }
  }

  private func putAside(_ ahead: [Int: [UInt8]]) throws(CommandFailure) {
    let draft = asidePath + ".new"
    let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .cannotCreate(path: draft, code: errno) }
    defer { close(file) }
    var sink = ByteSink(descriptor: file)
    do throws(StreamError) {
      for ordinal in ahead.keys.sorted() {
        sink.append(ahead[ordinal, default: []][...])
        if sink.isFull { try sink.flush() }
      }
      try sink.flush()
    } catch {
      unlink(draft)
      throw .stream(error, name: draft)
    }
    guard fsync(file) == 0, rename(draft, asidePath) == 0 else {
      let code = errno
      unlink(draft)
      throw .cannotCreate(path: asidePath, code: code)
    }
  }

  private func failure(_ failure: SweepFileFailure, _ path: String) -> CommandFailure {
    switch failure {
    case .fault(let fault): .sweepFile(path: path, fault)
    case .stream(let error): .stream(error, name: path)
    }
  }
}
