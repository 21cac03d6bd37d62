import Glibc

/// Whether a call that failed can be made again: it was interrupted, or a descriptor that does not
/// block, which another program may have made of it, was not ready; then this waits until it is.
func mayGoOn(_ descriptor: Int32, _ code: Int32, whenReady event: Int32) -> Bool {
  guard code == EAGAIN || code == EWOULDBLOCK else { return code == EINTR }
  var request = pollfd(fd: descriptor, events: Int16(event), revents: 0)
  while poll(&request, 1, -1) < 0 {
    guard errno == EINTR else { return false }
  }
  return true
}
