public import DocumentModel
import GRDBSQLite

/// The library that a catalogue is kept with.
public enum CatalogueLibraries {
    /// Its version.
    public static var versions: [LibraryVersion] {
        [LibraryVersion("SQLite", String(cString: sqlite3_libversion()))]
    }
}
