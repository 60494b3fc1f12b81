import ArgumentParser
import Presentation

// Forms and languages as values of flags.

extension InterfaceLanguage: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}
