import CatalogueStore
import Presentation
import Publishing

extension RowColumn<Account> {
    /// What a list says of an account.
    static var accounts: [Self] {
        [
            .shown(.name) { row, _ in .text(row.name) },
            .shown(.displayName) { row, _ in .text(row.displayName) },
            .shown(.role) { row, messages in
                .text(messages?.name(of: row.role) ?? row.role.rawValue)
            },
            .shown(.seesSecret) { row, _ in .boolean(row.seesSecret) },
            .shown(.disabled) { row, _ in .boolean(row.isDisabled) },
            .shown(.createdAt) { row, _ in .text(row.created.text) },
        ]
    }
}

extension RowColumn<AccessToken> {
    /// What a list says of a token.
    static var tokens: [Self] {
        [
            .shown(.id) { row, _ in .integer(Int(row.id)) },
            .shown(.label) { row, _ in .text(row.label) },
            .shown(.owner) { row, _ in ResultCell(row.owner) },
            .shown(.scopes) { row, _ in
                .list(TokenScope.allCases.filter(row.scopes.contains).map(\.rawValue))
            },
            .more(.query) { row, _ in ResultCell(row.query) },
            .shown(.createdAt) { row, _ in .text(row.created.text) },
            .shown(.expiresAt) { row, _ in ResultCell(row.expires?.text) },
            .shown(.usedAt) { row, _ in ResultCell(row.lastUsed?.text) },
            .shown(.revokedAt) { row, _ in ResultCell(row.revoked?.text) },
        ]
    }
}

extension RowColumn<AuditEntry> {
    /// What a list says of an entry of the log.
    static var entries: [Self] {
        [
            .shown(.id) { row, _ in .integer(Int(row.id)) },
            .shown(.madeAt) { row, _ in .text(row.moment.text) },
            .shown(.who) { row, _ in .text(row.who) },
            .shown(.address) { row, _ in ResultCell(row.address) },
            .shown(.action) { row, messages in
                .text(messages?.name(of: row.action) ?? row.action.rawValue)
            },
            .shown(.document) { row, _ in row.document.map { .integer(Int($0)) } ?? .empty },
            .shown(.detail) { row, _ in .text(row.detail) },
        ]
    }
}
