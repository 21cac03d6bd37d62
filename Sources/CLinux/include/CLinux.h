// What Swift cannot import from Linux: variadic calls, ioctl numbers, instructions.
#ifndef CLINUX_H
#define CLINUX_H

#include <errno.h>
#include <linux/futex.h>
#include <poll.h>
#include <sched.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "kvm_host.h"
#include "lab_layout.h"

/// Memory that processes share by its descriptor and that has no name: nothing is left of it.
int lab_memfd(const char *name);

/// An eventfd that programs that are started do not inherit.
int lab_eventfd(void);

/// Keeps the calling thread on one CPU.
int lab_pin(int cpu);

/// The CPUs that the calling thread may run on: as many numbers as fit, and how many there are.
int lab_allowed_cpus(int *cpus, int capacity);

/// Waits until the word is no longer `value`; 0, or -1 and errno.
long lab_futex_wait(const uint32_t *word, uint32_t value);
/// Wakes one that waits for the word.
long lab_futex_wake(const uint32_t *word);

/// Has the calling process killed when its parent's thread ends.
int lab_die_with_parent(void);
/// Lets sleeps of the calling thread end when they are due.
int lab_sleep_exactly(void);

/// A descriptor that becomes readable when that child of ours has ended.
int lab_child_descriptor(pid_t child);

/// How often the calling thread was taken off its CPU.
long lab_involuntary_switches(void);

/// Has a child's descriptors from `first` on closed before it starts.
int lab_close_from(posix_spawn_file_actions_t *actions, int first);

/// The time-stamp counter, or a clock of the system's where none is known, not read before what stands before it has been done.
static inline uint64_t lab_now(void) {
#if defined(__x86_64__)
  uint32_t low, high;
  __asm__ volatile("lfence; rdtsc" : "=a"(low), "=d"(high) : : "memory");
  return (uint64_t)high << 32 | low;
#elif defined(__aarch64__)
  uint64_t count;
  __asm__ volatile("isb; mrs %0, cntvct_el0" : "=r"(count) : : "memory");
  return count;
#else
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC_RAW, &time);
  return (uint64_t)time.tv_sec * 1000000000 + (uint64_t)time.tv_nsec;
#endif
}

/// Tells the processor that this is a loop that waits.
static inline void lab_relax(void) {
#if defined(__x86_64__)
  __asm__ volatile("pause");
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

#endif
