#ifndef KICKSCOPE_FUZZER_H
#define KICKSCOPE_FUZZER_H

#include <stddef.h>
#include <stdint.h>

/// libFuzzer's loop, where the program is built with it; weak, so that it may be missing.
__attribute__((weak)) int LLVMFuzzerRunDriver(
    int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));

/// Whether the program is built with libFuzzer.
int fuzzer_is_there(void);

/// Gives a test one input after the other, as the arguments say; libFuzzer's function takes no
/// context, so that there is one fuzzer in a program. Returns a status, or does not return.
int fuzzer_run(
    int argc, char **argv, void *context,
    void (*test)(void *context, const uint8_t *data, size_t size));

#endif
