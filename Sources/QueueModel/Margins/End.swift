/// Which end of a range is looked for.
public enum End: Hashable, Sendable {
  case least, greatest
}
