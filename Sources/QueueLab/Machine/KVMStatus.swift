/// Whether guests can run, and how fast.
public enum KVMStatus: Hashable, Sendable {
  /// A guest that leaves (`--halt exit`) ran, perhaps also one that halts (`--halt irq`), so fast.
  case works(KVMSpeed)
  /// No guest can run, and why.
  case lacks(KVMLack)
}
