public import CatalogueStore
public import Ingestion

/// Why an archive could not do what was asked.
public enum ArchiveError: Error, Sendable, Hashable {
    /// A file or folder of it, or one that was offered: its path and what happened.
    case file(String, IngestionError)
    /// Its catalogue.
    case catalogue(CatalogueError)
}
