/// Whether guests can run, and how fast.
public enum KVMStatus: Hashable, Sendable {
  /// A guest ran. How long it took to boot it and how long one step of an empty loop takes, in
  /// nanoseconds, in a guest that leaves (`--halt exit`) and in one that halts (`--halt irq`).
  case works(KVMSpeed)
  /// No guest can run, and why.
  case lacks(KVMLack)
}
