import Glibc
import QueueModel

/// Text on its way out, as bytes in one buffer that is written when it is full.
struct ByteSink {
  private(set) var bytes: [UInt8] = []
  private let portion: Int
  private let write: (UnsafeRawBufferPointer) throws(StreamError) -> Int

  /// A sink that hands over its bytes, in portions of about a size, to a function that takes some
  /// of them and says how many.
  init(
    portion: Int = 1 << 18,
    write: @escaping (UnsafeRawBufferPointer) throws(StreamError) -> Int
  ) {
    self.portion = portion
    self.write = write
    bytes.reserveCapacity(portion + 4096)
  }

  /// An open file descriptor.
  init(descriptor: Int32) {
    self.init { (buffer) throws(StreamError) in
      while true {
        let count = Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        if count > 0 || buffer.isEmpty { return count }
        let code = count == 0 ? ENOSPC : errno
        if code == EPIPE { throw .brokenPipe }
        guard mayGoOn(descriptor, code, whenReady: POLLOUT) else { throw .write(code) }
      }
    }
  }

  /// Whether a portion has come together.
  var isFull: Bool { bytes.count >= portion }

  /// Writes all.
  mutating func flush() throws(StreamError) {
    var start = 0
    while start < bytes.count {
      var failure: StreamError?
      start += bytes.withUnsafeBytes { buffer in
        do throws(StreamError) {
          return try write(UnsafeRawBufferPointer(rebasing: buffer[start...]))
        } catch {
          failure = error
          return 0
        }
      }
      if let failure {
        bytes.removeAll(keepingCapacity: true)
        throw failure
      }
    }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes all of an output that has ended.
  mutating func finish() throws(CommandFailure) {
    do throws(StreamError) { try flush() } catch { throw .stream(error, name: "the output") }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func insert(_ byte: UInt8, at index: Int) { bytes.insert(byte, at: index) }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ slice: ArraySlice<UInt8>) { bytes.append(contentsOf: slice) }

  /// A whole number in decimal.
  mutating func append(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = bytes.count
    repeat {
      bytes.append(48 &+ UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    var (low, high) = (start, bytes.count - 1)
    while low < high {
      bytes.swapAt(low, high)
      (low, high) = (low + 1, high - 1)
    }
  }

  mutating func append(_ number: Int128) {
    if let small = Int(exactly: number) { append(small) } else { append(number.description) }
  }

  /// `numerator/denominator`.
  mutating func append(exactly fraction: Fraction) {
    append(fraction.numerator)
    append(UInt8(ascii: "/"))
    append(fraction.denominator)
  }

  /// The shortest decimal that reads back as the nearest `Double`; whole numbers without a point.
  mutating func append(decimal fraction: Fraction) {
    if fraction.denominator == 1 {
      append(fraction.numerator)
    } else {
      append(fraction.approximation.description)
    }
  }

  /// The shortest decimal that reads back as the number, which is finite; whole numbers without a
  /// point.
  mutating func append(decimal number: Double) {
    if let whole = Int(exactly: number), whole.magnitude < 1 << 53 {
      append(whole)
    } else {
      append(number.description)
    }
  }

  /// Moves what was written since `start` to the right, so that it ends at a width; characters
  /// count, not bytes.
  mutating func alignRight(from start: Int, to width: Int) {
    let missing = width - bytes[start...].count { $0 & 0xC0 != 0x80 }
    guard missing > 0 else { return }
    bytes.insert(contentsOf: repeatElement(UInt8(ascii: " "), count: missing), at: start)
  }
}
