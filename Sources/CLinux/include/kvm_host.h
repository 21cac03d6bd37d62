// What Swift cannot import of KVM: ioctl numbers, the guest's code, and the x86's own structures,
// which the header has on no other processor.
#ifndef KVM_HOST_H
#define KVM_HOST_H

#include <linux/kvm.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "kvm_device.h"

/// ioctl takes its argument through an ellipsis.
int lab_ioctl(int descriptor, unsigned long request, void *argument);
int lab_ioctl_number(int descriptor, unsigned long request, unsigned long argument);

static const unsigned long LAB_KVM_GET_API_VERSION = KVM_GET_API_VERSION;
static const unsigned long LAB_KVM_CHECK_EXTENSION = KVM_CHECK_EXTENSION;
static const unsigned long LAB_KVM_GET_VCPU_MMAP_SIZE = KVM_GET_VCPU_MMAP_SIZE;
static const unsigned long LAB_KVM_CREATE_VM = KVM_CREATE_VM;
static const unsigned long LAB_KVM_CREATE_VCPU = KVM_CREATE_VCPU;
static const unsigned long LAB_KVM_SET_USER_MEMORY_REGION = KVM_SET_USER_MEMORY_REGION;
static const unsigned long LAB_KVM_IOEVENTFD = KVM_IOEVENTFD;
static const unsigned long LAB_KVM_CREATE_IRQCHIP = KVM_CREATE_IRQCHIP;
static const unsigned long LAB_KVM_IRQFD = KVM_IRQFD;
static const unsigned long LAB_KVM_ENABLE_CAP = KVM_ENABLE_CAP;
static const unsigned long LAB_KVM_RUN = KVM_RUN;

/// The guest's code, from guest.S, and where in it the functions begin; nothing if this is not an
/// x86-64.
struct lab_guest_code {
  const uint8_t *bytes;
  size_t size, producer, probe, rest, fault, interrupt;
};
struct lab_guest_code lab_guest_code(void);
/// Calls one of its functions on the host, with any memory for the device's page.
void lab_guest_call(size_t function, void *shared, void *device, uint64_t argument);

/// Has KVM keep three pages of the guest's addresses for itself; 0, or -1 and errno.
int lab_kvm_reserve(int vm, uint64_t address);
/// Where the guest has its tables.
struct lab_guest_tables {
  uint64_t pages, segments, segments_size, interrupts, interrupts_size, task, task_size;
};
/// Puts the processor into 64-bit mode, ring 3; 0, or -1 and errno.
int lab_kvm_enter_user_mode(int processor, const struct lab_guest_tables *tables);
/// Has the guest's interrupt line raise its vector, until it is next raised; 0, or -1 and errno.
int lab_kvm_connect_line(int vm);
/// Whether this processor can run guests, and so KVM need not emulate one.
bool lab_has_virtualization(void);
/// Has the guest's clock be the host's, where KVM can; 0, or -1 and errno.
int lab_kvm_share_clock(int processor);
/// Has the processor call a function next; 0, or -1 and errno.
int lab_kvm_call(int processor, uint64_t function, const uint64_t arguments[4]);

/// Interrupts the calling thread's system calls after so many nanoseconds, and every 10 ms from
/// then on; 0, or -1 and errno.
int lab_alarm_start(uint64_t nanoseconds);
/// No longer interrupts the calling thread.
void lab_alarm_stop(void);

#endif
