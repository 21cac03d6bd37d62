#define _GNU_SOURCE
#include "CDescriptors.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

int descriptors_of_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int descriptors_of_pseudo_terminal(int ends[2]) {
  int flags = O_RDWR | O_NOCTTY | O_CLOEXEC;
  int near = posix_openpt(flags), far = -1;
  if (near < 0) return -1;
  if (grantpt(near) == 0 && unlockpt(near) == 0) far = ioctl(near, TIOCGPTPEER, flags);
  if (far < 0) {
    int error = errno;
    close(near);
    errno = error;
    return -1;
  }
  ends[0] = near;
  ends[1] = far;
  return 0;
}
