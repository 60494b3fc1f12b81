/// Where a row stands in a list: by the key, then by the row's number.
struct ListPlace: Comparable {
    var key: Int64
    var tie: Int64

    static func < (one: ListPlace, other: ListPlace) -> Bool {
        one.key != other.key ? one.key < other.key : one.tie < other.tie
    }
}
