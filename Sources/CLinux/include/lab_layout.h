// Where everything is in the memory that P and C share, for Swift, C and the guest's assembly.
// Every number is an offset in bytes to a 64-bit word, unless it says otherwise.
#ifndef LAB_LAYOUT_H
#define LAB_LAYOUT_H

// Written before the parties start, read by both. Times are in cycles of the time-stamp counter.
#define LAB_MAGIC 0
#define LAB_LENGTH 8            // L
#define LAB_THRESHOLD_P 16      // kP: P notifies C when so many messages are in the queue
#define LAB_THRESHOLD_C 24      // kC: C notifies P when so many slots are free
#define LAB_WORK_P 32
#define LAB_WORK_C 40
#define LAB_EXTRA_NOTIFY_P 48   // spun after each notification, part of N
#define LAB_EXTRA_NOTIFY_C 56
#define LAB_EXTRA_START_P 64    // spun after each wake-up, part of S
#define LAB_EXTRA_START_C 72
#define LAB_STALL 80            // a longer gap between two readings of the clock is a stall
#define LAB_CHECK 88            // how long the test of concurrency takes, before and after a run
#define LAB_WARM_UP 96
#define LAB_DURATION 104
#define LAB_HERTZ 112           // cycles in a second

#define LAB_LAST 120            // P ends with this message at the latest

#define LAB_MAGIC_VALUE 0x6b69636b73636f70

// Agreed on at the start.
#define LAB_FROM 128            // the measured part begins
#define LAB_UNTIL 136           // ... and ends; P ends with the first message after it
#define LAB_STAGE_P 144         // the barriers that P has reached
#define LAB_STAGE_C 152

// The ring: each on cache lines of its own, two of them, as they are fetched in pairs.
#define LAB_PRODUCED 256        // messages that P has put into the queue so far
#define LAB_CONSUMED 384        // messages whose slots C has given back
#define LAB_WANTED_C 512        // C is blocked until PRODUCED is that much; LAB_NOTHING: it is not
#define LAB_WANTED_P 640        // P is blocked until CONSUMED is that much
#define LAB_TOTAL 768           // how many messages there are in all, once P knows; else LAB_NOTHING

#define LAB_BELL_P 896          // 32-bit words that a futex waits for
#define LAB_BELL_C 960

#define LAB_NOTHING 0xffffffffffffffff

// What each party writes down, from its base.
#define LAB_LEDGER_P 1024
#define LAB_LEDGER_C 2048
#define LAB_KICKS 0             // notifications sent
#define LAB_WAKES 8             // notifications received
#define LAB_STALLS 16           // gaps in its own running
#define LAB_LOST 24             // ... and how long they were in all
#define LAB_FAULTS 32           // messages that were not the expected ones (C)
#define LAB_NAPS 40             // sleeps with a timer
#define LAB_CROSSINGS 48        // it was notified between "I block" and looking again
#define LAB_FROM_TIME 56        // when it passed FROM, after how many messages, at which CPU time (ns)
#define LAB_FROM_COUNT 64
#define LAB_FROM_CPU 72
#define LAB_UNTIL_TIME 80       // ... and UNTIL
#define LAB_UNTIL_COUNT 88
#define LAB_UNTIL_CPU 96
#define LAB_CHECK_LOST 104      // lost in the test of concurrency before the run, and after it
#define LAB_CHECK_LOST_AFTER 112
#define LAB_SWITCHES 120        // how often it was taken off its CPU
#define LAB_CLOCK 128           // what to add to its stamps to have the other's clock (a guest's may differ)
#define LAB_IS_DONE 136
#define LAB_LEFT 144            // a guest: when it last left because the queue was full, and was back
#define LAB_BACK 152
#define LAB_TRIPS 160           // ... how often it came back without having been blocked, and how
#define LAB_TRIP_TIME 168       // long it was away in all

// Logs of pairs of stamps: begin and end of each notification; blocked and running again. The i-th
// notification of one party is the i-th wake-up of the other.
#define LAB_LOG_ENTRIES 65536   // later ones are counted, not kept
#define LAB_LOG_SIZE (LAB_LOG_ENTRIES * 16)
#define LAB_LOG_KICKS_P 4096
#define LAB_LOG_KICKS_C (LAB_LOG_KICKS_P + LAB_LOG_SIZE)
#define LAB_LOG_WAKES_P (LAB_LOG_KICKS_C + LAB_LOG_SIZE)
#define LAB_LOG_WAKES_C (LAB_LOG_WAKES_P + LAB_LOG_SIZE)

// L slots of one word, each with the number of its message.
#define LAB_SLOTS (LAB_LOG_WAKES_C + LAB_LOG_SIZE)

#endif
