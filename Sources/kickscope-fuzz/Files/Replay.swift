@preconcurrency import Glibc

/// Inputs that a parser gets once.
struct Replay {
  /// What the inputs are called, and their bytes.
  let inputs: [(name: String, bytes: [UInt8])]
  private let subject: Subject

  /// The inputs in files, and in folders; without any, those that the fuzzer starts from.
  init(_ subject: Subject, _ paths: [String]) throws(InputFailure) {
    self.subject = subject
    var inputs: [(String, [UInt8])] = []
    for path in paths {
      let files = InputFolder.mayBe(path) ? try InputFolder(path: path).files() : [path]
      for file in files { inputs.append((file, try InputFolder.bytes(of: file))) }
    }
    if paths.isEmpty {
      inputs = subject.seeds().enumerated().map { ("seed \($0 + 1)", $1) }
    }
    self.inputs = inputs
  }

  /// Says what does not hold, and returns whether all does.
  func run() -> Bool {
    for (name, bytes) in inputs {
      do throws(Flaw) {
        try subject.check(bytes)
      } catch {
        fputs("\(name): \(error.text)\n", stderr)
        return false
      }
    }
    return true
  }
}
