internal import CLinux
internal import Glibc

/// The descriptors behind the bells of a pair; closed when they are no longer used.
final class BellDescriptors {
  let kind: Bell
  let P: (input: Int32, output: Int32)
  let C: (input: Int32, output: Int32)

  /// - Throws: `LabError.system`.
  init(_ kind: Bell) throws(LabError) {
    self.kind = kind
    P = try Self.make(kind)
    do throws(LabError) {
      C = try Self.make(kind)
    } catch {
      Self.close(P)
      throw error
    }
  }

  deinit {
    Self.close(P)
    Self.close(C)
  }

  private static func make(_ kind: Bell) throws(LabError) -> (input: Int32, output: Int32) {
    switch kind {
    case .eventfd, .futex:
      let descriptor = lab_eventfd()
      guard descriptor >= 0 else { throw .system("eventfd", errno: errno) }
      return (descriptor, descriptor)
    case .pipe:
      var ends: [Int32] = [-1, -1]
      guard lab_pipe(&ends) == 0 else { throw .system("pipe2", errno: errno) }
      return (ends[0], ends[1])
    }
  }

  private static func close(_ ends: (input: Int32, output: Int32)) {
    Glibc.close(ends.input)
    if ends.output != ends.input { Glibc.close(ends.output) }
  }
}
