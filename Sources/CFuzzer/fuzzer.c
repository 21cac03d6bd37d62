#include "fuzzer.h"

static void *context_of_test;
static void (*test_of_input)(void *context, const uint8_t *data, size_t size);

int fuzzer_is_there(void) { return LLVMFuzzerRunDriver != 0; }

static int test_one(const uint8_t *data, size_t size) {
  test_of_input(context_of_test, data, size);
  return 0;
}

int fuzzer_run(
    int argc, char **argv, void *context,
    void (*test)(void *context, const uint8_t *data, size_t size)) {
  if (!fuzzer_is_there()) return 1;
  context_of_test = context;
  test_of_input = test;
  return LLVMFuzzerRunDriver(&argc, &argv, test_one);
}
