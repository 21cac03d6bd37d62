import CNCurses
import Glibc
import Testing

@testable import Terminal

@Suite("The end of input")
struct InputEndTests {
  private func reached(_ descriptor: Int32) -> Bool {
    InputEnd.isReached(on: descriptor, reported: InputEnd.events(on: descriptor))
  }

  /// A terminal whose keys arrive one by one, and the end at which they are pressed.
  private func terminal() throws -> (keys: Int32, input: Int32) {
    var (keys, input): (Int32, Int32) = (-1, -1)
    try #require(openpty(&keys, &input, nil, nil, nil) == 0)
    var modes = termios()
    try #require(tcgetattr(input, &modes) == 0)
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO)
    try #require(tcsetattr(input, TCSANOW, &modes) == 0)
    return (keys, input)
  }

  @Test("is not a key that a signal flushed")
  func flushed() throws {
    let (keys, input) = try terminal()
    defer {
      close(keys)
      close(input)
    }
    #expect(!reached(input))
    try #require(write(keys, "x", 1) == 1)
    let events = InputEnd.events(on: input)
    #expect(events == Int16(POLLIN))
    #expect(InputEnd.waitingBytes(on: input) == 1)
    #expect(!InputEnd.isReached(on: input, reported: events))
    tcflush(input, TCIFLUSH)
    #expect(InputEnd.waitingBytes(on: input) == 0)
    #expect(!InputEnd.isReached(on: input, reported: events))
  }

  @Test("is a terminal that was closed")
  func closed() throws {
    let (keys, input) = try terminal()
    defer { close(input) }
    close(keys)
    #expect(InputEnd.events(on: input) & Int16(POLLHUP) != 0)
    #expect(reached(input))
  }

  @Test("is what stays readable without a byte")
  func readableForever() throws {
    let nothing = open("/dev/null", O_RDONLY)
    try #require(nothing >= 0)
    defer { close(nothing) }
    #expect(InputEnd.events(on: nothing) == Int16(POLLIN))
    #expect(reached(nothing))
  }

  @Test("is a descriptor that is none")
  func invalid() {
    #expect(reached(1 << 20))
  }
}
