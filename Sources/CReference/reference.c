#include "reference.h"

#include <math.h>

// Two clocks: when P and when C will have done their work on a message, or never while they are
// blocked. A notification and the start-up after it are part of the way to the next work, because
// the other party waits for them.

struct marks {
  int64_t first_messages, last_messages;
  double first_time, last_time;
  bool any;
};

static inline void mark(struct marks *marks, int64_t messages, double time) {
  if (!marks->any) {
    marks->any = true;
    marks->first_messages = messages;
    marks->first_time = time;
  }
  marks->last_messages = messages;
  marks->last_time = time;
}

static struct reference_result result(const struct marks *marks) {
  struct reference_result result = {
      marks->last_messages - marks->first_messages, marks->last_time - marks->first_time};
  return result;
}

struct reference_result reference_run_constant(
    const struct reference_scenario *scenario, bool from_P, int64_t messages) {
  const int64_t never = INT64_MAX;
  const int64_t L = scenario->L, kP = scenario->kP, kC = scenario->kC;
  const int64_t WP = scenario->WP, WC = scenario->WC;
  const int64_t NP = scenario->NP, NC = scenario->NC;
  const int64_t SP = scenario->SP, SC = scenario->SC;
  int64_t tP = WP, tC = never;
  int64_t queue = 0, enqueued = 0;
  struct marks marks = {0};
  while (enqueued < messages) {
    if (tP < tC) {
      int64_t now = tP;
      queue++;
      enqueued++;
      if (tC == never && queue >= kP) {
        if (from_P) mark(&marks, enqueued, (double)now);
        now += NP;
        tC = now + SC + WC;
      }
      tP = queue < L ? now + WP : never;
    } else if (tC < tP) {
      int64_t now = tC;
      queue--;
      if (tP == never && L - queue >= kC) {
        if (!from_P) mark(&marks, enqueued, (double)now);
        now += NC;
        tP = now + SP + WP;
      }
      tC = queue > 0 ? now + WC : never;
    } else {
      // An enqueue and a freed slot at once: neither party finds a reason to wait.
      enqueued++;
      tP += WP;
      tC += WC;
    }
  }
  return result(&marks);
}

struct source {
  uint64_t state;
  double spare;
  bool has_spare;
};

// SplitMix64.
static inline uint64_t next(struct source *source) {
  uint64_t z = (source->state += 0x9E3779B97F4A7C15);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}

// Between 0 and 1, and neither of them.
static inline double uniform(struct source *source) {
  return ((double)(next(source) >> 11) + 0.5) * 0x1p-53;
}

// Box and Muller's pairs.
static inline double normal(struct source *source) {
  if (source->has_spare) {
    source->has_spare = false;
    return source->spare;
  }
  double size = sqrt(-2 * log(uniform(source)));
  double angle = 6.283185307179586 * uniform(source);
  source->has_spare = true;
  source->spare = size * sin(angle);
  return size * cos(angle);
}

struct work {
  double mean, center, deviation;
};

static struct work work(double mean, double variation) {
  double variance = log(1 + variation * variation);
  struct work work = {mean, log(mean) - variance / 2, sqrt(variance)};
  return work;
}

static inline double draw(
    const struct work *work, enum reference_law law, struct source *source) {
  return law == reference_exponential ? -work->mean * log(uniform(source))
                                      : exp(work->center + work->deviation * normal(source));
}

struct reference_result reference_run_random(
    const struct reference_scenario *scenario, bool from_P, int64_t messages,
    enum reference_law law, double variation, uint64_t seed) {
  const double never = INFINITY;
  const int64_t L = scenario->L, kP = scenario->kP, kC = scenario->kC;
  const double NP = (double)scenario->NP, NC = (double)scenario->NC;
  const double SP = (double)scenario->SP, SC = (double)scenario->SC;
  const struct work WP = work((double)scenario->WP, variation);
  const struct work WC = work((double)scenario->WC, variation);
  struct source source = {seed, 0, false};
  double tP = draw(&WP, law, &source), tC = never;
  int64_t queue = 0, enqueued = 0;
  struct marks marks = {0};
  while (enqueued < messages) {
    if (tP < tC) {
      double now = tP;
      queue++;
      enqueued++;
      if (tC == never && queue >= kP) {
        if (from_P) mark(&marks, enqueued, now);
        now += NP;
        tC = now + SC + draw(&WC, law, &source);
      }
      tP = queue < L ? now + draw(&WP, law, &source) : never;
    } else if (tC < tP) {
      double now = tC;
      queue--;
      if (tP == never && L - queue >= kC) {
        if (!from_P) mark(&marks, enqueued, now);
        now += NC;
        tP = now + SP + draw(&WP, law, &source);
      }
      tC = queue > 0 ? now + draw(&WC, law, &source) : never;
    } else {
      enqueued++;
      tP += draw(&WP, law, &source);
      tC += draw(&WC, law, &source);
    }
  }
  return result(&marks);
}
