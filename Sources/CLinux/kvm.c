#define _GNU_SOURCE
#include "kvm_host.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

int lab_ioctl(int descriptor, unsigned long request, void *argument) {
  return ioctl(descriptor, request, argument);
}

int lab_ioctl_number(int descriptor, unsigned long request, unsigned long argument) {
  return ioctl(descriptor, request, argument);
}

static _Thread_local timer_t alarm_timer;

// One that nobody else uses: the explorer takes SIGUSR1 for its end.
#define ALARM SIGRTMIN

// That it is called at all ends the system call.
static void ring(int signal) { (void)signal; }

int lab_alarm_start(uint64_t nanoseconds) {
  struct sigaction action = {.sa_handler = ring};
  if (sigaction(ALARM, &action, NULL) != 0) return -1;
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, ALARM);
  if ((errno = pthread_sigmask(SIG_UNBLOCK, &set, NULL)) != 0) return -1;
  struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = ALARM};
  event._sigev_un._tid = (pid_t)syscall(SYS_gettid);
  if (timer_create(CLOCK_MONOTONIC, &event, &alarm_timer) != 0) return -1;
  struct itimerspec times = {
      .it_value = {(time_t)(nanoseconds / 1000000000), (long)(nanoseconds % 1000000000)},
      .it_interval = {0, 10000000},
  };
  return timer_settime(alarm_timer, 0, &times, NULL);
}

void lab_alarm_stop(void) { timer_delete(alarm_timer); }

#if defined(__x86_64__)

#include <cpuid.h>

extern const uint8_t lab_guest_start[], lab_guest_end[], lab_guest_producer[], lab_guest_probe[],
    lab_guest_rest[], lab_guest_fault[], lab_guest_interrupt[];

struct lab_guest_code lab_guest_code(void) {
  return (struct lab_guest_code){
      .bytes = lab_guest_start,
      .size = (size_t)(lab_guest_end - lab_guest_start),
      .producer = (size_t)(lab_guest_producer - lab_guest_start),
      .probe = (size_t)(lab_guest_probe - lab_guest_start),
      .rest = (size_t)(lab_guest_rest - lab_guest_start),
      .fault = (size_t)(lab_guest_fault - lab_guest_start),
      .interrupt = (size_t)(lab_guest_interrupt - lab_guest_start),
  };
}

void lab_guest_call(size_t function, void *shared, void *device, uint64_t argument) {
  typedef void (*guest)(void *, void *, uint64_t, uint64_t);
  ((guest)(uintptr_t)(lab_guest_start + function))(shared, device, argument, LAB_HALT_BY_LEAVING);
}

int lab_kvm_reserve(int vm, uint64_t address) { return ioctl(vm, KVM_SET_TSS_ADDR, address); }

enum {
  CR0_PROTECTED = 1 << 0,
  CR0_NUMERIC_ERRORS = 1 << 5,
  CR0_WRITE_PROTECT = 1 << 16,
  CR4_PAE = 1 << 5,
  EFER_LONG_MODE_ENABLED = 1 << 8,
  EFER_LONG_MODE = 1 << 10,
};

static const uint64_t cr0_paging = 1ul << 31;

enum { FEATURE_VMX = 1 << 5, FEATURE_SVM = 1 << 2, MSR_SYSENTER_CS = 0x174 };

int lab_kvm_enter_user_mode(int processor, const struct lab_guest_tables *tables) {
  struct kvm_sregs registers;
  if (ioctl(processor, KVM_GET_SREGS, &registers) != 0) return -1;
  registers.cr0 = CR0_PROTECTED | CR0_NUMERIC_ERRORS | CR0_WRITE_PROTECT | cr0_paging;
  registers.cr3 = tables->pages;
  registers.cr4 = CR4_PAE;
  registers.efer = EFER_LONG_MODE_ENABLED | EFER_LONG_MODE;
  const struct kvm_segment code = {
      .limit = 0xffffffff, .selector = LAB_GUEST_CODE | 3, .type = 11, .present = 1, .dpl = 3, .s = 1, .l = 1,
      .g = 1};
  const struct kvm_segment data = {
      .limit = 0xffffffff, .selector = LAB_GUEST_DATA | 3, .type = 3, .present = 1, .dpl = 3, .db = 1, .s = 1,
      .g = 1};
  registers.cs = code;
  registers.ss = registers.ds = registers.es = registers.fs = registers.gs = data;
  registers.tr = (struct kvm_segment){
      .base = tables->task, .limit = (uint32_t)tables->task_size - 1, .selector = LAB_GUEST_TASK,
      .type = 11, .present = 1};
  registers.gdt = (struct kvm_dtable){
      .base = tables->segments, .limit = (uint16_t)(tables->segments_size - 1)};
  registers.idt = (struct kvm_dtable){
      .base = tables->interrupts, .limit = (uint16_t)(tables->interrupts_size - 1)};
  if (ioctl(processor, KVM_SET_SREGS, &registers) != 0) return -1;
  // SYSEXIT's code segment is 32 bytes after this one.
  const struct kvm_msr_entry entry = {.index = MSR_SYSENTER_CS, .data = LAB_GUEST_CODE - 32};
  _Alignas(struct kvm_msrs) uint8_t list[sizeof(struct kvm_msrs) + sizeof entry] = {0};
  ((struct kvm_msrs *)list)->nmsrs = 1;
  memcpy(list + sizeof(struct kvm_msrs), &entry, sizeof entry);
  return ioctl(processor, KVM_SET_MSRS, list) == 1 ? 0 : -1;
}

int lab_kvm_connect_line(int vm) {
  struct kvm_irqchip chip = {.chip_id = KVM_IRQCHIP_PIC_MASTER};
  if (ioctl(vm, KVM_GET_IRQCHIP, &chip) != 0) return -1;
  chip.chip.pic.irq_base = LAB_GUEST_VECTOR - LAB_GUEST_LINE;
  chip.chip.pic.imr = (uint8_t)~(1 << LAB_GUEST_LINE);
  chip.chip.pic.auto_eoi = 1;
  return ioctl(vm, KVM_SET_IRQCHIP, &chip);
}

bool lab_has_virtualization(void) {
  unsigned a, b, c = 0, d;
  if (__get_cpuid(1, &a, &b, &c, &d) && (c & FEATURE_VMX)) return true;
  return __get_cpuid(0x80000001, &a, &b, &c, &d) && (c & FEATURE_SVM);
}

int lab_kvm_share_clock(int processor) {
  uint64_t offset = 0;
  const struct kvm_device_attr attribute = {
      .group = KVM_VCPU_TSC_CTRL, .attr = KVM_VCPU_TSC_OFFSET, .addr = (uintptr_t)&offset};
  return ioctl(processor, KVM_SET_DEVICE_ATTR, &attribute);
}

int lab_kvm_call(int processor, uint64_t function, const uint64_t arguments[4]) {
  const struct kvm_regs registers = {
      .rip = function,
      .rflags = 2,
      .rdi = arguments[0],
      .rsi = arguments[1],
      .rdx = arguments[2],
      .rcx = arguments[3],
  };
  return ioctl(processor, KVM_SET_REGS, &registers);
}

#else

static int refuse(void) {
  errno = ENOSYS;
  return -1;
}

struct lab_guest_code lab_guest_code(void) { return (struct lab_guest_code){0}; }
void lab_guest_call(size_t function, void *shared, void *device, uint64_t argument) {
  (void)function, (void)shared, (void)device, (void)argument;
}
int lab_kvm_reserve(int vm, uint64_t address) { return (void)vm, (void)address, refuse(); }
int lab_kvm_enter_user_mode(int processor, const struct lab_guest_tables *tables) {
  return (void)processor, (void)tables, refuse();
}
int lab_kvm_connect_line(int vm) { return (void)vm, refuse(); }
bool lab_has_virtualization(void) { return false; }
int lab_kvm_share_clock(int processor) { return (void)processor, refuse(); }
int lab_kvm_call(int processor, uint64_t function, const uint64_t arguments[4]) {
  return (void)processor, (void)function, (void)arguments, refuse();
}

#endif
