/// What the kernel answers to a system call.
enum SystemCallAnswer: Hashable {
    /// It is done.
    case allow
    /// It fails with this `errno`, and the process goes on.
    case refuse(Int32)
    /// The process ends at once (SIGSYS).
    case kill
}

/// What is looked for in an argument of a system call.
struct ArgumentTest: Hashable {
    /// What 32 bits of an argument may be.
    enum Condition: Hashable {
        /// Exactly this number.
        case equals(UInt32)
        /// Any of these bits is set.
        case hasAny(UInt32)
    }

    /// The argument, from 0.
    var argument: Int
    /// Whether the upper half of it is looked at, which only pointers need.
    var isUpperHalf = false
    /// What is looked for.
    var condition: Condition
    /// What is answered where it is found.
    var answer: SystemCallAnswer
}

/// What is answered to one system call.
struct SystemCallRule: Hashable {
    /// The call's number.
    var call: Int32
    /// Looked for in turn: the first that holds answers.
    var tests: [ArgumentTest] = []
    /// What is answered where none holds.
    var otherwise: SystemCallAnswer
}
