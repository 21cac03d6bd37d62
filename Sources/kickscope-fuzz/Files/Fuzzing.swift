import CFuzzer
import Glibc

/// libFuzzer, given one parser.
struct Fuzzing {
  /// Whether the program is built with libFuzzer.
  static var isThere: Bool { fuzzer_is_there() != 0 }

  /// Where inputs are collected if no folder is named.
  private static let usualFolder = ".build-fuzz/corpus"

  private let subject: Subject
  private let arguments: [String]

  /// Puts the inputs to start from into the first folder, and the words beside it.
  init(_ subject: Subject, folders: [String], options: [String]) throws(InputFailure) {
    self.subject = subject
    let folders = folders.isEmpty ? ["\(Self.usualFolder)/\(subject.name)"] : folders
    let first = folders[0].hasSuffix("/") ? String(folders[0].dropLast()) : folders[0]
    for folder in folders { try InputFolder(path: folder).make() }
    for (index, seed) in subject.seeds().enumerated() {
      try InputFolder.write(seed, to: "\(first)/seed-\(index + 1)")
    }
    try InputFolder.write(Self.dictionary(of: subject.words()), to: "\(first).words")
    arguments =
      ["kickscope-fuzz", "-dict=\(first).words", "-artifact_prefix=\(first)-"]
      + ["-timeout=20", "-malloc_limit_mb=256", "-print_final_stats=1"]
      // The library that reads TOML never gives a table back.
      + ["-detect_leaks=0", "-rss_limit_mb=6144"] + options + folders
  }

  /// Fuzzes until an option of libFuzzer's ends it, or something is found.
  func run() -> Int32 {
    var argv = arguments.map { strdup($0) } + [nil]
    let context = Unmanaged.passRetained(Context(subject))
    return argv.withUnsafeMutableBufferPointer { argv in
      fuzzer_run(Int32(argv.count - 1), argv.baseAddress, context.toOpaque()) {
        context, data, size in
        guard let context else { return }
        let bytes = UnsafeBufferPointer(start: data, count: size)
        Unmanaged<Context>.fromOpaque(context).takeUnretainedValue().check(Array(bytes))
      }
    }
  }

  /// Words as libFuzzer reads them, one in quotes on a line.
  static func dictionary(of words: [String]) -> [UInt8] {
    let lines = Set(words).sorted().filter { !$0.isEmpty }.map { word in
      let bytes = word.utf8.map { byte in
        let isPlain = (0x20..<0x7F).contains(byte) && !Array("\"\\".utf8).contains(byte)
        let digits = String(byte, radix: 16)
        return isPlain ? String(Unicode.Scalar(byte)) : "\\x" + (byte < 16 ? "0" : "") + digits
      }
      return "\"\(bytes.joined())\"\n"
    }
    return Array(lines.joined().utf8)
  }

  /// What libFuzzer hands back with every input.
  private final class Context {
    private let subject: Subject

    init(_ subject: Subject) { self.subject = subject }

    /// Ends the program where something does not hold, as libFuzzer wants it.
    func check(_ bytes: [UInt8]) {
      do throws(Flaw) {
        try subject.check(bytes)
      } catch {
        fatalError("\(subject.name): \(error.text)")
      }
    }
  }
}
