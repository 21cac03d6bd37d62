import Dispatch
import Explorer
import Synchronization

/// Runs simulations behind the screen, one at a time; a newer request ends the older one.
final class SimulationRunner: Sendable {
  private let queue = DispatchQueue(label: "simulation", qos: .utility)
  private let newest = Atomic(0)
  private let deliver: @Sendable (Action) -> Void

  init(deliver: @escaping @Sendable (Action) -> Void) {
    self.deliver = deliver
  }

  func start(_ request: SimulationRequest) {
    newest.store(request.id, ordering: .releasing)
    queue.async { [self] in
      guard isNewest(request) else { return }
      request.run(isCancelled: { !isNewest(request) }, deliver: deliver)
    }
  }

  private func isNewest(_ request: SimulationRequest) -> Bool {
    newest.load(ordering: .acquiring) == request.id
  }
}
