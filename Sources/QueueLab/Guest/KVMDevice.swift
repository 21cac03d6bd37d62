internal import CLinux
internal import Glibc

/// The way into the kernel's virtual machine monitor.
final class KVMDevice {
  static let path = "/dev/kvm"
  private static let version: Int32 = 12

  let descriptor: Int32

  /// Opens it and looks whether it has all that a guest needs.
  /// - Throws: `LabError.kvm` with the first thing that is missing.
  init(path: String = path) throws(LabError) {
    guard lab_guest_code().size > 0 else { throw .kvm(.processor) }
    descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw .kvm(Self.lack(opening: errno)) }
    let version = try Self.call(
      "KVM_GET_API_VERSION", descriptor, LAB_KVM_GET_API_VERSION, 0)
    guard version == Self.version else { throw .kvm(.version(Int(version))) }
    let needed = [
      (KVM_CAP_IRQCHIP, "IRQCHIP"), (KVM_CAP_IRQFD, "IRQFD"), (KVM_CAP_IOEVENTFD, "IOEVENTFD"),
    ]
    for (capability, name) in needed where !has(capability) { throw .kvm(.capability(name)) }
  }

  deinit { close(descriptor) }

  /// What an error in opening the device means.
  static func lack(opening error: Int32) -> KVMLack {
    switch error {
    case ENOENT, ENOTDIR, ENODEV, ENXIO: .device
    case EACCES, EPERM: .permission
    default: .step("open", errno: error)
    }
  }

  func has(_ capability: Int32) -> Bool {
    lab_ioctl_number(descriptor, LAB_KVM_CHECK_EXTENSION, UInt(capability)) > 0
  }

  /// Calls with a number; what comes back is never negative.
  /// - Throws: `LabError.kvm` with the name of the step.
  static func call(
    _ step: String, _ descriptor: Int32, _ request: UInt, _ number: UInt
  ) throws(LabError) -> Int32 {
    var result: Int32
    repeat {
      result = lab_ioctl_number(descriptor, request, number)
    } while result < 0 && errno == EINTR
    guard result >= 0 else { throw .kvm(.step(step, errno: errno)) }
    return result
  }
}
