import CLinux
import Glibc
import Testing

@testable import Confinement

/// What a filter's program answers, worked out step by step as the kernel does.
@Suite struct SystemCallFilterTests {
    private static let process: pid_t = 0x1_2345
    private let rules = SystemCallRules.ofReaders(process: process)

    /// The answer to a call of this machine with these arguments.
    private func answer(
        _ call: Int32, _ arguments: [UInt64] = [], architecture: UInt32? = nil
    ) -> SystemCallAnswer? {
        var data = [UInt32](repeating: 0, count: 16)
        data[0] = UInt32(bitPattern: call)
        data[1] = architecture ?? rules.architecture
        for (index, argument) in arguments.enumerated() {
            data[4 + 2 * index] = UInt32(truncatingIfNeeded: argument)
            data[5 + 2 * index] = UInt32(truncatingIfNeeded: argument >> 32)
        }
        return answer(to: data)
    }

    private func answer(to data: [UInt32]) -> SystemCallAnswer? {
        let program = SystemCallFilter(rules: rules).program
        var loaded: UInt32 = 0
        var place = 0
        while program.indices.contains(place) {
            let step = program[place]
            place += 1
            switch Int32(step.code) {
            case BPF_LD | BPF_W | BPF_ABS: loaded = data[Int(step.k) / 4]
            case BPF_JMP | BPF_JEQ | BPF_K: place += Int(loaded == step.k ? step.jt : step.jf)
            case BPF_JMP | BPF_JGE | BPF_K: place += Int(loaded >= step.k ? step.jt : step.jf)
            case BPF_JMP | BPF_JSET | BPF_K:
                place += Int(loaded & step.k != 0 ? step.jt : step.jf)
            case BPF_RET | BPF_K:
                switch step.k {
                case SECCOMP_RET_ALLOW: return .allow
                case SECCOMP_RET_KILL_PROCESS: return .kill
                default: return .refuse(Int32(step.k & 0xffff))
                }
            default: return nil
            }
        }
        return nil
    }

    @Test(arguments: [SYS_read, SYS_futex, SYS_getdents64, SYS_exit_group])
    func readingGoesOn(call: Int32) {
        #expect(answer(call) == .allow)
    }

    @Test(arguments: [SYS_execve, SYS_ptrace, SYS_bpf, SYS_mount, 425, 434])
    func whatOnlyAnAttackerTriesKills(call: Int32) {
        #expect(answer(call) == .kill)
    }

    @Test(arguments: [SYS_socket, SYS_unlinkat, SYS_fchmod, SYS_setrlimit, SYS_memfd_create])
    func whatHasNoRuleIsRefused(call: Int32) {
        #expect(answer(call) == .refuse(EPERM))
    }

    @Test(arguments: [435, 437, 470, 600] as [Int32])
    func whatIsNewerThanTheRulesDoesNotExist(call: Int32) {
        #expect(answer(call) == .refuse(ENOSYS))
    }

    @Test func anotherMachinesCallsKill() {
        // i386, and x32 on x86_64.
        #expect(answer(SYS_read, architecture: 0x4000_0003) == .kill)
        #expect(answer(0x4000_0000 + SYS_read) == .kill)
    }

    @Test(
        arguments: [
            (O_RDONLY, .allow), (O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK, .allow),
            (O_WRONLY, .refuse(EACCES)), (O_RDWR, .refuse(EACCES)),
            (O_RDONLY | O_CREAT, .refuse(EACCES)), (O_RDONLY | O_TRUNC, .refuse(EACCES)),
            (sohoa_o_path, .refuse(EACCES)), (sohoa_o_tmpfile_bit, .refuse(EACCES)),
        ] as [(Int32, SystemCallAnswer)])
    func filesAreOpenedOnlyToBeRead(flags: Int32, expected: SystemCallAnswer) {
        #expect(answer(SYS_openat, [0, 0, UInt64(flags)]) == expected)
        // The kernel looks at the lower half alone.
        #expect(answer(SYS_openat, [0, 0, UInt64(flags) | 7 << 32]) == expected)
    }

    @Test(arguments: [SYS_mmap, SYS_mprotect])
    func noMemoryBecomesCode(call: Int32) {
        #expect(answer(call, [0, 0, UInt64(PROT_READ | PROT_WRITE)]) == .allow)
        #expect(answer(call, [0, 0, UInt64(PROT_READ | PROT_EXEC)]) == .refuse(EPERM))
    }

    @Test func signalsGoOnlyToOurselves() {
        let process = UInt64(Self.process)
        #expect(answer(SYS_tgkill, [process, process, 6]) == .allow)
        #expect(answer(SYS_tgkill, [1, 1, 6]) == .kill)
        #expect(answer(SYS_kill, [process, 6]) == .kill)
    }

    @Test func limitsAreReadOnlyAndOnlyOurs() {
        let process = UInt64(Self.process)
        #expect(answer(SYS_prlimit64, [0, 7, 0, 4096]) == .allow)
        #expect(answer(SYS_prlimit64, [process, 7, 0, 4096]) == .allow)
        #expect(answer(SYS_prlimit64, [1, 7, 0, 4096]) == .refuse(EPERM))
        #expect(answer(SYS_prlimit64, [0, 7, 1 << 40, 0]) == .refuse(EPERM))
        #expect(answer(SYS_prlimit64, [0, 7, 4096, 0]) == .refuse(EPERM))
    }

    @Test func threadsAreRefusedAndProcessesKill() {
        #expect(answer(SYS_clone, [UInt64(sohoa_clone_thread)]) == .refuse(EAGAIN))
        #expect(answer(SYS_clone, [UInt64(SIGCHLD)]) == .kill)
    }

    @Test func theProgramIsOneThatTheKernelTakes() {
        let program = SystemCallFilter(rules: rules).program
        #expect(program.count < 4096)
        #expect(rules.rules.count == Set(rules.rules.map(\.call)).count, "a call has two rules")
        for (place, step) in program.enumerated() {
            #expect(place + 1 + Int(max(step.jt, step.jf)) < program.count + 1)
        }
    }
}
