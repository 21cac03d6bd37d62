import Foundation
import Plotting
import Testing

/// Compares a frame, its text and then its attributes, with a file of the folder Golden;
/// KICKSCOPE_RECORD=1 writes it anew.
func expectGolden(
  _ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let actual = frame.text + "\n\n" + frame.styledDump + "\n"
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/\(name).txt")
  if ProcessInfo.processInfo.environment["KICKSCOPE_RECORD"] != nil {
    try Data(actual.utf8).write(to: file)
    return
  }
  let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  if actual != expected {
    Issue.record(
      "\(name) has changed. Expected:\n\(expected)\nbut got:\n\(actual)",
      sourceLocation: sourceLocation)
  }
}
