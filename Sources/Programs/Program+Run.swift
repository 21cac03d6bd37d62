import CDescriptors
import Glibc

extension Program {
  /// What one run wrote, and what it took.
  package struct Run {
    /// What it wrote to standard output.
    package let output: [UInt8]
    /// From the start to the end.
    package let time: Duration
    /// Of all threads, in user and in system mode.
    package let processorTime: Duration

    /// What came of a run.
    package init(output: [UInt8], time: Duration, processorTime: Duration) {
      (self.output, self.time, self.processorTime) = (output, time, processorTime)
    }
  }

  /// Runs it to its end and keeps its standard output.
  /// - Throws: `ProgramFailure.failed` where it does not end with status 0.
  package func run(_ arguments: [String]) throws(ProgramFailure) -> Run {
    let (output, messages) = (try Pipe(), try Pipe())
    var actions = posix_spawn_file_actions_t()
    try ProgramFailure.check(
      "posix_spawn_file_actions_init", posix_spawn_file_actions_init(&actions))
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (pipe, descriptor) in [(output, STDOUT_FILENO), (messages, STDERR_FILENO)] {
      try ProgramFailure.check(
        "posix_spawn_file_actions_adddup2",
        posix_spawn_file_actions_adddup2(&actions, pipe.writing, descriptor))
    }
    let begin = ContinuousClock.now
    let process = try start(arguments, &actions)
    // Messages are a few lines, which a pipe holds while the output is read.
    let (bytes, said) = (output.rest(), messages.rest())
    var (status, usage) = (Int32(), rusage())
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw .refused(call: "wait4", errno) }
    }
    let time = begin.duration(to: .now)
    guard status == 0 else {
      let line = String(decoding: said.prefix { $0 != 10 }, as: UTF8.self)
      // As a shell tells it: 128 and the number of the signal that ended it.
      let signal = status & 0x7F
      throw .failed(status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, message: line)
    }
    let (user, system) = (usage.ru_utime, usage.ru_stime)
    let processorTime =
      Duration.seconds(Int(user.tv_sec + system.tv_sec))
      + .microseconds(Int(user.tv_usec + system.tv_usec))
    return Run(output: bytes, time: time, processorTime: processorTime)
  }

  /// What a started program writes to, from its near end.
  private final class Pipe {
    let reading: Int32
    private(set) var writing: Int32

    init() throws(ProgramFailure) {
      var ends: [Int32] = [-1, -1]
      guard descriptors_of_pipe(&ends) == 0 else { throw .refused(call: "pipe2", errno) }
      (reading, writing) = (ends[0], ends[1])
    }

    deinit {
      close(reading)
      if writing >= 0 { close(writing) }
    }

    /// All that comes until the started program has closed it.
    func rest() -> [UInt8] {
      close(writing)
      writing = -1
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = read(reading, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return bytes }
        bytes += buffer[..<count]
      }
    }
  }
}
