internal import CDescriptors
internal import CLinux
internal import Glibc

/// The descriptors behind the bells of a pair; closed when they are no longer used.
final class BellDescriptors {
  let kind: Bell
  let ends: PerParty<BellEnds>

  /// - Throws: `LabError.system`.
  init(_ kind: Bell) throws(LabError) {
    self.kind = kind
    let P = try Self.make(kind)
    do throws(LabError) {
      ends = PerParty(P: P, C: try Self.make(kind))
    } catch {
      Self.close(P)
      throw error
    }
  }

  deinit {
    Self.close(ends.P)
    Self.close(ends.C)
  }

  private static func make(_ kind: Bell) throws(LabError) -> BellEnds {
    switch kind {
    case .eventfd, .futex:
      let descriptor = lab_eventfd()
      guard descriptor >= 0 else { throw .system("eventfd", errno: errno) }
      return BellEnds(input: descriptor, output: descriptor)
    case .pipe:
      var ends: [Int32] = [-1, -1]
      guard descriptors_of_pipe(&ends) == 0 else { throw .system("pipe2", errno: errno) }
      return BellEnds(input: ends[0], output: ends[1])
    }
  }

  private static func close(_ ends: BellEnds) {
    Glibc.close(ends.input)
    if ends.output != ends.input { Glibc.close(ends.output) }
  }
}
