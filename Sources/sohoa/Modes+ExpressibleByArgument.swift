public import ArgumentParser
public import CatalogueStore
public import Ingestion

extension ExistingTextMode: ExpressibleByArgument {}

extension RestorationMode: ExpressibleByArgument {}
extension ListOrder.Key: ExpressibleByArgument {}

extension Role: ExpressibleByArgument {}

extension TokenScope: ExpressibleByArgument {}

extension AuditAction: ExpressibleByArgument {}
