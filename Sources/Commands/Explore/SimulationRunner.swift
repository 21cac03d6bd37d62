import Dispatch
package import Explorer
import Glibc
import Synchronization
import Terminal

/// Runs simulations behind the screen, one at a time; a newer request ends the older one.
package final class SimulationRunner: Sendable {
  private let queue = DispatchQueue(label: "simulation")
  private let newest = Atomic(0)
  private let deliver: @Sendable ([Action]) -> Void

  /// How often what has been found is handed over.
  private static let beat: Duration = .milliseconds(20)

  /// - Parameter deliver: takes what is found, on the thread that simulates.
  package init(deliver: @escaping @Sendable ([Action]) -> Void) {
    self.deliver = deliver
  }

  /// Begins a simulation; one that runs already is ended.
  package func start(_ request: SimulationRequest) {
    newest.store(request.id, ordering: .releasing)
    queue.async { [self] in
      guard isNewest(request) else { return }
      giveWay()
      CrashStack.lend { run(request) }
    }
  }

  /// Ends what is simulated, if anything is.
  package func stop() { newest.store(0, ordering: .releasing) }

  private func run(_ request: SimulationRequest) {
    var found: [Action] = []
    // The first of all is what the hand is waiting for, and what a newer request would never hear.
    var last: ContinuousClock.Instant?
    request.run(isCancelled: { !isNewest(request) }) { action in
      found.append(action)
      let now = ContinuousClock.now
      if let last, now - last < Self.beat { return }
      deliver(found)
      found = []
      last = now
    }
    if !found.isEmpty { deliver(found) }
  }

  /// A key is answered first: on Linux the priority is the calling thread's own.
  private func giveWay() { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19) }

  private func isNewest(_ request: SimulationRequest) -> Bool {
    newest.load(ordering: .acquiring) == request.id
  }
}
