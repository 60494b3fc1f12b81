#pragma once

#include <signal.h>
#include <sys/prctl.h>

// prctl is variadic, which Swift cannot call.
static inline int sohoa_die_with_parent(void) {
    return prctl(PR_SET_PDEATHSIG, SIGKILL);
}
