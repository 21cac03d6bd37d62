// The producer that runs in a virtual machine, and a probe that tells how well it runs there.
//
// Nothing here needs a place of its own, a stack, or a register that a called function must keep.
// So the same bytes are a guest's and, for the tests, a function of the host's:
//   rdi  the shared memory, laid out as lab_layout.h says
//   rsi  the device's page
//   rdx  see below
//   rcx  see below
#if defined(__x86_64__)

#include "include/kvm_device.h"
#include "include/lab_layout.h"

  .intel_syntax noprefix
  .text
  .balign 64
  .globl lab_guest_start, lab_guest_end
  .globl lab_guest_producer, lab_guest_probe, lab_guest_rest, lab_guest_fault, lab_guest_interrupt

#define WORD(offset) qword ptr [rdi + (offset)]
#define MINE(offset) WORD(LAB_LEDGER_P + (offset))

// The time-stamp counter in rax, not read before what stands before it has been done. Changes rdx.
.macro CLOCK
  lfence
  rdtsc
  shl rdx, 32
  or rax, rdx
.endm

// rax, the clock, becomes r10, the clock's last reading; a long gap was a stall. Changes rcx.
.macro NOTICE
  mov rcx, rax
  sub rcx, r10
  mov r10, rax
  cmp rcx, WORD(LAB_STALL)
  jbe 1f
  inc MINE(LAB_STALLS)
  add MINE(LAB_LOST), rcx
1:
.endm

// Waits until the clock is r11; r10 is its last reading, before and after. Changes rax, rcx, rdx.
.macro SPIN
  jmp 3f
2:
  CLOCK
  NOTICE
3:
  cmp r10, r11
  jb 2b
.endm

// Sets the flags to "below" if there is a free slot. Changes rax.
.macro LOOK
  mov rax, WORD(LAB_PRODUCED)
  sub rax, WORD(LAB_CONSUMED)
  cmp rax, WORD(LAB_LENGTH)
.endm

// Halts until an interrupt has come, even if it came before. Only ring 0 can, and this is how to get
// there that is the same on every KVM: by a fault. r9: how to get back. Changes rcx, rdx, rsp.
.macro HALT
  ud2
.endm
#define HALT_SIZE 2

lab_guest_start:

// P. rdx: for how many cycles it looks for a free slot before it blocks, all ones: for ever.
// rcx: what blocking is; LAB_HALT_BY_LEAVING: it leaves by LAB_DEVICE_FULL and is entered again;
// else it halts, which is nothing that a function of the host's can do.
lab_guest_producer:
  mov r8, rdx
  mov r9, rcx
  CLOCK
  mov r10, rax

.Lnext:
  LOOK
  jae .Lfull

.Lwork:
  mov r11, r10
  add r11, WORD(LAB_WORK_P)
  SPIN

  // The message.
  mov rcx, WORD(LAB_PRODUCED)
  mov rax, rcx
  xor edx, edx
  div WORD(LAB_LENGTH)
  mov [rdi + rdx * 8 + LAB_SLOTS], rcx
  inc rcx
  mov WORD(LAB_PRODUCED), rcx

  mov rax, r10
  add rax, MINE(LAB_CLOCK)
  cmp rax, WORD(LAB_UNTIL)
  jae .Llast
  mfence
  cmp rcx, WORD(LAB_WANTED_C)
  jb .Lput
.Lclaim:
  mov rax, LAB_NOTHING
  xchg rax, WORD(LAB_WANTED_C)
  cmp rax, LAB_NOTHING
  je .Lput

  // The notification.
  CLOCK
  mov r10, rax
  mov rcx, MINE(LAB_KICKS)
  cmp rcx, LAB_LOG_ENTRIES
  jae 1f
  mov rax, rcx
  shl rax, 4
  mov [rdi + rax + LAB_LOG_KICKS_P], r10
1:
  inc rcx
  mov MINE(LAB_KICKS), rcx
  mov [rsi + LAB_DEVICE_KICK], ecx
  CLOCK
  mov r10, rax
  mov r11, rax
  add r11, WORD(LAB_EXTRA_NOTIFY_P)
  SPIN
  mov rcx, MINE(LAB_KICKS)
  dec rcx
  cmp rcx, LAB_LOG_ENTRIES
  jae .Lput
  shl rcx, 4
  mov [rdi + rcx + LAB_LOG_KICKS_P + 8], r10

.Lput:
  cmp WORD(LAB_TOTAL), LAB_NOTHING
  jne .Lend
  cmp MINE(LAB_FROM_TIME), 0
  jne .Lnext
  mov rax, r10
  add rax, MINE(LAB_CLOCK)
  cmp rax, WORD(LAB_FROM)
  jb .Lnext
  mov MINE(LAB_FROM_TIME), r10
  mov rax, WORD(LAB_PRODUCED)
  mov MINE(LAB_FROM_COUNT), rax
  mov MINE(LAB_STALLS), 0
  mov MINE(LAB_LOST), 0
  mov [rsi + LAB_DEVICE_FROM], eax
  CLOCK
  mov r10, rax
  jmp .Lnext

.Llast:
  mov WORD(LAB_TOTAL), rcx
  mfence
  jmp .Lclaim

.Lend:
  mov MINE(LAB_UNTIL_TIME), r10
  mov rax, WORD(LAB_PRODUCED)
  mov MINE(LAB_UNTIL_COUNT), rax
  mov [rsi + LAB_DEVICE_DONE], eax
  ret

.Lfull:
  mov r11, r10
  add r11, r8
  sbb rax, rax
  or r11, rax
4:
  LOOK
  jb .Lwork
  cmp r10, r11
  jae .Lblock
  pause
  CLOCK
  NOTICE
  jmp 4b

.Lblock:
  test r9, r9
  jnz .Lhalt
  CLOCK
  mov MINE(LAB_LEFT), rax
  mov [rsi + LAB_DEVICE_FULL], eax
  CLOCK
  mov MINE(LAB_BACK), rax
  mov r10, rax
  jmp .Lnext

.Lhalt:
  CLOCK
  mov r10, rax
  mov rax, WORD(LAB_PRODUCED)
  sub rax, WORD(LAB_LENGTH)
  add rax, WORD(LAB_THRESHOLD_C)
  mov WORD(LAB_WANTED_P), rax
  mfence
  LOOK
  jae 5f
  mov rax, LAB_NOTHING
  xchg rax, WORD(LAB_WANTED_P)
  cmp rax, LAB_NOTHING
  jne .Lwork
  // C has taken it: the interrupt is on its way.
  inc MINE(LAB_CROSSINGS)
5:
  HALT
  CLOCK
  mov rcx, MINE(LAB_WAKES)
  cmp rcx, LAB_LOG_ENTRIES
  jae 6f
  shl rcx, 4
  mov [rdi + rcx + LAB_LOG_WAKES_P], r10
6:
  mov r10, rax
  mov r11, rax
  add r11, WORD(LAB_EXTRA_START_P)
  SPIN
  mov rcx, MINE(LAB_WAKES)
  cmp rcx, LAB_LOG_ENTRIES
  jae 7f
  mov rax, rcx
  shl rax, 4
  mov [rdi + rax + LAB_LOG_WAKES_P + 8], r10
7:
  inc rcx
  mov MINE(LAB_WAKES), rcx
  jmp .Lnext

// Says that it is there, then what its clock is, does rdx steps of an empty loop, and says for how
// many cycles.
lab_guest_probe:
  mov r8, rdx
  mov rax, LAB_MAGIC_VALUE
  mov [rsi + LAB_DEVICE_PROBE], rax
  CLOCK
  mov [rsi + LAB_DEVICE_PROBE], rax
  CLOCK
  mov r10, rax
  jmp 9f
8:
  dec r8
9:
  test r8, r8
  jnz 8b
  CLOCK
  sub rax, r10
  mov [rsi + LAB_DEVICE_PROBE], rax
  ret

// Halts once, and says for how many cycles. rcx as above.
lab_guest_rest:
  mov r9, rcx
  CLOCK
  mov r10, rax
  HALT
  CLOCK
  sub rax, r10
  mov [rsi + LAB_DEVICE_PROBE], rax
  ret

// In ring 0, entered by the instruction that HALT is: halts. No interrupt comes before it does.
lab_guest_fault:
  sti
  hlt

// In ring 0, entered by the interrupt that ends the halt, which needs nothing else: back to ring 3.
lab_guest_interrupt:
  mov rsp, [rsp + 24]
  add qword ptr [rsp], HALT_SIZE
  cmp r9, LAB_HALT_BY_SYSEXIT
  je 10f
  iretq
10:
  pop rdx
  mov rcx, rsp
  sysexitq

lab_guest_end:

#endif

  .section .note.GNU-stack, "", %progbits
