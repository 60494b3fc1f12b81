"""A tracer of a process tree: tells each call that changes files before it is made, in one order for the
whole tree, and lets it be failed, or the tree be killed there.

strace counts the calls of each thread by itself, so that "the k-th call of the tree" cannot be told to it;
ptrace(2) with a seccomp filter that stops only at the calls of the list costs 0.1 ms a call. Linux on x86-64.
"""

import ctypes
import errno
import os
import signal
import struct

LIBC = ctypes.CDLL(None, use_errno=True)
LIBC.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
LIBC.ptrace.restype = ctypes.c_long

CONT, GETREGS, SETREGS, SYSCALL = 7, 12, 13, 24
GETEVENTMSG, SEIZE, LISTEN = 0x4201, 0x4206, 0x4208
# TRACESYSGOOD, FORK, VFORK, CLONE, EXEC, SECCOMP; EXITKILL.
OPTIONS = 0x1 | 0x2 | 0x4 | 0x8 | 0x10 | 0x80 | 0x100000
EVENT_FORK, EVENT_VFORK, EVENT_CLONE, EVENT_EXEC, EVENT_SECCOMP, EVENT_STOP = 1, 2, 3, 4, 7, 128
WALL = 0x40000000
AT_FDCWD = -100

CALLS = {
    1: "write", 2: "open", 18: "pwrite64", 20: "writev", 40: "sendfile", 74: "fsync", 75: "fdatasync",
    76: "truncate", 77: "ftruncate", 82: "rename", 83: "mkdir", 84: "rmdir", 85: "creat", 86: "link",
    87: "unlink", 88: "symlink", 257: "openat", 258: "mkdirat", 263: "unlinkat", 264: "renameat",
    265: "linkat", 266: "symlinkat", 285: "fallocate", 296: "pwritev", 316: "renameat2",
    326: "copy_file_range",
}
"""The calls that are told, by their numbers on x86-64; opening only where it may make or cut a file."""


class Registers(ctypes.Structure):
    _fields_ = [(name, ctypes.c_ulong) for name in (
        "r15 r14 r13 r12 rbp rbx r11 r10 r9 r8 rax rcx rdx rsi rdi orig_rax rip cs eflags rsp ss "
        "fs_base gs_base ds es fs gs").split()]


class Call:
    """A call that is about to be made: by whom, which, on what."""

    def __init__(self, thread, process, role, name, path, other, arguments):
        self.thread, self.process, self.role = thread, process, role
        self.name, self.path, self.other, self.arguments = name, path, other, arguments

    def data(self):
        """The bytes that are written."""
        with open(f"/proc/{self.thread}/mem", "rb", buffering=0) as memory:
            memory.seek(self.arguments[1])
            return memory.read(self.arguments[2])

    def offset(self):
        """Where in the file they go."""
        if self.name == "pwrite64":
            return self.arguments[3]
        with open(f"/proc/{self.thread}/fdinfo/{self.arguments[0]}") as info:
            return int(info.readline().split()[1])

    def __str__(self):
        return f"{self.role} {self.name} {self.path}" + (f" {self.other}" if self.other else "")


def ptrace(request, thread, data=0, address=0):
    result = LIBC.ptrace(request, thread, address, data)
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"ptrace {request}: {os.strerror(code)}")
    return result


def _filter():
    """The seccomp filter: stop the tracer at the calls of the list, let all others pass."""
    code = [struct.pack("HBBI", 0x20, 0, 0, 0)]  # load the number
    numbers = sorted(CALLS)
    for place, number in enumerate(numbers):
        code.append(struct.pack("HBBI", 0x15, len(numbers) - place, 0, number))
    code.append(struct.pack("HBBI", 0x06, 0, 0, 0x7FFF0000))  # allow
    code.append(struct.pack("HBBI", 0x06, 0, 0, 0x7FF00000))  # trace
    return b"".join(code)


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("code", ctypes.c_void_p)]


class Tracer:
    """Runs a command and calls `handler` with each Call whose path lies below one of `roots`, or that
    goes to a pipe where `pipes` is given.

    The handler answers None (it is made), an errno (it is not, and fails so), "kill" (everything is killed
    before it is made), "kill-process" (only the process that makes it) or "tell" (`told` is called with
    the call and its result once it is made).
    """

    def __init__(self, command, roots, handler, told=None, environment=None, output=None, pipes=False):
        self.roots = [os.fsencode(os.path.abspath(root)).decode("utf-8", "surrogateescape") for root in roots]
        self.handler, self.told, self.pipes = handler, told, pipes
        self.roles, self.processes, self.pending = {}, {}, {}
        self.killed = False
        self.root = self._start([os.fspath(part) for part in command], environment, output)

    def _start(self, command, environment, output):
        code = _filter()
        buffer = ctypes.create_string_buffer(code)
        program = _Program(len(code) // 8, ctypes.cast(buffer, ctypes.c_void_p))
        environment = dict(os.environ if environment is None else environment)
        child = os.fork()
        if child == 0:
            try:
                os.setpgid(0, 0)
                null = os.open("/dev/null", os.O_RDWR)
                os.dup2(null, 0)
                os.dup2(null if output is None else output, 1)
                os.dup2(null if output is None else output, 2)
                os.kill(os.getpid(), signal.SIGSTOP)
                LIBC.prctl(38, 1, 0, 0, 0)  # no new privileges
                if LIBC.prctl(22, 2, ctypes.byref(program), 0, 0) != 0:
                    os._exit(126)
                os.execve(command[0], command, environment)
            finally:
                os._exit(127)
        os.waitpid(child, os.WUNTRACED)
        ptrace(SEIZE, child, OPTIONS)
        os.kill(child, signal.SIGCONT)
        return child

    def kill(self):
        """Kills every process of the tree at once, as the end of a machine would."""
        self.killed = True
        for process in set(self.processes.values()) | {self.root}:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass

    def run(self):
        """Lets it run to its end; the exit status of the command, negative for a signal."""
        result = None
        self.processes[self.root] = self.root
        while True:
            try:
                thread, status = os.waitpid(-1, WALL)
            except ChildProcessError:
                return result
            if os.WIFEXITED(status) or os.WIFSIGNALED(status):
                self.processes.pop(thread, None)
                self.pending.pop(thread, None)
                if thread == self.root:
                    result = os.waitstatus_to_exitcode(status)
                if self.killed:
                    self.kill()
                continue
            try:
                self._stopped(thread, status)
            except OSError as error:
                if error.errno != errno.ESRCH:
                    raise

    def _stopped(self, thread, status):
        if self.killed:
            return self.kill()
        self.processes.setdefault(thread, self._group(thread))
        number, event = (status >> 8) & 0xFF, status >> 16
        if event == EVENT_SECCOMP:
            return self._enter(thread)
        if event == EVENT_EXEC:
            self.roles.pop(thread, None)
        elif event in (EVENT_FORK, EVENT_VFORK, EVENT_CLONE):
            child = ctypes.c_ulong()
            ptrace(GETEVENTMSG, thread, ctypes.addressof(child))
            self.processes.setdefault(child.value, self._group(child.value))
        elif event == EVENT_STOP:
            if number in (signal.SIGSTOP, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU):
                return ptrace(LISTEN, thread)
        elif number == signal.SIGTRAP | 0x80:
            return self._leave(thread)
        elif event == 0 and number != signal.SIGTRAP:
            return ptrace(CONT, thread, number)
        ptrace(CONT, thread)

    @staticmethod
    def _group(thread):
        try:
            with open(f"/proc/{thread}/status") as status:
                for line in status:
                    if line.startswith("Tgid:"):
                        return int(line.split()[1])
        except OSError:
            pass
        return thread

    def _role(self, process):
        if process not in self.roles:
            with open(f"/proc/{process}/cmdline", "rb") as line:
                self.roles[process] = (line.read().split(b"\0") + [b"", b""])[1].decode("utf-8", "replace")
        return self.roles[process]

    def _enter(self, thread):
        registers = Registers()
        ptrace(GETREGS, thread, ctypes.addressof(registers))
        call = self._call(thread, registers)
        answer = self.handler(call) if call else None
        if answer == "kill":
            return self.kill()
        if answer == "kill-process":
            return os.kill(call.process, signal.SIGKILL)
        if answer == "tell":
            self.pending[thread] = call
            return ptrace(SYSCALL, thread)
        if answer is not None:
            registers.orig_rax = ctypes.c_ulong(-1).value
            registers.rax = ctypes.c_ulong(-answer).value
            ptrace(SETREGS, thread, ctypes.addressof(registers))
        ptrace(CONT, thread)

    def _leave(self, thread):
        call = self.pending.pop(thread, None)
        if call is not None:
            registers = Registers()
            ptrace(GETREGS, thread, ctypes.addressof(registers))
            self.told(call, ctypes.c_long(registers.rax).value)
        ptrace(CONT, thread)

    def _call(self, thread, registers):
        """The call that a thread is about to make, if it is one that is told."""
        name = CALLS.get(registers.orig_rax)
        if name is None:
            return None
        arguments = [registers.rdi, registers.rsi, registers.rdx, registers.r10, registers.r8, registers.r9]
        if name in ("open", "openat"):
            flags = arguments[1 if name == "open" else 2]
            if not flags & (os.O_CREAT | os.O_TRUNC):
                return None
        path, other = self._paths(thread, name, arguments)
        if not any(self._is_told(place) for place in (path, other) if place):
            return None
        process = self.processes.get(thread) or self._group(thread)
        return Call(thread, process, self._role(process), name, path, other, arguments)

    def _is_told(self, path):
        if path.startswith("pipe:") or path.startswith("socket:"):
            return self.pipes
        return any(path == root or path.startswith(root + "/") for root in self.roots)

    def _paths(self, thread, name, arguments):
        def at(folder, place):
            return self._path(thread, ctypes.c_int(folder & 0xFFFFFFFF).value, place)
        if name in ("write", "pwrite64", "writev", "pwritev", "fsync", "fdatasync", "ftruncate", "fallocate"):
            return self._descriptor(thread, arguments[0]), None
        if name in ("sendfile",):
            return self._descriptor(thread, arguments[0]), None
        if name == "copy_file_range":
            return self._descriptor(thread, arguments[2]), None
        if name in ("rename", "link", "symlink"):
            return at(AT_FDCWD, arguments[0]), at(AT_FDCWD, arguments[1])
        if name in ("renameat", "renameat2", "linkat"):
            return at(arguments[0], arguments[1]), at(arguments[2], arguments[3])
        if name == "symlinkat":
            return at(arguments[1], arguments[2]), None
        if name in ("openat", "mkdirat", "unlinkat"):
            return at(arguments[0], arguments[1]), None
        return at(AT_FDCWD, arguments[0]), None

    @staticmethod
    def _descriptor(thread, number):
        try:
            return os.fsencode(os.readlink(f"/proc/{thread}/fd/{number & 0xFFFFFFFF}")).decode(
                "utf-8", "surrogateescape")
        except OSError:
            return ""

    def _path(self, thread, folder, address):
        data = b""
        with open(f"/proc/{thread}/mem", "rb", buffering=0) as memory:
            memory.seek(address)
            while b"\0" not in data and len(data) < 8192:
                # Not over the end of a page of memory, behind which there may be none.
                part = memory.read(4096 - (address + len(data)) % 4096)
                if not part:
                    break
                data += part
        path = data.split(b"\0")[0]
        if not path.startswith(b"/"):
            place = "cwd" if folder == AT_FDCWD else f"fd/{folder}"
            path = os.path.join(os.readlink(os.fsencode(f"/proc/{thread}/{place}")), path)
        return os.path.normpath(path).decode("utf-8", "surrogateescape")
