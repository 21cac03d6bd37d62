import Explorer
import Glibc

/// What is kept between runs: `state.toml` in the folder of the program's state.
struct StateFile: Sendable {
  let path: String

  /// That of the person who runs the program; nil without a home.
  static func standard(
    _ environment: (String) -> String? = ConfigurationFolder.variable
  ) -> StateFile? {
    ConfigurationFolder.state(environment: environment).map { StateFile(path: "\($0)/state.toml") }
  }

  /// What the last run has left, and what is wrong with it; nothing if there was none.
  func read() -> (memory: Memory, problems: [FileError]) {
    var information = stat()
    guard stat(path, &information) == 0 || errno != ENOENT && errno != ENOTDIR else {
      return (Memory(), [])
    }
    do throws(FileError) {
      return Memory.reading(try TextFile.read(path), file: path)
    } catch {
      return (Memory(), [error])
    }
  }

  /// Writes it whole, or leaves what is there. What is there and cannot be read is kept beside under
  /// another name.
  /// - Parameter memory: what to write, by what was found; nil is found where it cannot be read.
  /// - Returns: what went wrong, or nil.
  func write(_ memory: (Memory?) -> Memory) -> String? {
    let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex))
    // XDG: what is nobody else's business.
    if let problem = ConfigurationFolder.make(folder, mode: 0o700) { return problem }
    let turn = takeTurn(in: folder)
    defer { turn.map { _ = close($0) } }
    let (found, problems) = read()
    if !problems.isEmpty, let problem = keepAside() { return problem }
    do throws(Draft.Refusal) {
      try Draft.write(memory(problems.isEmpty ? found : nil).text, to: path)
      return nil
    } catch {
      return ErrorText.system(error.code)
    }
  }

  /// Waits until no other program is between reading and writing, but not for ever: one may have been
  /// stopped there. The turn lasts until the descriptor is closed.
  private func takeTurn(in folder: String) -> Int32? {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    for _ in 0..<100 where flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { break }
      usleep(10_000)
    }
    return descriptor
  }

  /// Where a broken file is kept: the first of these that is free.
  private var asides: [String] {
    ["\(path).broken"] + (2...9).map { "\(path).broken-\($0)" }
  }

  /// Gives the broken file a second name, which it keeps when another takes its place.
  private func keepAside() -> String? {
    for aside in asides {
      if linkat(AT_FDCWD, path, AT_FDCWD, aside, AT_SYMLINK_FOLLOW) == 0 { return nil }
      // Another program was faster.
      if errno == ENOENT { return nil }
      // A name that is taken is told first, so that nothing is lost.
      if Draft.lacksLinks(errno), FileKind(of: path) == .plain, rename(path, aside) == 0 {
        return nil
      }
      guard errno == EEXIST else { return "cannot be kept aside: \(ErrorText.system(errno))" }
    }
    return "there are \(asides.count) broken ones beside it already; remove some"
  }
}
