public import ArgumentParser
public import Plotting

extension GlyphSet: ExpressibleByArgument {}
