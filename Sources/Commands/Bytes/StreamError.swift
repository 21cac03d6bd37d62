/// Why bytes could not be read or written: the system's error number.
enum StreamError: Error, Hashable {
  case read(Int32)
  case write(Int32)
  /// Nobody reads the output any more.
  case brokenPipe
}
