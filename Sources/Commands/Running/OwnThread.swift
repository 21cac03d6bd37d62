import Glibc
import Terminal

/// A thread of its own, at the priority that the program was started with: what it starts inherits
/// that, which on a thread that others have used could be another.
package final class OwnThread: Sendable {
  /// Nil where the system gave none.
  private let thread: pthread_t?

  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts it; where the system gives none, the work is done before this returns.
  package init(_ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        CrashStack.lend(during: Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body)
        return nil
      }, work.toOpaque())
    self.thread = code == 0 ? thread : nil
    if code != 0 { work.takeRetainedValue().body() }
  }

  /// Waits for its end. To be called once.
  package func join() {
    if let thread { pthread_join(thread, nil) }
  }
}
