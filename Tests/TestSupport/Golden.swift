import Foundation
public import Testing

/// Compares a text with a file of the folder Golden beside the test that asks.
///
/// With KICKSCOPE_RECORD the file is written anew, and the test fails: a recording proves nothing.
public func expectGolden(
  _ text: String, _ name: String, test: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let actual = text + "\n"
  let file = URL(filePath: test).deletingLastPathComponent().appending(path: "Golden/\(name).txt")
  if ProcessInfo.processInfo.environment["KICKSCOPE_RECORD"] != nil {
    try Data(actual.utf8).write(to: file)
    Issue.record("\(name): recorded, not compared", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  if actual != expected {
    Issue.record(
      """
      \(name) has changed. Expected:
      \(expected)
      but got:
      \(actual)
      If that is meant, record it with KICKSCOPE_RECORD=1 and read what git diff shows.
      """,
      sourceLocation: sourceLocation)
  }
}
