#define _GNU_SOURCE
#include "CLinux.h"

#include <fcntl.h>

int lab_memfd(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

int lab_eventfd(void) { return eventfd(0, EFD_CLOEXEC); }

int lab_pin(int cpu) {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (cpu < 0 || cpu >= CPU_SETSIZE) {
    errno = EINVAL;
    return -1;
  }
  CPU_SET(cpu, &set);
  return sched_setaffinity(0, sizeof set, &set);
}

int lab_allowed_cpus(int *cpus, int capacity) {
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) != 0) return -1;
  int count = 0;
  for (int cpu = 0; cpu < CPU_SETSIZE; cpu++)
    if (CPU_ISSET(cpu, &set)) {
      if (count < capacity) cpus[count] = cpu;
      count++;
    }
  return count;
}

long lab_futex_wait(const uint32_t *word, uint32_t value) {
  return syscall(SYS_futex, word, FUTEX_WAIT, value, NULL, NULL, 0);
}

long lab_futex_wake(const uint32_t *word) {
  return syscall(SYS_futex, word, FUTEX_WAKE, 1, NULL, NULL, 0);
}

int lab_die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL); }

int lab_sleep_exactly(void) { return prctl(PR_SET_TIMERSLACK, 1UL); }

int lab_child_descriptor(pid_t child) { return (int)syscall(SYS_pidfd_open, child, 0); }

long lab_involuntary_switches(void) {
  struct rusage usage;
  return getrusage(RUSAGE_THREAD, &usage) == 0 ? usage.ru_nivcsw : 0;
}

int lab_close_from(posix_spawn_file_actions_t *actions, int first) {
  return posix_spawn_file_actions_addclosefrom_np(actions, first);
}
