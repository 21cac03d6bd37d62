import ArgumentParser
import Commands
import Plotting
import Terminal

/// Dies in the middle of a screen, so that a test can see what a real mistake leaves of a terminal.
struct Die: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open a screen as the explorer does, and die in it.")

  @Argument(help: "How: by an error that Swift traps, a full stack, or either on another thread.")
  var death: Death

  enum Death: String, CaseIterable, ExpressibleByArgument {
    /// A message, and the trap behind it.
    case fatalError
    /// An index that an array does not have.
    case index
    /// More calls inside of calls than the stack has room for.
    case stack
    /// The trap, while the screen's owner waits.
    case thread
    /// The full stack, there.
    case threadStack = "thread-stack"
  }

  func run() throws {
    let screen = try Screen()
    var frame = Frame(screen.capabilities.size)
    frame.write("on screen", x: 0, y: 0, style: .plain)
    screen.draw(frame)
    switch death {
    case .fatalError: fatalError("the reason of the end")
    case .index: print([1, 2, 3][frame.size.width + 3])
    case .stack: print(Self.depth(frame.size.width))
    case .thread:
      let thread = OwnThread { fatalError("the reason of the end") }
      _ = screen.wait()
      thread.join()
    case .threadStack:
      let thread = OwnThread { [width = frame.size.width] in print(Self.depth(width)) }
      _ = screen.wait()
      thread.join()
    }
  }

  /// Never returns: half of a number and one more is never the least of all.
  private static func depth(_ number: Int) -> Int {
    number == .min ? 0 : 1 + depth(number / 2 + 1)
  }
}
