import Glibc
import Programs

/// A file of measurements for the program to draw, as long as it is needed.
final class MeasuredTable {
  let path: String

  init() throws(ProgramFailure) {
    var name = Array("/tmp/kickscope-bench-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw .refused(call: "mkstemp", errno) }
    defer { close(descriptor) }
    path = String(decoding: name.dropLast().map(UInt8.init), as: UTF8.self)
    let bytes = Array(Scene.measuredTable.utf8)
    guard write(descriptor, bytes, bytes.count) == bytes.count else {
      throw .refused(call: "write", errno)
    }
  }

  deinit { unlink(path) }
}
