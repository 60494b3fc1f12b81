import GRDB

/// Questions whose values are written into the words of the query, and bound as arguments.
extension Database {
    /// The first value of the first row; nil where there is no row or it is null.
    func value<Value: DatabaseValueConvertible>(_ type: Value.Type, _ query: SQL) throws -> Value? {
        try SQLRequest<Value>(literal: query, cached: true).fetchOne(self)
    }

    /// The first value of every row.
    func values<Value: DatabaseValueConvertible>(_ type: Value.Type, _ query: SQL) throws -> [Value]
    {
        try SQLRequest<Value>(literal: query, cached: true).fetchAll(self)
    }

    /// The first row; nil where there is none.
    func row(_ query: SQL) throws -> Row? {
        try SQLRequest<Row>(literal: query, cached: true).fetchOne(self)
    }

    /// All the rows.
    func rows(_ query: SQL) throws -> [Row] {
        try SQLRequest<Row>(literal: query, cached: true).fetchAll(self)
    }
}
