internal import CLinux
internal import Glibc

// What reading a document takes of the system, found by tracing workers over all our samples; and
// what only an attacker would try.

extension SystemCallRules {
    /// The rules of a process that reads documents, and has this number.
    static func ofReaders(process: pid_t) -> SystemCallRules {
        SystemCallRules(
            architecture: architecture,
            rules: rules(for: allowed, .allow) + conditional(process: UInt32(bitPattern: process))
                + rules(for: deadly, .kill))
    }

    private static func rules(
        for calls: [Int32], _ answer: SystemCallAnswer
    ) -> [SystemCallRule] {
        calls.map { SystemCallRule(call: $0, otherwise: answer) }
    }

    #if arch(x86_64)
        private static let architecture: UInt32 = 0xC000_003E
        /// Calls that newer machines have only in a newer form.
        private static let oldAllowed = [
            SYS_stat, SYS_lstat, SYS_access, SYS_readlink, SYS_dup2, SYS_poll, SYS_time,
            SYS_getpgrp,
        ]
        private static let oldDeadly = [
            SYS_fork, SYS_vfork, SYS_mknod, SYS_iopl, SYS_ioperm, SYS_modify_ldt,
        ]
    #elseif arch(arm64)
        private static let architecture: UInt32 = 0xC000_00B7
        private static let oldAllowed: [Int32] = []
        private static let oldDeadly: [Int32] = []
    #endif

    /// What reading takes: computing, memory without code, the files that are open, the facts of
    /// those that may be, and the time.
    private static let allowed =
        [
            // Libraries wait and wake even in a single thread; then what every page does most.
            SYS_futex, SYS_read, SYS_write, SYS_clock_gettime, SYS_brk, SYS_munmap, SYS_mremap,
            SYS_madvise, SYS_lseek, SYS_close, SYS_fstat, SYS_newfstatat, SYS_statx, SYS_pread64,
            SYS_pwrite64, SYS_readv, SYS_writev, SYS_fsync, SYS_dup, SYS_dup3, SYS_getdents64,
            SYS_faccessat, SYS_readlinkat, SYS_statfs, SYS_fstatfs, SYS_getcwd, SYS_ppoll,
            SYS_membarrier, SYS_fadvise64,
            // The time, and sleeping.
            SYS_clock_getres, SYS_gettimeofday, SYS_nanosleep, SYS_clock_nanosleep, SYS_times,
            // Who and where we are.
            SYS_getpid, SYS_gettid, SYS_getppid, SYS_getuid, SYS_geteuid, SYS_getgid, SYS_getegid,
            SYS_uname, SYS_sysinfo, SYS_getrusage, SYS_getrandom, SYS_sched_getaffinity,
            SYS_sched_yield, SYS_getcpu,
            // Signals of our own: a library that aborts should be seen to abort.
            SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_sigaltstack,
            SYS_restart_syscall, SYS_set_robust_list, SYS_rseq, SYS_exit, SYS_exit_group,
        ] + oldAllowed

    /// What no library tries that reads a document: starting programs, reaching into other processes
    /// or the kernel, changing the namespaces.
    ///
    /// Who tries it has the process in hand already; it ends before the next attempt.
    private static let deadly =
        [
            // Programs.
            SYS_execve, SYS_execveat,
            // Other processes. `kill` also where it would be ourselves: libraries use `tgkill`.
            SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kill, SYS_tkill,
            SYS_rt_sigqueueinfo, SYS_rt_tgsigqueueinfo, SYS_kcmp, SYS_setpgid, SYS_setsid,
            pidfdOpen, pidfdSendSignal, pidfdGetfd, processMadvise,
            // Ways into the kernel with a record of holes.
            SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, ioUringSetup, ioUringEnter,
            ioUringRegister, SYS_add_key, SYS_request_key, SYS_keyctl, SYS_init_module,
            SYS_finit_module, SYS_delete_module, SYS_kexec_load, SYS_reboot, SYS_swapon,
            SYS_swapoff, SYS_acct, SYS_quotactl,
            // The tree of files, and who we are.
            SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_unshare, SYS_setns,
            SYS_mknodat, SYS_open_by_handle_at, SYS_name_to_handle_at, openTree, moveMount, fsopen,
            fsconfig, fsmount, fspick, mountSetattr, SYS_setuid, SYS_setgid, SYS_setreuid,
            SYS_setregid, SYS_setresuid, SYS_setresgid, SYS_setgroups, SYS_setfsuid, SYS_setfsgid,
            SYS_capset, SYS_sethostname, SYS_setdomainname, SYS_settimeofday, SYS_clock_settime,
            SYS_adjtimex, SYS_clock_adjtime,
        ] + oldDeadly

    // The same on every machine; headers before their time lack them.
    private static let pidfdSendSignal: Int32 = 424
    private static let ioUringSetup: Int32 = 425
    private static let ioUringEnter: Int32 = 426
    private static let ioUringRegister: Int32 = 427
    private static let openTree: Int32 = 428
    private static let moveMount: Int32 = 429
    private static let fsopen: Int32 = 430
    private static let fsconfig: Int32 = 431
    private static let fsmount: Int32 = 432
    private static let fspick: Int32 = 433
    private static let pidfdOpen: Int32 = 434
    private static let pidfdGetfd: Int32 = 438
    private static let processMadvise: Int32 = 440
    private static let mountSetattr: Int32 = 442
}
