internal import CLinux
internal import Glibc

// Calls whose answer hangs on what they are asked for. Numbers and flags are the lower half of an
// argument: the kernel looks at no more of them.

extension SystemCallRules {
    /// The rules that look at arguments.
    static func conditional(process: UInt32) -> [SystemCallRule] {
        [
            opening(SYS_openat, flags: 2),
            // No memory becomes code, be it written before or not: nothing is loaded any more.
            withoutCode(SYS_mmap), withoutCode(SYS_mprotect),
            SystemCallRule(
                call: SYS_fcntl,
                tests: [
                    F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL, F_SETFL,
                ].map {
                    ArgumentTest(
                        argument: 1, condition: .equals(UInt32($0)), answer: .allow)
                },
                otherwise: .refuse(EPERM)),
            // Libraries ask whether a stream is a terminal: it is none. All else that is asked of a
            // device is not for us.
            SystemCallRule(call: SYS_ioctl, otherwise: .refuse(ENOTTY)),
            // Limits may be read, our own.
            SystemCallRule(
                call: SYS_prlimit64,
                tests: [
                    ArgumentTest(
                        argument: 2, condition: .hasAny(.max), answer: .refuse(EPERM)),
                    ArgumentTest(
                        argument: 2, isUpperHalf: true, condition: .hasAny(.max),
                        answer: .refuse(EPERM)),
                    ArgumentTest(argument: 0, condition: .equals(0), answer: .allow),
                    ArgumentTest(argument: 0, condition: .equals(process), answer: .allow),
                ], otherwise: .refuse(EPERM)),
            // abort(): a signal to a thread of ours.
            SystemCallRule(
                call: SYS_tgkill,
                tests: [
                    ArgumentTest(argument: 0, condition: .equals(process), answer: .allow)
                ], otherwise: .kill),
            // A library that wants a thread can do without; a process is not a thread. clone3, whose
            // flags no filter sees, does not exist: see `firstNewNumber`.
            SystemCallRule(
                call: SYS_clone,
                tests: [
                    ArgumentTest(
                        argument: 0, condition: .hasAny(UInt32(sohoa_clone_thread)),
                        answer: .refuse(EAGAIN))
                ], otherwise: .kill),
        ] + oldOpening
    }

    #if arch(x86_64)
        private static let oldOpening = [opening(SYS_open, flags: 1)]
    #elseif arch(arm64)
        private static let oldOpening: [SystemCallRule] = []
    #endif

    /// Opening only to read.
    ///
    /// Also where the kernel has no Landlock, nothing is written but what was handed to us open.
    /// fontconfig tries to write its cache, and goes on without. No O_PATH: Landlock lets it through.
    private static func opening(_ call: Int32, flags argument: Int) -> SystemCallRule {
        let writing =
            O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND | sohoa_o_path | sohoa_o_tmpfile_bit
        return SystemCallRule(
            call: call,
            tests: [
                ArgumentTest(
                    argument: argument, condition: .hasAny(UInt32(writing)),
                    answer: .refuse(EACCES))
            ], otherwise: .allow)
    }

    private static func withoutCode(_ call: Int32) -> SystemCallRule {
        SystemCallRule(
            call: call,
            tests: [
                ArgumentTest(
                    argument: 2, condition: .hasAny(UInt32(PROT_EXEC)), answer: .refuse(EPERM))
            ], otherwise: .allow)
    }
}
