internal import QueueModel

/// Something that each party has.
struct PerParty<Value> {
  var P: Value
  var C: Value

  subscript(party: Party) -> Value {
    get { party == .P ? P : C }
    set { if party == .P { P = newValue } else { C = newValue } }
  }
}

extension PerParty: Sendable where Value: Sendable {}
extension PerParty: Equatable where Value: Equatable {}
extension PerParty: Hashable where Value: Hashable {}
