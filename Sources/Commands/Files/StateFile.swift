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

  /// Writes it whole, or leaves what is there.
  /// - Parameter isBroken: whether what was there could not be read; if it still cannot, it is kept
  ///   beside under another name.
  /// - Returns: what went wrong, or nil.
  func write(_ memory: Memory, over isBroken: Bool) -> String? {
    let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex))
    // XDG: what is nobody else's business.
    if let problem = ConfigurationFolder.make(folder, mode: 0o700) { return problem }
    if isBroken, !read().problems.isEmpty, let problem = keepAside() { return problem }
    do throws(Draft.Refusal) {
      try Draft.write(memory.text, to: path)
      return nil
    } catch {
      return ErrorText.system(error.code)
    }
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
