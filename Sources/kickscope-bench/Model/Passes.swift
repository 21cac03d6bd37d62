import QueueModel

// One pass over all scenarios of each function that is measured; the sum depends on every result.

@inline(never)
func closedForms(_ scenarios: [Scenario]) -> Int {
  var sum = 0
  for scenario in scenarios {
    let cycle = scenario.closedForm.cycle
    sum &+= cycle.messages &+ Int(truncatingIfNeeded: cycle.duration &+ cycle.work)
  }
  return sum
}

@inline(never)
func plainForms(_ scenarios: [PlainScenario]) -> Int {
  var sum = 0
  for scenario in scenarios {
    let cycle = scenario.cycle
    sum &+= cycle.messages &+ cycle.duration &+ cycle.work
  }
  return sum
}

@inline(never)
func numbers(_ scenarios: [Scenario]) -> Int {
  var sum = 0.0
  for scenario in scenarios {
    let cycle = scenario.closedForm.cycle
    sum += cycle.timePerMessage + cycle.workPerMessage
  }
  return Int(sum)
}

@inline(never)
func fractions(_ scenarios: [Scenario]) -> Int {
  var sum = 0
  for scenario in scenarios {
    let form = scenario.closedForm
    sum &+= Int(truncatingIfNeeded: form.T.numerator &+ form.E.denominator)
  }
  return sum
}

@inline(never)
func segments(_ scenarios: [Scenario]) -> Int {
  var sum = 0
  for (index, scenario) in scenarios.enumerated() {
    for segment in scenario.segments(along: Knob.nine[index % 9]) {
      sum &+= segment.values.lowerBound
    }
  }
  return sum
}

@inline(never)
func jumps(_ scenarios: [Scenario]) -> Int {
  var sum = 0
  for (index, scenario) in scenarios.enumerated() {
    let direction: Direction = index % 2 == 0 ? .up : .down
    sum &+= scenario.nextJump(along: Knob.nine[index % 9], direction)?.far.value ?? 1
  }
  return sum
}
