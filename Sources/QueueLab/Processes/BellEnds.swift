/// The descriptors behind a bell; for an eventfd they are the same.
struct BellEnds: Hashable {
  let input: Int32
  let output: Int32
}
