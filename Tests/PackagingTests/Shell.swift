import Foundation
import TestSupport

/// Lines of a shell, in which `$R` is the repository, `$B` the folder of the built programs and `$D`
/// an empty one.
func shell(_ lines: String, environment: [String] = []) throws -> SpawnedCommand {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  return try SpawnedCommand(
    shell: "export TMPDIR=$D; B=$(dirname \"$K\")\n\(lines)",
    environment: ["R=\(root)"] + environment)
}
