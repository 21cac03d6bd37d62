import CLinux
import Foundation
import Testing

@testable import QueueLab

@Suite(.enabled(if: lab_guest_code().size > 0, "the first thing missing is an x86-64"))
struct GuestStatusTests {
  @Test(arguments: ["/nonexistent/kvm", "/dev/null/kvm"])
  func aMissingDeviceIsNamed(_ path: String) {
    #expect(KVMStatus(path: path) == .lacks(.device))
  }

  @Test func whatIsNoKVMIsNamed() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    #expect(FileManager.default.createFile(atPath: file.path, contents: nil))
    defer { try? FileManager.default.removeItem(at: file) }
    let lack = KVMLack.step("KVM_GET_API_VERSION", errno: ENOTTY)
    #expect(KVMStatus(path: file.path) == .lacks(lack))
    #expect(KVMStatus(path: "/dev/null") == .lacks(lack))
    #expect(
      KVMStatus(path: file.deletingLastPathComponent().path)
        == .lacks(.step("open", errno: EISDIR)))
  }

  @Test func anErrorInOpeningIsTold() {
    #expect(KVMDevice.lack(opening: EACCES) == .permission)
    #expect(KVMDevice.lack(opening: EPERM) == .permission)
    #expect(KVMDevice.lack(opening: ENODEV) == .device)
    #expect(KVMDevice.lack(opening: EMFILE) == .step("open", errno: EMFILE))
  }

  @Test func nothingIsLeftOpen() throws {
    func open() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    }
    _ = KVMStatus(path: KVMDevice.path)
    // Other tests open and close things too.
    let differences = try (0..<20).map { _ in
      let before = try open()
      _ = KVMStatus(path: "/dev/null")
      _ = KVMStatus(path: KVMDevice.path)
      return try open() - before
    }
    #expect(differences.contains { $0 <= 0 })
  }
}
