public import ArgumentParser
public import Ingestion

extension ExistingTextMode: ExpressibleByArgument {}

extension RestorationMode: ExpressibleByArgument {}
