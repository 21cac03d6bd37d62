import ArgumentParser
import Glibc
import Programs

extension ProgramFailure {
  /// Says it on standard error; what is returned ends this program.
  func told() -> ExitCode {
    let line = "Error: \(sentence)\n"
    _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
    return ExitCode(69)
  }
}
