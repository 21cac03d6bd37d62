/// Where the producer runs; the consumer is always a process on the host.
public enum LabMode: Hashable, Sendable {
  /// P is a process too.
  case processes
  /// P is in a virtual machine that this program boots through KVM.
  case kvm(Halt)

  /// How a guest stops its processor when the queue is full.
  public enum Halt: String, CaseIterable, Hashable, Sendable {
    /// It leaves to the host process, which waits for it.
    case exit
    /// HLT, until C's notification arrives as an interrupt: the paper's way.
    case irq
  }

  /// `processes`, `kvm` or `kvm, HLT`.
  public var name: String {
    switch self {
    case .processes: "processes"
    case .kvm(.exit): "kvm"
    case .kvm(.irq): "kvm, HLT"
    }
  }
}
