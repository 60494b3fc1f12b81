/// The answers to all the system calls of a machine.
struct SystemCallRules {
    /// The machine, as the kernel numbers it (`AUDIT_ARCH_…`).
    var architecture: UInt32
    /// From here on numbers are those of x32, which nothing of ours is built for.
    let foreignNumbers: UInt32 = 0x4000_0000
    /// From here on, calls without a rule do not exist rather than being refused.
    ///
    /// It is `clone3` of Linux 5.3, and what came after it. A library that knows a newer call than it
    /// needs then takes the old one, as on an old kernel.
    let firstNewNumber: UInt32 = 435
    /// The rules, those of the most frequent calls first.
    var rules: [SystemCallRule]
}
