import Glibc
import Plotting
import Programs

/// kickscope on a pseudo-terminal from its start to its end, at the mercy of random input.
struct TerminalRun: ~Copyable {
  /// How a run ended.
  enum Ending: CaseIterable {
    case quit, interrupt, terminate, hangUp, quitSignal

    /// What a shell says of it.
    var status: Int {
      switch self {
      case .quit: 0
      case .interrupt: 130
      case .terminate: 143
      case .hangUp: 129
      case .quitSignal: 131
      }
    }
  }

  private let term: String
  private let start: PseudoTerminal.Modes
  private let shell: pid_t
  private var terminal: PseudoTerminal
  private var track = ModeTrack()
  private var size: Size
  private var input: RandomInput
  private var generator: SplitMix64
  /// Endings of which the keys for them were sent.
  private var asked: Set<Ending> = []
  /// The last of what was sent, to be told.
  private(set) var recent: [String] = []
  private(set) var keys = 0

  /// How long the program may take for anything, on a busy machine.
  static let patience = Duration.seconds(60)

  init(of program: Program, term: String, seed: UInt64, number: Int) throws(ProgramFailure) {
    var generator = SplitMix64(seed: seed, session: number)
    var input = RandomInput(SplitMix64(seed: seed &+ 1, session: number))
    let size = input.newSize()
    let terminal = try PseudoTerminal(size, watching: Rect(Size(width: 0, height: 0)))
    let start = terminal.modes
    let shell = try Program(path: "/bin/sh").start(
      ["-c", TerminalScript.functions + TerminalScript.text], on: terminal.name,
      environment: try Self.environment(of: program, term, &generator))
    (self.term, self.start, self.shell, self.size) = (term, start, shell, size)
    self.input = input
    self.generator = generator
    self.terminal = terminal
  }

  private static func environment(
    of program: Program, _ term: String, _ generator: inout SplitMix64
  ) throws(ProgramFailure) -> [String] {
    var template = Array("/tmp/kickscope-fuzz-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .refused(call: "mkdtemp", errno) }
    let folder = String(decoding: template.dropLast().map(UInt8.init), as: UTF8.self)
    let arguments = generator.one(of: [
      "explore", "explore prototype", "explore nvme", "explore --ascii", "explore --theme mono",
      "explore --view map", "explore --view period", "explore virtio-net-vhost --S 200",
    ])
    return [
      "TERM=\(term)", "PATH=/usr/bin:/bin", "K=\(program.path)", "D=\(folder)", "A=\(arguments)",
      "LC_ALL=\(generator.one(of: ["C.UTF-8", "C.UTF-8", "C"]))",
      generator.chance(30) ? "COLORTERM=truecolor" : "NO_COLOR=\(generator.chance(20) ? "1" : "")",
    ]
  }

  /// Sends so many keys and ends it.
  /// - Returns: what was not as it should be.
  mutating func play(keys most: Int) throws(ProgramFailure) -> [String] {
    let faults = try playToEnd(keys: most)
    if !faults.isEmpty, status == nil, let process { kill(process, SIGKILL) }
    return faults + end()
  }

  private mutating func playToEnd(keys most: Int) throws(ProgramFailure) -> [String] {
    guard try wait(until: { $0.process != nil }) else { return ["the shell did not start it"] }
    if term == "dumb" { return try refusal() }
    _ = try wait(for: .milliseconds(300)) { _ in false }
    while keys < most, status == nil {
      let piece = input.next(size)
      keys += 1
      recent.append("\(piece)")
      if recent.count > 40 { recent.removeFirst() }
      if let fault = try take(piece) { return [fault] }
    }
    let ending = generator.one(of: Ending.allCases)
    guard status == nil else { return try leftovers(after: nil) }
    recent.append("ending: \(ending)")
    return try leftovers(after: ending)
  }

  private mutating func take(_ piece: RandomInput.Piece) throws(ProgramFailure) -> String? {
    switch piece {
    case .bytes(let bytes):
      if bytes.contains(0x71) { asked.insert(.quit) }
      if bytes == [0x03] { asked.insert(.interrupt) }
      if bytes == [0x1C] { asked.insert(.quitSignal) }
      return try send(bytes) ? nil : "it took no input for \(Self.patience)"
    case .resize(let size):
      self.size = size
      terminal.resize(to: size)
      track.resize()
      return nil
    case .pause(let milliseconds):
      _ = try wait(for: .milliseconds(milliseconds)) { _ in false }
      return nil
    case .suspend: return try suspend()
    }
  }

  /// ^Z: while it is stopped the shell has the terminal as it was.
  private mutating func suspend() throws(ProgramFailure) -> String? {
    let stops = stops
    guard try send([0x1A]), try wait(until: { $0.stops > stops || $0.status != nil }) else {
      return "^Z did not stop it"
    }
    guard status == nil else { return nil }
    let changes = changes
    guard changes.isEmpty else { return "while it is stopped: \(changes.joined(separator: "; "))" }
    _ = try send([0x0A])
    _ = try wait(for: .milliseconds(200)) { _ in false }
    return nil
  }

  /// What is not as it was after the program has ended.
  private mutating func leftovers(after ending: Ending?) throws(ProgramFailure) -> [String] {
    if let ending, try !finish(by: ending) { return ["it did not end by \(ending)"] }
    var faults = changes
    let allowed = asked.union([ending].compactMap(\.self)).map(\.status)
    if let status, !allowed.contains(status) {
      faults.append("its status is \(status), not one of \(allowed)")
    }
    return faults
  }

  /// A terminal that cannot show a picture is told so, and gets nothing but text.
  private mutating func refusal() throws(ProgramFailure) -> [String] {
    guard try wait(until: { $0.status != nil }) else { return ["it did not refuse"] }
    return (status == 69 ? [] : ["its status is \(status ?? -1), not 69"]) + changes
  }

  private mutating func finish(by ending: Ending) throws(ProgramFailure) -> Bool {
    switch ending {
    case .quit:
      // Out of a paste, and of whatever is open.
      let deadline = ContinuousClock.now + Self.patience
      while ContinuousClock.now < deadline {
        // An escape that is read late would make the q behind it another key; the mark takes it up.
        guard try send(Array("\u{1B}[201~\u{1B}\u{1B}\u{1B}\u{1B}".utf8)) else { return false }
        _ = try wait(for: .milliseconds(60)) { _ in false }
        guard try send(Array("\u{1B}[201~q".utf8)) else { return false }
        if try wait(for: .milliseconds(500), until: { $0.status != nil }) { return true }
      }
      return false
    case .interrupt: _ = try send([0x03])
    case .quitSignal: _ = try send([0x1C])
    case .terminate: if status == nil, let process { kill(process, SIGTERM) }
    case .hangUp: if status == nil, let process { kill(process, SIGHUP) }
    }
    return try wait(until: { $0.status != nil })
  }

  /// Reaps the shell, and kills it if it does not end.
  private mutating func end() -> [String] {
    var status: Int32 = 0
    let deadline = ContinuousClock.now + Self.patience
    while ContinuousClock.now < deadline {
      if waitpid(shell, &status, WNOHANG) == shell {
        return status == 0 ? [] : ["the shell ended with \(status)"]
      }
      _ = try? wait(for: .milliseconds(5)) { _ in false }
    }
    kill(shell, SIGKILL)
    waitpid(shell, &status, 0)
    return ["the shell did not end"]
  }

  private var changes: [String] {
    track.changes(rows: size.height)
      + (terminal.modes == start ? [] : ["stty shows other modes than before"])
  }

  private var process: pid_t? { said("pid ").last.map(pid_t.init) }
  /// What the shell said of its end; nil until then.
  var status: Int? { said("status ").last }
  private var stops: Int { track.messages.count { $0 == "stopped" } }

  private func said(_ word: String) -> [Int] {
    track.messages.filter { $0.hasPrefix(word) }.compactMap { Int($0.dropFirst(word.count)) }
  }

  /// Sends all of it; false if nothing was taken for too long.
  private mutating func send(_ bytes: [UInt8]) throws(ProgramFailure) -> Bool {
    var rest = bytes[...]
    var deadline = ContinuousClock.now + Self.patience
    while !rest.isEmpty, status == nil {
      let (sent, received) = try terminal.exchange(rest, patience: .milliseconds(100))
      track.follow(received)
      rest = rest.dropFirst(sent)
      if sent > 0 { deadline = ContinuousClock.now + Self.patience }
      if ContinuousClock.now > deadline { return false }
    }
    return true
  }

  /// Receives until something is so; false if it is not in time.
  private mutating func wait(
    for patience: Duration = patience, until isSo: (borrowing TerminalRun) -> Bool
  ) throws(ProgramFailure) -> Bool {
    let deadline = ContinuousClock.now + patience
    while !isSo(self) {
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { return false }
      track.follow(try terminal.exchange([], patience: min(left, .milliseconds(50))).received)
    }
    return true
  }
}
