// Descriptors that are closed in programs that are started from their first moment on: Swift sees none
// of the calls that make them so, and a flag that is set afterwards comes too late where another
// thread starts a program meanwhile.
#ifndef CDESCRIPTORS_H
#define CDESCRIPTORS_H

/// The end of a pipe that is read, and the one that is written; 0, or -1 and errno.
int descriptors_of_pipe(int ends[2]);

/// The near and the far end of a new pseudo-terminal, which does not become the controlling one; 0,
/// or -1 and errno.
int descriptors_of_pseudo_terminal(int ends[2]);

#endif
