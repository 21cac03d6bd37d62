public import ArgumentParser
public import Explorer

extension View: ExpressibleByArgument {}
