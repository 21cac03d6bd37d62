/// Memory for the next draws of a stream.
///
/// Shared by the copies of a stream and never written to while it is, so that it is a value to all
/// of them.
final class DrawBlock: @unchecked Sendable {
  /// How many draws there is room for.
  static let count = 512

  let draws = UnsafeMutableBufferPointer<Int>.allocate(capacity: count)

  init() { draws.initialize(repeating: 0) }

  deinit { draws.deallocate() }
}
