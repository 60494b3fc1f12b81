internal import CLinux
internal import Glibc

/// The sandbox of a process that reads what may be hostile.
public enum Sandbox {
    /// Closes the sandbox around this process, for the rest of its life.
    ///
    /// What is open stays open. From now on the process opens nothing to write, reads only under the
    /// paths given, reaches no network and no other process, and starts neither programs nor threads.
    /// A layer that the kernel lacks is left out; the others hold.
    ///
    /// - Parameter paths: The files and folders that may still be opened to be read; one that is not
    ///   there is left out.
    /// - Returns: Which layers hold.
    public static func close(reading paths: [String]) -> SandboxReport {
        // Landlock binds the thread that asks for it, and those that it starts later.
        precondition(threadCount == 1, "A sandbox closes around a process of one thread.")
        var report = SandboxReport(layers: [], landlockVersion: landlockVersion)
        guard sohoa_refuse_new_privileges() == 0 else { return report }
        report.layers.insert(.noNewPrivileges)
        if let ruleset = LandlockRuleset(version: report.landlockVersion) {
            for path in paths { ruleset.allowReading(path) }
            if ruleset.enforce() { report.layers.insert(.landlock) }
        }
        // Last: it also refuses what the other layers are made with.
        if SystemCallFilter(rules: .ofReaders(process: getpid())).install() {
            report.layers.insert(.seccomp)
        }
        return report
    }

    /// The version of Landlock's interface that the kernel has; 0 where it has none.
    public static var landlockVersion: Int { max(0, Int(sohoa_landlock_version())) }

    /// How many threads the process has; 1 where the system does not say.
    private static var threadCount: Int {
        var status = stat()
        // Besides one for each thread, a folder's links are "." and its name.
        guard stat("/proc/self/task", &status) == 0 else { return 1 }
        return Int(status.st_nlink) - 2
    }
}
