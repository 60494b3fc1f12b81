public import DocumentModel

/// What an archive has, in numbers.
public struct Statistics: Sendable, Hashable {
    /// How many different files were taken in, and their bytes.
    public var originals = 0
    /// The bytes of all originals.
    public var bytes: Int64 = 0
    /// How many places files were offered at.
    public var sources = 0
    /// How many of them could not be taken in.
    public var refused = 0
    /// How many documents there are, without those that are held.
    public var documents = 0
    /// How many are held because they are secret.
    public var held = 0
    /// How many pages the documents have.
    public var pages = 0
    /// How many documents have each grade.
    public var grades: [Grade: Int] = [:]
    /// How many documents somebody has accepted.
    public var accepted = 0
    /// How many tasks there are.
    public var tasks = 0
    /// On how many days they are due.
    public var days = 0
    /// How many of these days are open, ongoing, done; overdue ones are open or ongoing as well.
    public var statuses: [StatusCondition: Int] = [:]
    /// How many targets there are.
    public var targets = 0
    /// How many citations there are.
    public var references = 0
    /// The date of the oldest document whose date is known.
    public var firstDate: CivilDate?
    /// The date of the newest document.
    public var lastDate: CivilDate?
    /// What has become of the files in the queue.
    public var jobs: [String: Int] = [:]
}
