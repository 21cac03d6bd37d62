import Dispatch

/// Threads that share a piece of work.
enum Workers {
  /// Runs a function on so many threads at once and waits until all have returned.
  /// - Parameter beat: called on the waiting thread about five times a second, if given.
  static func run(
    _ count: Int, beat: (() -> Void)? = nil, work: @escaping @Sendable () -> Void
  ) {
    let group = DispatchGroup()
    for index in 0..<count {
      // A serial queue of its own is a thread of its own, however many there are.
      DispatchQueue(label: "worker \(index)").async(group: group, execute: work)
    }
    guard let beat else { return group.wait() }
    while group.wait(timeout: .now() + .milliseconds(200)) == .timedOut { beat() }
  }
}
