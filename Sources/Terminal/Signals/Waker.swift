/// Ends a screen's wait, from any thread. Several calls before the wait are one.
public struct Waker: Sendable {
  let pipe: Pipe

  init() throws(TerminalError) {
    pipe = try Pipe()
  }

  /// Ends the wait of the thread that owns the screen; any thread may call it.
  public func wake() {
    pipe.send(1)
  }
}
