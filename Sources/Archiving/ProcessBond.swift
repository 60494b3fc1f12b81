import CLinux

/// What ties a process to the one that started it.
enum ProcessBond {
    /// Has this process die with its parent, even in the middle of its work.
    static func dieWithParent() { _ = sohoa_die_with_parent() }
}
