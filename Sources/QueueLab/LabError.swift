public import QueueModel

/// Why nothing could be measured.
public enum LabError: Error, Hashable, Sendable {
  /// The model needs two CPUs that run at the same time; the program may use these.
  case needsTwoCPUs(allowed: [Int])
  /// There is no such CPU for this program.
  case noSuchCPU(Int, allowed: [Int])
  /// The knob cannot have that value in this pair.
  case value(Int, Knob)
  /// KVM was asked for and is not there.
  case kvm(KVMLack)
  /// That strategy cannot be run for real by that party in that mode.
  case strategy(Strategy, Party, LabMode)
  /// A step of the operating system's failed, with its error number.
  case system(String, errno: Int32)
  /// A party ended before its time: with that exit status and what it said.
  case ended(Party, status: Int32, message: String)
  /// A signal ended a party.
  case killed(Party, signal: Int32)
  /// A run took longer than it may.
  case overdue(seconds: Int)
  /// Again and again no message was passed in the measured part of a run.
  case nothingPassed
  /// It was cancelled before there was anything to tell.
  case cancelled
  /// Messages were lost, doubled or out of order.
  case faults(Int)
}
