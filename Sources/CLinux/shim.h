#pragma once

#include <signal.h>
#include <sys/prctl.h>

// prctl is variadic, which Swift cannot call.
static inline int sohoa_die_with_parent(void) {
    return prctl(PR_SET_PDEATHSIG, SIGKILL);
}

// The headers show these only to who asks for GNU's extensions before the first of them is read.

extern int pipe2(int ends[2], int flags);
static inline int sohoa_pipe(int ends[2], int flags) { return pipe2(ends, flags); }

extern int mkostemp(char *path, int flags);
static inline int sohoa_make_temporary(char *path, int flags) { return mkostemp(path, flags); }

// `actions` is a `posix_spawn_file_actions_t *`; <spawn.h> stays with the module Glibc.
extern int sohoa_close_from(void *actions, int first)
    __asm__("posix_spawn_file_actions_addclosefrom_np");
