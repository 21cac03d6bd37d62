import Explorer
import Glibc

/// Tells when a theme's file has changed, without looking: the kernel does. Folders are watched, for
/// editors put a new file in the place of the old one.
final class ThemeWatch {
  /// Readable when something has changed.
  let descriptor: Int32
  private let folder: String?
  /// The theme that the command line or the last run names by its file.
  private let file: String?

  /// Begins to watch; to be made before the themes are read, so that no change is missed.
  ///
  /// - Parameter word: how the command line or the last run names its theme.
  /// - Returns: nil where there is nothing to watch, or the system watches nothing more.
  init?(_ word: String?, folder: String? = ConfigurationFolder.path("themes")) {
    (self.folder, file) = (folder, word.flatMap { TextFile.isPath($0) ? $0 : nil })
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    // `deinit` runs from here on, also where there is nothing to watch.
    guard descriptor >= 0 else { return nil }
    let own = folder.flatMap { try? ConfigurationFolder.files(in: $0) } ?? []
    let files = own + [file].compactMap { $0 }
    let folders = Set([folder].compactMap { $0 } + files.flatMap(Self.folders))
    let mask = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE)
    let watches = folders.map { inotify_add_watch(descriptor, $0, mask) }
    guard watches.contains(where: { $0 >= 0 }) else { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// All themes as they are now, if anything has changed.
  func entries() -> [ThemeLibrary.Entry]? {
    guard takeAll() else { return nil }
    var (library, _) = ThemeFiles.library(folder: folder)
    if let file, let entry = try? ThemeFiles.theme(at: file) { library.place(entry) }
    return library.entries
  }

  /// Takes what the kernel has told; whether that was anything.
  private func takeAll() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    var isAny = false
    while read(descriptor, &buffer, buffer.count) > 0 { isAny = true }
    return isAny
  }

  /// Where a file stands, and where what it links to does.
  private static func folders(of path: String) -> [String] {
    var paths = [path]
    if let real = realpath(path, nil) {
      paths.append(String(cString: real))
      free(real)
    }
    return paths.map { path in
      guard let slash = path.lastIndex(of: "/") else { return "." }
      return slash == path.startIndex ? "/" : String(path[..<slash])
    }
  }
}
