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
    func machines() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count { descriptor in
        let name = try? FileManager.default.destinationOfSymbolicLink(
          atPath: "/proc/self/fd/\(descriptor)")
        return name?.contains("kvm") ?? false
      }
    }
    _ = KVMStatus(path: "/dev/null")
    for _ in 0..<3 { _ = KVMStatus(path: KVMDevice.path) }
    // Other tests have machines too, but not for long.
    let deadline = ContinuousClock.now + .seconds(30)
    while try machines() > 0, ContinuousClock.now < deadline { usleep(1000) }
    #expect(try machines() == 0)
  }
}
