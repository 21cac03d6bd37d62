import Foundation
import TestSupport

/// Lines of a shell, in which `$R` is the repository, `$B` the folder of the built programs and `$D`
/// an empty one.
func shell(_ lines: String, environment: [String] = []) throws -> SpawnedCommand {
  try SpawnedCommand(
    shell: "export TMPDIR=$D; B=$(dirname \"$K\")\n\(lines)",
    environment: ["R=\(Page.root.path)"] + environment)
}
