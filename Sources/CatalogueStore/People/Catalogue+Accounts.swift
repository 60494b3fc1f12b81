import GRDB

extension Catalogue {
    /// Makes an account.
    ///
    /// - Parameters:
    ///   - name: The name to sign in with: 1 to 64 letters, digits, points, hyphens and underscores.
    ///   - displayName: The name for people, 1 to 200 characters.
    ///   - passwordHash: As the room Credentials makes it.
    ///   - role: What it may do.
    ///   - seesSecret: Whether documents that are held because they are secret may be seen.
    ///   - moment: When it is made.
    /// - Returns: The account.
    /// - Throws: ``CatalogueError`` with the code `refused` and a ``PeopleRefusal``: `badName`,
    ///   `nameTaken`, `length`.
    @discardableResult
    public func addAccount(
        name: String, displayName: String, passwordHash: String, role: Role,
        seesSecret: Bool = false, at moment: Moment = .now
    ) throws(CatalogueError) -> Account {
        try change { database in
            let name = try AccountName(name)
            guard try Self.account(key: name.key, in: database) == nil else {
                throw PeopleRefusal.nameTaken.error
            }
            try database.execute(
                literal: """
                    INSERT INTO account(name, name_key, display_name, role, password, sees_secret,
                        created_at)
                      VALUES (\(name.text), \(name.key), \(try displayName.ofLength(1...200)),
                        \(role.rawValue), \(passwordHash), \(seesSecret), \(moment.text))
                    """)
            return try Self.existing(key: name.key, in: database)
        }
    }

    /// All the accounts by name.
    public func accounts() throws(CatalogueError) -> [Account] {
        try read { try $0.rows("SELECT * FROM account ORDER BY name_key").map(Self.account) }
    }

    /// The account of a name, whatever its case and marks; nil where there is none.
    public func account(named name: String) throws(CatalogueError) -> Account? {
        try read { try Self.account(key: AccountName.key(of: name), in: $0) }
    }

    /// Changes an account.
    ///
    /// A new password, or being disabled, ends its sessions.
    ///
    /// - Returns: The account as it is then.
    /// - Throws: ``CatalogueError``: `notFound` where there is none of that name, `refused` with the
    ///   ``PeopleRefusal`` `lastAdministrator` or `length`.
    @discardableResult
    public func changeAccount(
        named name: String, _ new: AccountChange
    ) throws(CatalogueError) -> Account {
        try change { database in
            let key = AccountName.key(of: name)
            var account = try Self.existing(key: key, in: database)
            let wasRuling = account.isRuling
            if let displayName = new.displayName {
                account.displayName = try displayName.ofLength(1...200)
            }
            account.role = new.role ?? account.role
            account.passwordHash = new.passwordHash ?? account.passwordHash
            account.seesSecret = new.seesSecret ?? account.seesSecret
            account.isDisabled = new.isDisabled ?? account.isDisabled
            try database.execute(
                literal: """
                    UPDATE account SET display_name = \(account.displayName),
                        role = \(account.role.rawValue), password = \(account.passwordHash),
                        sees_secret = \(account.seesSecret), disabled = \(account.isDisabled)
                      WHERE id = \(account.id)
                    """)
            if wasRuling, !account.isRuling {
                let others = try database.value(
                    Int.self,
                    "SELECT count(*) FROM account WHERE role = 'administrator' AND disabled = 0")
                guard others ?? 0 > 0 else { throw PeopleRefusal.lastAdministrator.error }
            }
            if account.isDisabled || new.passwordHash != nil {
                try database.execute(
                    literal: "DELETE FROM session WHERE account = \(account.id)")
            }
            return account
        }
    }

    private static func existing(key: String, in database: Database) throws -> Account {
        guard let account = try account(key: key, in: database) else {
            throw CatalogueError(.notFound, detail: "account")
        }
        return account
    }

    static func account(key: String, in database: Database) throws -> Account? {
        try database.row("SELECT * FROM account WHERE name_key = \(key)").map(account)
    }

    static func account(_ row: Row) -> Account {
        Account(
            id: row["id"], name: row["name"], displayName: row["display_name"],
            role: Role(rawValue: row["role"]) ?? .reader, passwordHash: row["password"],
            seesSecret: row["sees_secret"], isDisabled: row["disabled"],
            created: Moment(text: row["created_at"]) ?? Moment(seconds: 0))
    }
}

extension Account {
    /// Whether it can look after the others.
    fileprivate var isRuling: Bool { role == .administrator && !isDisabled }
}
