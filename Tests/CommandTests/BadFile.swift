import Foundation
import TestSupport

/// A file that something is wrong with, or that only looks as if there were.
struct BadFile {
  let name: String
  let bytes: [UInt8]
  /// Whether it says the same as the good file, and has to be read like it.
  var isGood = false

  init(_ name: String, _ bytes: some Sequence<UInt8>, isGood: Bool = false) {
    (self.name, self.bytes, self.isGood) = (name, Array(bytes), isGood)
  }

  init(_ name: String, _ text: String, isGood: Bool = false) {
    self.init(name, text.utf8, isGood: isGood)
  }

  /// A good file as other systems write it.
  static func written(_ text: String) -> [BadFile] {
    [
      BadFile("crlf", text.replacing("\n", with: "\r\n"), isGood: true),
      BadFile("bom", "\u{FEFF}" + text, isGood: true),
      BadFile("bom-crlf", "\u{FEFF}" + text.replacing("\n", with: "\r\n"), isGood: true),
      BadFile("unended", text.utf8.dropLast(), isGood: true),
    ]
  }

  /// What is wrong with a file of any kind.
  static func broken(_ text: String) -> [BadFile] {
    let binary = (0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 3) }
    return [
      BadFile("empty", ""), BadFile("blank", "\n \t\n\n"), BadFile("binary", binary),
      BadFile("nul", text.replacing("1", with: "\u{0}")),
      BadFile("nuls", [UInt8](repeating: 0, count: 10_000)),
      BadFile("latin-1", Array(text.utf8) + [0x0A, 0xE9, 0x74, 0xE9]),
      BadFile("utf-16", [0xFF, 0xFE] + text.utf8.flatMap { [$0, 0] }),
      BadFile("cr-only", text.replacing("\n", with: "\r")),
      BadFile("huge", String(repeating: text, count: 2_000_000 / text.utf8.count)),
      BadFile("one-line", String(repeating: "x", count: 2_000_000)),
      BadFile("one-quote", "\"" + String(repeating: "x\n", count: 1_000_000)),
      BadFile("commas", String(repeating: ",", count: 1_000_000) + "\n"),
      BadFile("escape", "\u{1B}[2J\u{7}\u{202E}= \u{1B}]0;x\u{7}\n" + text),
    ]
  }

  /// What is wrong with a file of TOML.
  static func brokenTOML(_ text: String) -> [BadFile] {
    let deep = 10_000
    return [
      BadFile("brackets", "x = " + String(repeating: "[", count: deep)),
      BadFile("braces", "x = " + String(repeating: "{a=", count: deep)),
      BadFile("headers", String(repeating: "[", count: deep) + "a"),
      BadFile("dots", Array(repeating: "a", count: deep).joined(separator: ".") + " = 1\n"),
      BadFile(
        "dotted-header", "[" + Array(repeating: "a", count: deep).joined(separator: ".") + "]"),
      BadFile("many-keys", (0..<9_000).map { "k\($0)=1\n" }.joined()),
      BadFile("twice", text + text),
      BadFile("open-string", text + "\nnote = \"\"\"never closed"),
      BadFile("key-of-escapes", "\"\\u001B[2J\\n\" = 1\n" + text),
    ]
  }

  /// A text that breaks off, at every so many bytes.
  static func truncated(_ text: String, every step: Int = 37) -> [BadFile] {
    stride(from: step, to: text.utf8.count, by: step).map {
      BadFile("cut-\($0)", text.utf8.prefix($0))
    }
  }

  /// A text in which each `key = value` has values of other kinds.
  static func wrongKinds(_ text: String) -> [BadFile] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let values = ["-1", "1.5", "\"x\"", "true", "[]", "[1, \"x\"]", "{}", "{ a = 1 }", "07:32:00"]
    return lines.indices.filter { lines[$0].contains(" = ") && !lines[$0].hasPrefix("#") }
      .flatMap { index in
        let key = lines[index].prefix { $0 != "=" }
        return values.enumerated().map { number, value in
          var changed = lines.map(String.init)
          changed[index] = "\(key)= \(value)"
          return BadFile("kind-\(index)-\(number)", changed.joined(separator: "\n"))
        }
      }
  }

  func write(to folder: TemporaryFolder, into inner: String = ".", _ suffix: String = "") throws {
    try Data(bytes).write(to: URL(filePath: "\(folder.path)/\(inner)/\(name)\(suffix)"))
  }
}
