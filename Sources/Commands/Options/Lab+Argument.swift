public import ArgumentParser
public import QueueLab

extension LabMode.Halt: ExpressibleByArgument {}

extension Bell: ExpressibleByArgument {}
