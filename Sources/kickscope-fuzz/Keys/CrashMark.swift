import Glibc

/// Where each job is, for the handler of a crash to tell: memory and system calls, nothing else.
struct CrashMark {
  private let places: UnsafeMutablePointer<Place>
  private let index: Int

  struct Place {
    var thread = pthread_t()
    var isPlaying = false
    var session = 0
    var step = 0
  }

  private struct Table {
    var seed: UInt64 = 0
    var places: UnsafeMutablePointer<Place>?
    var count = 0
  }

  /// Made by `install`, so that in the handler no check of the language's runtime guards it.
  nonisolated(unsafe) private static let table: UnsafeMutablePointer<Table> = {
    let table = UnsafeMutablePointer<Table>.allocate(capacity: 1)
    table.initialize(to: Table())
    return table
  }()

  /// Makes room for jobs and has crashes told.
  static func install(seed: UInt64, jobs: Int) {
    let places = UnsafeMutablePointer<Place>.allocate(capacity: jobs)
    places.initialize(repeating: Place(), count: jobs)
    table.pointee = Table(seed: seed, places: places, count: jobs)
    for signal in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] {
      var action = sigaction()
      // A full stack leaves no room for the handler.
      action.sa_flags = SA_ONSTACK
      action.__sigaction_handler.sa_handler = { signal in
        CrashMark.tell()
        Glibc.signal(signal, SIG_DFL)
        raise(signal)
      }
      sigaction(signal, &action, nil)
    }
  }

  /// The mark of one job; nil before `install`.
  init?(job: Int) {
    let table = Self.table.pointee
    guard let places = table.places, job < table.count else { return nil }
    (self.places, index) = (places, job)
  }

  /// To be called on the thread that plays.
  func set(session: Int, step: Int) {
    places[index] = Place(thread: pthread_self(), isPlaying: true, session: session, step: step)
  }

  private static func tell() {
    let table = table.pointee
    guard let places = table.places else { return }
    let own = pthread_self()
    for index in 0..<table.count
    where places[index].isPlaying && pthread_equal(places[index].thread, own) != 0 {
      write("\na trap: --seed ")
      write(table.seed)
      write(" --replay ")
      write(UInt64(places[index].session))
      write(" --steps ")
      write(UInt64(places[index].step))
      write("\n")
    }
  }

  private static func write(_ text: StaticString) {
    _ = Glibc.write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
  }

  private static func write(_ number: UInt64) {
    var rest = number
    var divisor: UInt64 = 1
    while rest / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      var digit = UInt8(0x30 + rest / divisor)
      _ = Glibc.write(STDERR_FILENO, &digit, 1)
      rest %= divisor
      divisor /= 10
    }
  }
}
