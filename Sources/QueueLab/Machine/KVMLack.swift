/// What is missing for a guest, in the order in which it is looked for.
public enum KVMLack: Hashable, Sendable {
  /// Guests are written for x86-64.
  case processor
  /// There is no such device.
  case device
  /// It may not be opened for reading and writing.
  case permission
  /// Another version of its interface than 12.
  case version(Int)
  /// It cannot do something that is needed.
  case capability(String)
  /// A step of setting the guest up failed, with the system's error number.
  case step(String, errno: Int32)
  /// The guest left for a reason that it should not have, by KVM's number (8: it broke down).
  case exit(UInt32)
  /// The guest did not write its first word in time.
  case silence
}
