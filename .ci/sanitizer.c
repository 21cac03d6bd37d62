// Linked into every program that .ci/sanitize builds: the tests start programs with an environment of
// their own, so options in variables would not reach them.

const char *options(void) __asm__(OPTIONS_OF);

// A report goes to a file, for a program's messages are read by tests or lost in a terminal.
const char *options(void) { return "log_path=" REPORTS ":exitcode=99:" OPTIONS; }

#ifdef ADDRESS

const char *suppressions(void) __asm__("__lsan_default_suppressions");

const char *suppressions(void) {
  return
      // It never frees the keys and values that it hands over: some kilobytes for each file that is read.
      "leak:TOMLKit\n"
      // A reference in an indirect enum holds its case in bits that hide the object from who looks for
      // addresses. So leaks are found of what is allocated by hand and in C, but not of objects.
      "leak:swift_allocObject\n"
      // Without optimisation Swift never runs the deinit of a generic struct of another module that cannot
      // be copied. In its own module TwoClocks is freed, as everywhere but in these tests.
      "leak:TwoClocksTests.swift\n";
}

#endif

#ifdef THREAD

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

// The slow ways through Swift's Mutex are in a library without instrumentation, so that Thread
// Sanitizer would see no order between who unlocks and who has waited. These stand before them.

#define SELF __attribute__((swift_context)) void *mutex
#define SWIFT __attribute__((swiftcall))
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

void __tsan_acquire(void *);
void __tsan_release(void *);

SWIFT void lock(uint32_t owner, SELF) __asm__(LOCK);
SWIFT void unlock(SELF) __asm__(UNLOCK);

SWIFT void lock(uint32_t owner, SELF) {
  ((SWIFT void (*)(uint32_t, SELF))dlsym(RTLD_NEXT, LOCK))(owner, mutex);
  __tsan_acquire(mutex);
}

SWIFT void unlock(SELF) {
  __tsan_release(mutex);
  ((SWIFT void (*)(SELF))dlsym(RTLD_NEXT, UNLOCK))(mutex);
}

#endif
