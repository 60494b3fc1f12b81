internal import CLinux
internal import Glibc

/// A seccomp filter: what the kernel answers to each system call of a process.
struct SystemCallFilter {
    /// The steps that the kernel goes through at each call.
    let program: [sock_filter]

    /// Makes the filter's program.
    ///
    /// A call of another machine's kind, or by the numbers of x32, can have no good reason.
    init(rules: SystemCallRules) {
        var program = [
            Self.load(MemoryLayout<seccomp_data>.offset(of: \.arch)),
            Self.jump(BPF_JEQ, rules.architecture, otherwise: 2),
            Self.load(MemoryLayout<seccomp_data>.offset(of: \.nr)),
            Self.jump(BPF_JGE, rules.foreignNumbers, otherwise: 1),
            Self.answer(.kill),
        ]
        for rule in rules.rules { program += Self.steps(of: rule) }
        program.append(Self.jump(BPF_JGE, rules.firstNewNumber, otherwise: 1))
        program.append(Self.answer(.refuse(ENOSYS)))
        program.append(Self.answer(.refuse(EPERM)))
        self.program = program
    }

    /// Binds all threads of the process, for the rest of its life; false where the kernel refuses.
    func install() -> Bool {
        var program = program
        return program.withUnsafeMutableBufferPointer { steps in
            var filter = sock_fprog(len: UInt16(steps.count), filter: steps.baseAddress)
            return sohoa_filter_system_calls(&filter) == 0
        }
    }

    /// The steps of one rule, behind a step over them for all other calls.
    private static func steps(of rule: SystemCallRule) -> [sock_filter] {
        var steps: [sock_filter] = []
        for test in rule.tests {
            // The lower half of an argument; both machines have it first.
            let argument = (MemoryLayout<seccomp_data>.offset(of: \.args) ?? 0) + 8 * test.argument
            steps.append(load(argument + (test.isUpperHalf ? 4 : 0)))
            switch test.condition {
            case .equals(let value): steps.append(jump(BPF_JEQ, value, otherwise: 1))
            case .hasAny(let bits): steps.append(jump(BPF_JSET, bits, otherwise: 1))
            }
            steps.append(answer(test.answer))
        }
        steps.append(answer(rule.otherwise))
        return [jump(BPF_JEQ, UInt32(rule.call), otherwise: UInt8(steps.count))] + steps
    }

    private static func load(_ offset: Int?) -> sock_filter {
        sock_filter(code: UInt16(BPF_LD | BPF_W | BPF_ABS), jt: 0, jf: 0, k: UInt32(offset ?? 0))
    }

    /// Goes on where the comparison holds, else so many steps further.
    private static func jump(
        _ comparison: Int32, _ value: UInt32, otherwise steps: UInt8
    ) -> sock_filter {
        sock_filter(code: UInt16(BPF_JMP | comparison | BPF_K), jt: 0, jf: steps, k: value)
    }

    private static func answer(_ answer: SystemCallAnswer) -> sock_filter {
        let value =
            switch answer {
            case .allow: SECCOMP_RET_ALLOW
            case .refuse(let code): SECCOMP_RET_ERRNO | UInt32(code)
            case .kill: SECCOMP_RET_KILL_PROCESS
            }
        return sock_filter(code: UInt16(BPF_RET | BPF_K), jt: 0, jf: 0, k: value)
    }
}
