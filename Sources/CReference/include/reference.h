// The paper's model as one writes it in C for speed: what kickscope-bench measures against.

#ifndef REFERENCE_H
#define REFERENCE_H

#include <stdbool.h>
#include <stdint.h>

struct reference_scenario {
  int64_t L, kP, kC, WP, WC, NP, NC, SP, SC;
};

enum reference_law {
  reference_exponential,
  reference_lognormal
};

/// The time that passes from the first to the last notification by one party, in ticks, and the
/// messages in it.
struct reference_result {
  int64_t messages;
  double duration;
};

/// Runs until so many messages are enqueued, with constant times.
struct reference_result reference_run_constant(
    const struct reference_scenario *scenario, bool from_P, int64_t messages);

/// The same with random W of both parties, `variation` being their standard deviation over their
/// mean where they are lognormal.
struct reference_result reference_run_random(
    const struct reference_scenario *scenario, bool from_P, int64_t messages,
    enum reference_law law, double variation, uint64_t seed);

#endif
