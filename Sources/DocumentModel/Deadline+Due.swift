extension Deadline {
    /// The day it is due, the first one of a recurring duty; nil where the words and the directive's
    /// own date do not determine a whole day.
    public var due: CivilDate? {
        [by, resolved, next?.first].lazy.compactMap { $0 }.first(where: \.isComplete)
    }
}
