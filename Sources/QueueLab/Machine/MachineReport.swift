/// What is being measured on.
public struct MachineReport: Hashable, Sendable {
  /// The processor's name.
  public var processor: String
  /// The kernel's name and version.
  public var kernel: String
  /// CPUs that this program may run on.
  public var cpus: [Int]
  /// Ticks of the time-stamp counter in a second.
  public var hertz: Double
  /// Whether the kernel says that the counter is constant and never stops.
  public var isClockSteady: Bool
  /// Whether the machine is itself a guest.
  public var isVirtual: Bool
  /// What KVM is good for here.
  public var kvm: KVMStatus

  /// What is known of a machine.
  public init(
    processor: String, kernel: String, cpus: [Int], hertz: Double,
    isClockSteady: Bool = true, isVirtual: Bool, kvm: KVMStatus
  ) {
    self.processor = processor
    self.kernel = kernel
    self.cpus = cpus
    self.hertz = hertz
    self.isClockSteady = isClockSteady
    self.isVirtual = isVirtual
    self.kvm = kvm
  }
}
