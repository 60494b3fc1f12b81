import CLinux
import Glibc

/// What a worker may use, set by the worker itself before it opens anything; the time that it may
/// compute is set by its parent.
package enum ResourceCeiling {
    /// The largest address space, in bytes.
    ///
    /// Libraries and their mapped data take some 300 MB of it; the largest page that is drawn,
    /// 160 MB and a few times that while it is cleaned and read.
    static let addressSpace: rlim_t = 1_400 << 20

    /// The largest file that a worker may write, in bytes: a searchable copy.
    static let fileSize = rlim_t(SearchableCopy.largestSize)

    /// How many files may be open at once: a dozen are, while a page with many fonts is drawn.
    static let openFiles: rlim_t = 64

    /// Sets the ceilings; they hold for the rest of the process's life.
    package static func set() {
        limit(RLIMIT_AS, to: addressSpace)
        // Beyond it writing fails; the signal that comes with it would end the process.
        signal(SIGXFSZ, SIG_IGN)
        limit(RLIMIT_FSIZE, to: fileSize)
        // No core files: they would hold the text of a document.
        limit(RLIMIT_CORE, to: 0)
        limit(RLIMIT_NOFILE, to: openFiles)
        // Neither processes nor threads; the system does not hold its administrator to it.
        limit(__RLIMIT_NPROC, to: 0)
        // A worker does not outlive its parent, even in the middle of a page.
        _ = sohoa_die_with_parent()
    }

    /// Lets another process compute for so much longer than it has; the kernel ends it then.
    static func limitProcessorTime(of process: pid_t, to time: Duration) {
        var clock = clockid_t()
        var used = timespec()
        var limit = rlimit()
        guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &used) == 0,
            getrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit) == 0
        else { return }
        // The hard limit, which it has from us, stays: it could not be raised again.
        let most = UInt64(limit.rlim_max)
        _ = sohoa_limit_processor_time(
            process, processorSeconds(used: used.tv_sec, adding: time, most: most), most)
    }

    /// The limit in seconds for a process that has computed so long already, as a clock says that may be
    /// wrong: faketime(1) sets this one, too.
    static func processorSeconds(used: Int, adding time: Duration, most: UInt64) -> UInt64 {
        let seconds = min(max(time / .seconds(1), 0), 1_000_000).rounded(.up)
        return min(UInt64(max(used, 0)) + 1 + UInt64(seconds), most)
    }

    private static func limit(_ resource: __rlimit_resource, to value: rlim_t) {
        var limit = rlimit()
        let number = __rlimit_resource_t(resource.rawValue)
        guard getrlimit(number, &limit) == 0 else { return }
        // A lower limit that the caller has set stays.
        limit.rlim_cur = min(value, limit.rlim_max)
        limit.rlim_max = limit.rlim_cur
        setrlimit(number, &limit)
    }
}
