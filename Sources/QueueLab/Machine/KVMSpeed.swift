/// How a guest performs. Times are nanoseconds.
public struct KVMSpeed: Hashable, Sendable {
  /// From opening the device to the guest's first word.
  public var boot: Double
  /// A step of a loop without memory accesses in the guest.
  public var guestStep: Double
  /// The same step on the host.
  public var hostStep: Double
  /// The same step in the guest that halts; nil where such a guest does not run.
  public var haltingStep: Double?
  /// Leaving the guest for this program and entering it again.
  public var exit: Double
  /// A halt whose interrupt is there already; nil where `haltingStep` is. Microseconds mean that
  /// KVM emulates what is privileged, tens of them that it does so slowly.
  public var halt: Double?
  /// Why a guest that halts does not run.
  public var haltingLack: KVMLack?

  /// What was found, in nanoseconds.
  public init(
    boot: Double, guestStep: Double, hostStep: Double, haltingStep: Double?,
    exit: Double = 0, halt: Double? = nil, haltingLack: KVMLack? = nil
  ) {
    self.boot = boot
    self.guestStep = guestStep
    self.hostStep = hostStep
    self.haltingStep = haltingStep
    self.exit = exit
    self.halt = halt
    self.haltingLack = haltingLack
  }

  /// Whether the guest's instructions are emulated, not run: then a message takes it some
  /// microseconds more than its work.
  public var isEmulated: Bool { guestStep > 5 * hostStep }
}
