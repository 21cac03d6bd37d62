import Glibc
import Testing

/// A folder that is gone with the value.
public final class TemporaryFolder {
  public let path: String

  public init() throws {
    var template = Array("/tmp/kickscope-test-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap(mkdtemp) }
    path = String(cString: try #require(made))
  }

  deinit {
    remove(path)
  }

  public func write(_ text: String, to name: String) throws {
    let whole = "\(path)/\(name)"
    let file = try #require(fopen(whole, "w"), "\(whole): \(String(cString: strerror(errno)))")
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  public func makeFolder(_ name: String) {
    mkdir("\(path)/\(name)", 0o700)
  }

  public func text(of name: String) throws -> String {
    let file = try #require(fopen("\(path)/\(name)", "r"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func remove(_ path: String) {
    if let directory = opendir(path) {
      while let entry = readdir(directory) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != "." && name != ".." { remove("\(path)/\(name)") }
      }
      closedir(directory)
    }
    Glibc.remove(path)
  }
}
