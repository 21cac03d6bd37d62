// Counts what the calling thread asks the heap for: the C library lets a program put functions of
// its own in the place of malloc and its like, and these count and hand on.

#ifndef ALLOCATIONS_H
#define ALLOCATIONS_H

#include <stdbool.h>
#include <stdint.h>

struct allocations {
  uint64_t count;
  /// As asked for, without what the heap adds.
  uint64_t bytes;
};

/// All of the calling thread so far; a block that grows counts again.
struct allocations allocations_of_thread(void);

/// Whether they are counted: not under a sanitizer, which needs these functions itself, and not
/// with a C library other than glibc.
bool allocations_are_counted(void);

#endif
