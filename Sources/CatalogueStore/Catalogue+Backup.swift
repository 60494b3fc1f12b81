import GRDB

extension Catalogue {
    /// Copies a state of the catalogue into a new file while others go on changing it.
    ///
    /// The copy is not brought to the disk: that is up to the caller.
    public func copy(to path: String) throws(CatalogueError) {
        do {
            // Outside of a transaction, where VACUUM may run; it reads one state of the database.
            try database.writeWithoutTransaction { database in
                try database.execute(sql: "VACUUM INTO ?", arguments: [DatabaseName.text(of: path)])
            }
        } catch {
            throw CatalogueError(error)
        }
    }
}
