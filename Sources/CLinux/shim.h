#pragma once

#include <signal.h>
#include <sys/prctl.h>

// prctl is variadic, which Swift cannot call.
static inline int sohoa_die_with_parent(void) {
    return prctl(PR_SET_PDEATHSIG, SIGKILL);
}

// The headers show these two only to who asks for GNU's extensions before the first of them is read.
extern int pipe2(int ends[2], int flags);
extern int mkostemp(char *path, int flags);

static inline int sohoa_pipe(int ends[2], int flags) { return pipe2(ends, flags); }
static inline int sohoa_make_temporary(char *path, int flags) { return mkostemp(path, flags); }
