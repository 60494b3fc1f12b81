import GRDB

extension CatalogueError {
    /// The failure that an error of the database is.
    init(_ error: any Error) {
        switch error {
        case let error as CatalogueError: self = error
        case let error as DatabaseError: self = Self(database: error)
        default: self.init(.failed, detail: "\(error)")
        }
    }

    private init(database error: DatabaseError) {
        // Of the index of the log, which is in memory that the disk must have room for.
        if error.extendedResultCode == .SQLITE_IOERR_SHMSIZE {
            self.init(.diskFull, detail: error.message ?? "")
            return
        }
        let code: Code =
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_FULL: .diskFull
            case .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_AUTH: .noPermission
            case .SQLITE_CORRUPT: .damaged
            case .SQLITE_NOTADB: .foreign
            case .SQLITE_INTERRUPT: .limit
            default: .failed
            }
        self.init(code, detail: error.message ?? "\(error.resultCode)")
    }
}
