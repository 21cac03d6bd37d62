internal import CLinux
internal import Glibc

/// A virtual machine of one processor in which P runs, or is only tried out.
///
/// The guest has no operating system: it starts in 64-bit mode, ring 3, with its tables in place,
/// and can do nothing but use its memory, store to its device (`kvm_device.h`) and, if it is to,
/// halt until it is interrupted. It is run from one thread at a time.
final class GuestMachine {
  let device: KVMDevice
  let memory: GuestMemory
  let shared: SharedMemory
  let machine: Int32
  let processor: Int32
  /// What the kernel and this program tell each other about the processor.
  let state: UnsafeMutablePointer<kvm_run>
  private let stateSize: Int

  /// One of `LAB_HALT_BY_…`.
  let halting: UInt64
  /// From opening the device to the guest's first word, in nanoseconds.
  private(set) var boot = 0.0

  /// Boots a guest and measures its clock, which it puts into P's ledger.
  ///
  /// - Parameters:
  ///   - kick: An eventfd that is written to when the guest notifies C.
  ///   - wake: An eventfd; who writes to it interrupts a guest that halts. Not used if it does not.
  ///   - haltPoll: For how long the host looks for an interrupt before it puts the thread of a
  ///     halted processor to sleep, in nanoseconds.
  /// - Throws: `LabError.kvm`, `LabError.system`.
  init(
    sharing shared: SharedMemory, kick: Int32, wake: Int32, halt: LabMode.Halt,
    haltPoll: UInt32 = 0, path: String = KVMDevice.path
  ) throws(LabError) {
    let start = SystemClock.nanoseconds
    device = try KVMDevice(path: path)
    self.shared = shared
    halting =
      switch halt {
      case .exit: UInt64(LAB_HALT_BY_LEAVING)
      case .irq: UInt64(lab_has_virtualization() ? LAB_HALT_BY_IRETQ : LAB_HALT_BY_SYSEXIT)
      }
    memory = try GuestMemory(sharedSize: shared.size)
    machine = try KVMDevice.call("KVM_CREATE_VM", device.descriptor, LAB_KVM_CREATE_VM, 0)
    do throws(LabError) {
      guard lab_kvm_reserve(machine, GuestMemory.reserved) == 0 else {
        throw .kvm(.step("KVM_SET_TSS_ADDR", errno: errno))
      }
      if halt == .irq { try Self.connect(wake, to: machine, haltPoll: haltPoll) }
      processor = try KVMDevice.call("KVM_CREATE_VCPU", machine, LAB_KVM_CREATE_VCPU, 0)
    } catch {
      close(machine)
      throw error
    }
    do throws(LabError) {
      stateSize = Int(
        try KVMDevice.call(
          "KVM_GET_VCPU_MMAP_SIZE", device.descriptor, LAB_KVM_GET_VCPU_MMAP_SIZE, 0))
      let state = mmap(nil, stateSize, PROT_READ | PROT_WRITE, MAP_SHARED, processor, 0)
      guard let state, state != MAP_FAILED else { throw .system("mmap", errno: errno) }
      self.state = state.assumingMemoryBound(to: kvm_run.self)
    } catch {
      close(processor)
      close(machine)
      throw error
    }
    try give(memory.base, size: memory.size, at: 0, slot: 0)
    try give(shared.base, size: shared.size, at: GuestMemory.shared, slot: 1)
    try bind(kick)
    guard
      withUnsafePointer(
        to: memory.tables, { lab_kvm_enter_user_mode(processor, $0) }) == 0
    else {
      throw .kvm(.step("KVM_SET_SREGS", errno: errno))
    }
    _ = lab_kvm_share_clock(processor)
    boot = try probe(steps: 0).firstWord - start
    try measureClock()
    if halt == .irq { try rest(interruptedBy: wake) }
  }

  deinit {
    munmap(state, stateSize)
    close(processor)
    close(machine)
  }

  private func give(
    _ base: UnsafeMutableRawPointer, size: Int, at address: UInt64, slot: UInt32
  ) throws(LabError) {
    var region = kvm_userspace_memory_region(
      slot: slot, flags: 0, guest_phys_addr: address, memory_size: UInt64(size),
      userspace_addr: UInt64(UInt(bitPattern: base)))
    guard lab_ioctl(machine, LAB_KVM_SET_USER_MEMORY_REGION, &region) == 0 else {
      throw .kvm(.step("KVM_SET_USER_MEMORY_REGION", errno: errno))
    }
  }

  /// Has the guest's notification write to an eventfd, without the processor leaving for it. Where
  /// KVM can, it need not even look at what is stored.
  private func bind(_ kick: Int32) throws(LabError) {
    var binding = kvm_ioeventfd()
    binding.addr = GuestMemory.device + UInt64(LAB_DEVICE_KICK)
    binding.len = device.has(KVM_CAP_IOEVENTFD_ANY_LENGTH) ? 0 : 4
    binding.fd = kick
    guard lab_ioctl(machine, LAB_KVM_IOEVENTFD, &binding) == 0 else {
      throw .kvm(.step("KVM_IOEVENTFD", errno: errno))
    }
  }

  /// Gives the machine interrupts, one of which comes when an eventfd is written to.
  private static func connect(
    _ wake: Int32, to machine: Int32, haltPoll: UInt32
  ) throws(LabError) {
    _ = try KVMDevice.call("KVM_CREATE_IRQCHIP", machine, LAB_KVM_CREATE_IRQCHIP, 0)
    guard lab_kvm_connect_line(machine) == 0 else {
      throw .kvm(.step("KVM_SET_IRQCHIP", errno: errno))
    }
    var line = kvm_irqfd()
    line.fd = UInt32(bitPattern: wake)
    line.gsi = UInt32(LAB_GUEST_LINE)
    guard lab_ioctl(machine, LAB_KVM_IRQFD, &line) == 0 else {
      throw .kvm(.step("KVM_IRQFD", errno: errno))
    }
    var polling = kvm_enable_cap()
    polling.cap = UInt32(KVM_CAP_HALT_POLL)
    polling.args.0 = UInt64(haltPoll)
    guard lab_ioctl(machine, LAB_KVM_ENABLE_CAP, &polling) == 0 else {
      throw .kvm(.step("KVM_ENABLE_CAP(HALT_POLL)", errno: errno))
    }
  }
}
