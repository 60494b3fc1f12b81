// Ways out of a sandbox, each tried for real. C, since they are raw system calls.

#define _GNU_SOURCE
#include "escapes.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/bpf.h>
#include <linux/perf_event.h>
#include <netinet/in.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/fanotify.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/ipc.h>
#include <sys/klog.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/msg.h>
#include <sys/personality.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

extern char **environ;

// What the tries need, made before the border closes: a worker that was taken over would have to live
// with less.
static char folder_path[512];
static pid_t parent;
static int document, program, parent_handle, name_space;
static struct sockaddr_in loopback = {.sin_family = AF_INET};
static struct sockaddr_un named = {.sun_family = AF_UNIX}, abstract = {.sun_family = AF_UNIX};
static socklen_t abstract_length;
static struct { struct file_handle head; unsigned char rest[MAX_HANDLE_SZ]; } handle;
static int mount_id;
static volatile long secret = 42;

#define RESULT(call) ((call) < 0 ? errno : 0)

static const char *in_folder(const char *name) {
    static char path[1024];
    snprintf(path, sizeof path, "%s/%s", folder_path, name);
    return path;
}

static int opens(const char *path, int flags) { return RESULT(open(path, flags, 0600)); }

static int opens_of_parent(const char *name, int flags) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/%s", parent, name);
    return opens(path, flags);
}

static int connects(int family, const void *address, socklen_t length) {
    int s = socket(family, SOCK_STREAM, 0);
    return s < 0 ? errno : RESULT(connect(s, address, length));
}

static int waits(pid_t child) {
    if (child < 0) return errno;
    int status;
    return RESULT(waitpid(child, &status, 0));
}

#define TRY(name) static int name(void)

// Files

TRY(read_passwd) { return opens("/etc/passwd", O_RDONLY); }
TRY(read_shadow) { return opens("/etc/shadow", O_RDONLY); }
TRY(read_key_of_home) { return opens(in_folder(".ssh/id_ed25519"), O_RDONLY); }
TRY(read_program) { return opens("/proc/self/exe", O_RDONLY); }
TRY(list_root) { return opens("/", O_RDONLY | O_DIRECTORY); }
TRY(list_folder_of_document) { return opens(folder_path, O_RDONLY | O_DIRECTORY); }
TRY(read_neighbour) { return opens(in_folder("neighbour"), O_RDONLY); }
TRY(open_path_only) { return opens("/etc", O_PATH); }
TRY(open_by_new_call) {
    struct { uint64_t flags, mode, resolve; } how = {0};
    return RESULT(syscall(437 /* openat2 */, AT_FDCWD, "/etc/passwd", &how, sizeof how));
}
TRY(write_tmp) {
    char path[] = "/tmp/sohoa-escape-XXXXXX";
    if (mkstemp(path) < 0) return errno;
    return RESULT(unlink(path));
}
TRY(write_without_name) { return opens("/tmp", O_TMPFILE | O_WRONLY); }
TRY(write_beside_document) { return opens(in_folder("new"), O_CREAT | O_WRONLY); }
TRY(write_document) { return opens(in_folder("document"), O_WRONLY); }
TRY(append_to_document) { return opens(in_folder("document"), O_WRONLY | O_APPEND); }
TRY(reopen_document_to_write) {
    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", document);
    return opens(path, O_RDWR);
}
TRY(truncate_by_path) { return RESULT(truncate(in_folder("document"), 0)); }
TRY(make_folder) { return RESULT(mkdir(in_folder("folder"), 0700)); }
TRY(remove_folder) { return RESULT(rmdir(in_folder("empty"))); }
TRY(make_device) { return RESULT(mknod(in_folder("device"), S_IFCHR | 0600, makedev(1, 3))); }
TRY(make_pipe) { return RESULT(mkfifo(in_folder("pipe"), 0600)); }
TRY(make_symbolic_link) { return RESULT(symlink("/etc/passwd", in_folder("symbolic"))); }
TRY(make_link) {
    char from[1024];
    strcpy(from, in_folder("neighbour"));
    return RESULT(link(from, in_folder("link")));
}
TRY(rename_neighbour) {
    char from[1024];
    strcpy(from, in_folder("neighbour"));
    return RESULT(rename(from, in_folder("renamed")));
}
TRY(remove_neighbour) { return RESULT(unlink(in_folder("neighbour"))); }
TRY(change_mode) { return RESULT(chmod(in_folder("document"), 0644)); }
TRY(change_mode_of_handed) { return RESULT(fchmod(document, 0644)); }
TRY(change_owner) { return RESULT(chown(in_folder("document"), getuid(), getgid())); }
TRY(change_owner_of_handed) { return RESULT(fchown(document, getuid(), getgid())); }
TRY(set_attribute) { return RESULT(setxattr(in_folder("document"), "user.a", "b", 1, 0)); }
TRY(set_attribute_of_handed) { return RESULT(fsetxattr(document, "user.a", "b", 1, 0)); }
TRY(set_times) { return RESULT(utimensat(AT_FDCWD, in_folder("document"), NULL, 0)); }
TRY(set_times_of_handed) { return RESULT(futimens(document, NULL)); }
TRY(change_folder) { return RESULT(chdir(folder_path)); }
TRY(watch_folder) {
    int i = inotify_init1(0);
    return i < 0 ? errno : RESULT(inotify_add_watch(i, "/etc", IN_ALL_EVENTS));
}
TRY(watch_everything) { return RESULT(fanotify_init(FAN_CLASS_NOTIF, O_RDONLY)); }
TRY(name_a_handle) {
    handle.head.handle_bytes = MAX_HANDLE_SZ;
    return RESULT(name_to_handle_at(AT_FDCWD, "/etc/passwd", &handle.head, &mount_id, 0));
}
TRY(open_a_handle) { return RESULT(open_by_handle_at(program, &handle.head, O_RDONLY)); }

// What the kernel shows of processes

TRY(own_memory_to_write) { return opens("/proc/self/mem", O_RDWR); }
TRY(own_memory_to_read) { return opens("/proc/self/mem", O_RDONLY); }
TRY(memory_of_parent) { return opens_of_parent("mem", O_RDONLY); }
TRY(environment_of_parent) { return opens_of_parent("environ", O_RDONLY); }
TRY(map_of_parent) { return opens_of_parent("maps", O_RDONLY); }
TRY(file_of_parent) { return opens_of_parent("fd/0", O_RDONLY); }
TRY(list_processes) { return opens("/proc", O_RDONLY | O_DIRECTORY); }
TRY(messages_of_kernel) { return RESULT(klogctl(10 /* size */, NULL, 0)); }

// The network

TRY(socket_inet) { return RESULT(socket(AF_INET, SOCK_STREAM, 0)); }
TRY(socket_inet_datagram) { return RESULT(socket(AF_INET, SOCK_DGRAM, 0)); }
TRY(socket_inet6) { return RESULT(socket(AF_INET6, SOCK_STREAM, 0)); }
TRY(socket_raw) { return RESULT(socket(AF_INET, SOCK_RAW, IPPROTO_ICMP)); }
TRY(socket_unix) { return RESULT(socket(AF_UNIX, SOCK_STREAM, 0)); }
TRY(socket_netlink) { return RESULT(socket(AF_NETLINK, SOCK_RAW, 0)); }
TRY(socket_packet) { return RESULT(socket(AF_PACKET, SOCK_RAW, 0)); }
TRY(socket_crypto) { return RESULT(socket(AF_ALG, SOCK_SEQPACKET, 0)); }
TRY(socket_virtual_machine) { return RESULT(socket(AF_VSOCK, SOCK_STREAM, 0)); }
TRY(socket_pair) {
    int ends[2];
    return RESULT(socketpair(AF_UNIX, SOCK_STREAM, 0, ends));
}
TRY(connect_to_loopback) { return connects(AF_INET, &loopback, sizeof loopback); }
TRY(connect_to_socket) { return connects(AF_UNIX, &named, sizeof named); }
TRY(connect_to_abstract_socket) { return connects(AF_UNIX, &abstract, abstract_length); }

// Programs and processes

TRY(start_by_fork) {
    pid_t child = fork();
    if (child == 0) _exit(0);
    return waits(child);
}
TRY(start_by_vfork) {
    pid_t child = vfork();
    if (child == 0) _exit(0);
    return waits(child);
}
TRY(start_by_clone3) {
    struct { uint64_t flags, pidfd, child, parent, signal, stack, size, tls; } how = {0};
    how.signal = SIGCHLD;
    pid_t child = (pid_t)syscall(435 /* clone3 */, &how, sizeof how);
    if (child == 0) _exit(0);
    return waits(child);
}
TRY(start_by_spawn) {
    char *arguments[] = {"true", NULL};
    pid_t child;
    int code = posix_spawn(&child, "/bin/true", NULL, NULL, arguments, environ);
    return code ? code : waits(child);
}
TRY(start_by_shell) { return system("true") == 0 ? 0 : errno ? errno : ECHILD; }
TRY(become_program) {
    char *arguments[] = {"true", NULL};
    execve("/bin/true", arguments, environ);
    return errno;
}
TRY(become_open_program) {
    char *arguments[] = {"true", NULL};
    syscall(SYS_execveat, program, "", arguments, environ, AT_EMPTY_PATH);
    return errno;
}
TRY(make_program_in_memory) { return RESULT(memfd_create("program", 0)); }
TRY(trace_parent) { return RESULT(ptrace(PTRACE_SEIZE, parent, NULL, NULL)); }
TRY(let_be_traced) { return RESULT(ptrace(PTRACE_TRACEME, 0, NULL, NULL)); }
TRY(signal_parent) { return RESULT(kill(parent, SIGCONT)); }
TRY(signal_thread_of_parent) { return RESULT(syscall(SYS_tgkill, parent, parent, SIGCONT)); }
TRY(queue_signal_to_parent) { return RESULT(sigqueue(parent, SIGCONT, (union sigval){0})); }
TRY(signal_by_owned_file) { return RESULT(fcntl(document, F_SETOWN, parent)); }
TRY(handle_of_parent) { return RESULT(syscall(434 /* pidfd_open */, parent, 0)); }
TRY(signal_by_handle) {
    return RESULT(syscall(424 /* pidfd_send_signal */, parent_handle, SIGCONT, NULL, 0));
}
TRY(file_by_handle) { return RESULT(syscall(438 /* pidfd_getfd */, parent_handle, 0, 0)); }
TRY(read_memory_of_parent) {
    long value;
    struct iovec ours = {&value, sizeof value}, theirs = {(void *)&secret, sizeof secret};
    return RESULT(process_vm_readv(parent, &ours, 1, &theirs, 1, 0));
}
TRY(write_memory_of_parent) {
    long value = 43;
    struct iovec ours = {&value, sizeof value}, theirs = {(void *)&secret, sizeof secret};
    return RESULT(process_vm_writev(parent, &ours, 1, &theirs, 1, 0));
}
TRY(slow_parent_down) { return RESULT(setpriority(PRIO_PROCESS, (id_t)parent, 1)); }
TRY(move_parent) {
    cpu_set_t cores;
    memset(&cores, 0xff, sizeof cores);
    return RESULT(sched_setaffinity(parent, sizeof cores, &cores));
}
TRY(limit_parent) {
    struct rlimit limit = {4096, 4096};
    return RESULT(prlimit(parent, RLIMIT_CORE, &limit, NULL));
}
TRY(raise_own_limit) {
    struct rlimit limit = {128, 128};
    return RESULT(setrlimit(RLIMIT_NOFILE, &limit));
}
TRY(leave_group) { return RESULT(setpgid(0, 0)); }
TRY(leave_session) { return setsid() < 0 ? errno : 0; }
TRY(change_user) { return RESULT(setresuid(65534, 65534, 65534)); }
TRY(shared_memory) {
    int id = shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0600);
    return id < 0 ? errno : RESULT(shmctl(id, IPC_RMID, NULL));
}
TRY(message_queue) {
    int id = msgget(IPC_PRIVATE, IPC_CREAT | 0600);
    return id < 0 ? errno : RESULT(msgctl(id, IPC_RMID, NULL));
}
TRY(semaphores) {
    int id = semget(IPC_PRIVATE, 1, IPC_CREAT | 0600);
    return id < 0 ? errno : RESULT(semctl(id, 0, IPC_RMID));
}

// Code

TRY(memory_written_and_run) {
    void *page = mmap(
        NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return page == MAP_FAILED ? errno : 0;
}
TRY(memory_written_then_run) {
    void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return page == MAP_FAILED ? errno : RESULT(mprotect(page, 4096, PROT_READ | PROT_EXEC));
}
TRY(load_code) {
    void *page = mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE, program, 0);
    return page == MAP_FAILED ? errno : 0;
}
TRY(all_memory_is_code) { return RESULT(personality(READ_IMPLIES_EXEC)); }
#if defined(__x86_64__)
TRY(calls_of_32_bits) {
    long answer;
    __asm__ volatile("int $0x80" : "=a"(answer) : "a"(20 /* getpid */) : "memory");
    return answer > 0 ? 0 : (int)-answer;
}
TRY(calls_of_x32) { return RESULT(syscall(0x40000000 + 39 /* getpid */)); }
#endif

// The kernel

TRY(ring_of_requests) {
    char parameters[120] = {0};
    return RESULT(syscall(425 /* io_uring_setup */, 1, parameters));
}
TRY(program_in_kernel) {
    union bpf_attr map = {0};
    map.map_type = BPF_MAP_TYPE_ARRAY;
    map.key_size = map.value_size = 4;
    map.max_entries = 1;
    return RESULT(syscall(SYS_bpf, BPF_MAP_CREATE, &map, sizeof map));
}
TRY(count_events) {
    struct perf_event_attr event = {.type = PERF_TYPE_SOFTWARE, .size = sizeof event};
    event.config = PERF_COUNT_SW_CPU_CLOCK;
    return RESULT(syscall(SYS_perf_event_open, &event, 0, -1, -1, 0));
}
TRY(handle_faults) { return RESULT(syscall(SYS_userfaultfd, 1 /* only ours */)); }
TRY(read_keys) { return RESULT(syscall(SYS_keyctl, 0 /* id */, -3 /* session */, 1)); }
TRY(add_key) { return RESULT(syscall(SYS_add_key, "user", "a", "b", (size_t)1, -3)); }
TRY(mount_a_disk) {
    int code = RESULT(mount("none", in_folder("empty"), "tmpfs", 0, NULL));
    if (code == 0) umount2(in_folder("empty"), MNT_DETACH);
    return code;
}
TRY(unmount) { return RESULT(umount2("/nowhere", 0)); }
TRY(mount_by_new_call) { return RESULT(syscall(430 /* fsopen */, "tmpfs", 0)); }
TRY(new_user_space) { return RESULT(unshare(CLONE_NEWUSER)); }
TRY(new_mount_space) { return RESULT(unshare(CLONE_NEWNS)); }
TRY(enter_space) { return RESULT(setns(name_space, 0)); }
TRY(change_root) { return RESULT(chroot(folder_path)); }
TRY(exchange_root) { return RESULT(syscall(SYS_pivot_root, folder_path, folder_path)); }
TRY(name_the_host) {
    char name[65] = "";
    gethostname(name, sizeof name);
    return RESULT(sethostname(name, strlen(name)));
}

static const struct { const char *name; int (*try)(void); } tries[] = {
#define ROW(name) {#name, name}
    ROW(read_passwd), ROW(read_shadow), ROW(read_key_of_home), ROW(read_program), ROW(list_root),
    ROW(list_folder_of_document), ROW(read_neighbour), ROW(open_path_only), ROW(open_by_new_call),
    ROW(write_tmp), ROW(write_without_name), ROW(write_beside_document), ROW(write_document),
    ROW(append_to_document), ROW(reopen_document_to_write), ROW(truncate_by_path),
    ROW(make_folder), ROW(remove_folder), ROW(make_device), ROW(make_pipe),
    ROW(make_symbolic_link), ROW(make_link), ROW(rename_neighbour), ROW(remove_neighbour),
    ROW(change_mode), ROW(change_mode_of_handed), ROW(change_owner), ROW(change_owner_of_handed),
    ROW(set_attribute), ROW(set_attribute_of_handed), ROW(set_times), ROW(set_times_of_handed),
    ROW(change_folder), ROW(watch_folder), ROW(watch_everything), ROW(name_a_handle),
    ROW(open_a_handle), ROW(own_memory_to_write), ROW(own_memory_to_read), ROW(memory_of_parent),
    ROW(environment_of_parent), ROW(map_of_parent), ROW(file_of_parent), ROW(list_processes),
    ROW(messages_of_kernel), ROW(socket_inet), ROW(socket_inet_datagram), ROW(socket_inet6),
    ROW(socket_raw), ROW(socket_unix), ROW(socket_netlink), ROW(socket_packet),
    ROW(socket_crypto), ROW(socket_virtual_machine), ROW(socket_pair), ROW(connect_to_loopback),
    ROW(connect_to_socket), ROW(connect_to_abstract_socket), ROW(start_by_fork),
    ROW(start_by_vfork), ROW(start_by_clone3), ROW(start_by_spawn), ROW(start_by_shell),
    ROW(become_program), ROW(become_open_program), ROW(make_program_in_memory),
    ROW(trace_parent), ROW(let_be_traced), ROW(signal_parent), ROW(signal_thread_of_parent),
    ROW(queue_signal_to_parent), ROW(signal_by_owned_file), ROW(handle_of_parent),
    ROW(signal_by_handle), ROW(file_by_handle), ROW(read_memory_of_parent),
    ROW(write_memory_of_parent), ROW(slow_parent_down), ROW(move_parent), ROW(limit_parent),
    ROW(raise_own_limit), ROW(leave_group), ROW(leave_session), ROW(change_user),
    ROW(shared_memory), ROW(message_queue), ROW(semaphores), ROW(memory_written_and_run),
    ROW(memory_written_then_run), ROW(load_code), ROW(all_memory_is_code),
#if defined(__x86_64__)
    ROW(calls_of_32_bits), ROW(calls_of_x32),
#endif
    ROW(ring_of_requests), ROW(program_in_kernel), ROW(count_events), ROW(handle_faults),
    ROW(read_keys), ROW(add_key), ROW(mount_a_disk), ROW(unmount), ROW(mount_by_new_call),
    ROW(new_user_space), ROW(new_mount_space), ROW(enter_space), ROW(change_root),
    ROW(exchange_root), ROW(name_the_host),
};

static void put(const char *name) {
    int file = open(in_folder(name), O_CREAT | O_WRONLY | O_TRUNC, 0600);
    if (file >= 0 && write(file, "x", 1) == 1) close(file);
}

/// Makes what the tries look for; what earlier ones have removed, anew.
static void prepare(void) {
    static const char *made[] = {"new", "device", "pipe", "symbolic", "link", "renamed"};
    for (size_t i = 0; i < sizeof made / sizeof *made; i++) unlink(in_folder(made[i]));
    rmdir(in_folder("folder"));
    mkdir(in_folder("empty"), 0700);
    mkdir(in_folder(".ssh"), 0700);
    put(".ssh/id_ed25519");
    put("document");
    put("neighbour");
}

static void listen_at(int family, struct sockaddr *address, socklen_t length) {
    int s = socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (s < 0 || bind(s, address, length) < 0 || listen(s, 8) < 0) return;
    if (family == AF_INET) getsockname(s, address, &length);
}

/// What came of one try in a process of its own.
static int outcome(int (*try)(void), void (*close_border)(void)) {
    prepare();
    pid_t child = fork();
    if (child < 0) return -1000;
    if (child == 0) {
        if (close_border) close_border();
        errno = 0;
        _exit(try());
    }
    int status;
    if (waitpid(child, &status, 0) < 0) return -1000;
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

int escapes_run(const char *folder, void (*close_border)(void)) {
    snprintf(folder_path, sizeof folder_path, "%s", folder);
    parent = getpid();
    loopback.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    snprintf(named.sun_path, sizeof named.sun_path, "%s/s", folder);
    abstract_length = (socklen_t)(
        offsetof(struct sockaddr_un, sun_path) + 1
        + snprintf(abstract.sun_path + 1, sizeof abstract.sun_path - 1, "sohoa-%d", parent));
    listen_at(AF_INET, (struct sockaddr *)&loopback, sizeof loopback);
    listen_at(AF_UNIX, (struct sockaddr *)&named, sizeof named);
    listen_at(AF_UNIX, (struct sockaddr *)&abstract, abstract_length);
    prepare();
    document = open(in_folder("document"), O_RDONLY);
    program = open("/bin/true", O_RDONLY);
    parent_handle = (int)syscall(434 /* pidfd_open */, parent, 0);
    name_space = open("/proc/self/ns/uts", O_RDONLY);
    name_a_handle();
    for (size_t i = 0; i < sizeof tries / sizeof *tries; i++) {
        int free = outcome(tries[i].try, NULL);
        printf("%s\t%d\t%d\n", tries[i].name, free, outcome(tries[i].try, close_border));
        fflush(stdout);
    }
    return 0;
}
