public import ArgumentParser
public import QueueModel

extension Objective: ExpressibleByArgument {}
