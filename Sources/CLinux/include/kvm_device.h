// The registers of the page that is the guest's only device, as offsets in bytes. The guest stores
// to them; what it stores matters only where it says so.
#ifndef KVM_DEVICE_H
#define KVM_DEVICE_H

#define LAB_DEVICE_KICK 0       // notifies C: bound to an eventfd, the processor does not leave
#define LAB_DEVICE_FULL 8       // leaves: the queue is full
#define LAB_DEVICE_FROM 16      // leaves: the measured part begins
#define LAB_DEVICE_DONE 24      // leaves: P has ended
#define LAB_DEVICE_PROBE 32     // leaves with the guest's clock, or with the magic number

#endif
