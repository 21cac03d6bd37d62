internal import CLinux

/// What a processor in 64-bit mode wants to find in memory when a guest faults or is interrupted:
/// pure values, to be copied to where they were said to be.
enum DescriptorTables {
  /// The segments, at the offsets that `kvm_device.h` names; `task` is where the task's state is.
  static func segments(task: UInt64) -> [UInt64] {
    var words = Array(repeating: UInt64(0), count: Int(LAB_GUEST_TASK) / 8 + 2)
    words[Int(LAB_GUEST_KERNEL_CODE) / 8] = 0x00af_9b00_0000_ffff
    words[Int(LAB_GUEST_CODE) / 8] = 0x00af_fb00_0000_ffff
    words[Int(LAB_GUEST_DATA) / 8] = 0x00cf_f300_0000_ffff
    let limit = UInt64(4 * taskWords - 1)
    words[Int(LAB_GUEST_TASK) / 8] =
      limit | (task & 0xff_ffff) << 16 | 0x8b << 40 | (task >> 24 & 0xff) << 56
    words[Int(LAB_GUEST_TASK) / 8 + 1] = task >> 32
    return words
  }

  /// Where invalid instructions and the interrupt go to; nothing else has a handler. No interrupt
  /// comes until a handler allows one.
  static func interrupts(invalid: UInt64, interrupt: UInt64) -> [UInt64] {
    var words = Array(repeating: UInt64(0), count: 2 * Int(LAB_GUEST_VECTOR) + 2)
    for (vector, handler) in [(invalidInstruction, invalid), (Int(LAB_GUEST_VECTOR), interrupt)] {
      words[2 * vector] =
        handler & 0xffff | UInt64(LAB_GUEST_KERNEL_CODE) << 16 | 0x8e << 40
        | (handler >> 16 & 0xffff) << 48
      words[2 * vector + 1] = handler >> 32
    }
    return words
  }

  private static let invalidInstruction = 6

  /// The task's state, of which only the stack of ring 0 is used; words of 32 bits.
  static func task(stack: UInt64) -> [UInt32] {
    var words = Array(repeating: UInt32(0), count: taskWords)
    words[1] = UInt32(truncatingIfNeeded: stack)
    words[2] = UInt32(truncatingIfNeeded: stack >> 32)
    return words
  }

  private static let taskWords = 26
}
