#pragma once

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <time.h>
#include <unistd.h>

// prctl is variadic, which Swift cannot call.
static inline int sohoa_die_with_parent(void) {
    return prctl(PR_SET_PDEATHSIG, SIGKILL);
}
static inline int sohoa_refuse_new_privileges(void) {
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

// The C library has no functions for these calls, and syscall is variadic. The numbers of Landlock are
// the same on every machine; headers before Linux 5.13 lack them.

static inline int sohoa_landlock_version(void) {
    return (int)syscall(444, NULL, (size_t)0, 1u);
}

// Kernels that know fewer kinds of rights take a larger structure whose rest is zero.
static inline int sohoa_landlock_create(uint64_t files, uint64_t network, uint64_t scopes) {
    const uint64_t handled[3] = {files, network, scopes};
    return (int)syscall(444, handled, sizeof handled, 0u);
}

static inline int sohoa_landlock_allow(int ruleset, uint64_t access, int beneath) {
    // Packed in the kernel's header, which Swift cannot import.
    const struct __attribute__((packed)) {
        uint64_t access;
        int32_t beneath;
    } rule = {access, beneath};
    return (int)syscall(445, ruleset, 1, &rule, 0u);
}

static inline int sohoa_landlock_enforce(int ruleset) {
    return (int)syscall(446, ruleset, 0u);
}

static inline int sohoa_filter_system_calls(const struct sock_fprog *program) {
    return (int)syscall(
        SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, program);
}

// The structure's fields have types of the machine's own.
static inline int64_t sohoa_file_system_type(const char *path) {
    struct statfs files;
    return statfs(path, &files) == 0 ? (int64_t)files.f_type : -1;
}

// The headers show these only to who asks for GNU's extensions before the first of them is read.

static const int sohoa_o_path = 010000000;
static const int sohoa_o_tmpfile_bit = 020000000;
static const int sohoa_clone_thread = 0x10000;

extern int pipe2(int ends[2], int flags);
static inline int sohoa_pipe(int ends[2], int flags) { return pipe2(ends, flags); }

extern int mkostemp(char *path, int flags);
static inline int sohoa_make_temporary(char *path, int flags) { return mkostemp(path, flags); }

// Of another process; `soft` and `hard` in seconds.
static inline int sohoa_limit_processor_time(pid_t process, uint64_t soft, uint64_t hard) {
    const uint64_t limit[2] = {soft, hard};
    return (int)syscall(SYS_prlimit64, process, 0 /* RLIMIT_CPU */, limit, NULL);
}

// `actions` is a `posix_spawn_file_actions_t *`; <spawn.h> stays with the module Glibc.
extern int sohoa_close_from(void *actions, int first)
    __asm__("posix_spawn_file_actions_addclosefrom_np");
