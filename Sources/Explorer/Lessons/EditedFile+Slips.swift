internal import QueueModel

extension EditedFile {
  /// What is no TOML in a lesson's text, in words for what people write most often: `[step]` for
  /// `[[step]]`, and a text without quotes.
  func slips(in text: String) -> [FileError] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(\.trimmed)
    let single = lines.firstIndex(of: "[step]")
    var slips: [FileError] = []
    for problem in problems {
      switch problem.problem {
      case .duplicateKey where single != nil && problem.key?.hasPrefix("step") == true: continue
      case .syntax:
        let line = problem.line.flatMap { lines.indices.contains($0 - 1) ? lines[$0 - 1] : nil }
        slips.append(line.flatMap { unquoted($0, problem) } ?? problem)
      default: slips.append(problem)
      }
    }
    guard let single, !problems.isEmpty else { return slips }
    let error = FileError(
      file: file, line: single + 1, key: "step",
      problem: .notAllowed(value: "[step]", allowed: ["[[step]]"]))
    return [error] + slips
  }

  /// The error of a line `key = words`, if it is one.
  private func unquoted(_ line: Substring, _ problem: FileError) -> FileError? {
    let sides = line.split(separator: "=", maxSplits: 1)
    guard sides.count == 2, let first = sides[1].trimmed.first else { return nil }
    let key = String(sides[0].trimmed)
    let value = sides[1].trimmed
    let isWord = first.isLetter || first == "{" && !value.contains("=")
    let isMeasure = first.isNumber && value.contains(where: \.isLetter)
    guard !key.isEmpty, isWord || isMeasure else { return nil }
    return FileError(
      file: file, line: problem.line, key: problem.key, problem: .unquoted(key: key))
  }
}
