import Glibc

/// What the tests have to know when they, and the programs that they start, run under a sanitizer.
public enum Sanitizer {
  /// Whether there is one. Then freed memory is kept for a while, and every byte has a shadow.
  public static let isPresent = dlsym(nil, "__asan_init") != nil || isForThreads

  /// Whether it is the one for threads, in which a crash while it is at work itself stands for ever.
  public static let isForThreads = dlsym(nil, "__tsan_init") != nil

  /// After how many seconds what does not end is broken, and not slow, on a machine that does much
  /// else.
  public static let deadline = isPresent ? 300 : 60

  /// Variables for a program that is to die of a signal as it does without a sanitizer.
  public static let thatLetsDie: [String: String] = {
    let options = "handle_segv=0:handle_sigbus=0:handle_sigfpe=0"
    return ["ASAN_OPTIONS": options, "TSAN_OPTIONS": options]
  }()

  /// A shell's line for a program whose files may not grow: Thread Sanitizer would write one, and use
  /// it, whether it is whole or not.
  public static let withoutFile = "export TMPDIR=/none"
}
