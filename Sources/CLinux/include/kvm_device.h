// The registers of the page that is the guest's only device, as offsets in bytes. The guest stores
// to them; what it stores matters only where it says so.
#ifndef KVM_DEVICE_H
#define KVM_DEVICE_H

#define LAB_DEVICE_KICK 0       // notifies C: bound to an eventfd, the processor does not leave
#define LAB_DEVICE_FULL 8       // leaves: the queue is full
#define LAB_DEVICE_FROM 16      // leaves: the measured part begins
#define LAB_DEVICE_DONE 24      // leaves: P has ended
#define LAB_DEVICE_PROBE 32     // leaves with what the probe says

// How the guest blocks: it leaves, or it halts, and gets back from ring 0 by one or the other
// instruction. Processors have IRETQ, and not all have SYSEXIT in 64-bit mode; where KVM emulates
// ring 0, it is the other way round.
#define LAB_HALT_BY_LEAVING 0
#define LAB_HALT_BY_IRETQ 1
#define LAB_HALT_BY_SYSEXIT 2

// The interrupt line that C's notification is bound to, and the guest's vector for it.
#define LAB_GUEST_LINE 5
#define LAB_GUEST_VECTOR 0x25

// Its segments, as offsets into the table of them. Those of ring 3 are where SYSEXIT wants them.
#define LAB_GUEST_KERNEL_CODE 0x08
#define LAB_GUEST_CODE 0x28
#define LAB_GUEST_DATA 0x30
#define LAB_GUEST_TASK 0x38

#endif
