#!/usr/bin/env python3
"""Fails the calls of an ingest of six files that write or synchronise, each in turn, and looks at what it says.

    Tests/Faults/fail_calls.py [--count 60] [--jobs 2]     --count 0: every call of every kind

`full`: the k-th call that takes room fails with ENOSPC; `full-on`: all from there on do; `sync`: the k-th
fsync or fdatasync fails with EIO; `write`: the k-th write does. `small N`: the archive is on a real tmpfs of
N KiB (as root), which then gets room. Expected: the published exit code with its sentence, or success where
nothing was lost by it; no document reported that is none; the next run does the rest.
"""

import errno
import pathlib
import re
import subprocess
from tempfile import TemporaryDirectory

from tracing import Tracer
from trial import Judge, Sohoa, arguments, broken_promises, chosen, promised, run_all, write_six

ROOM = ("write", "pwrite64", "writev", "pwritev", "ftruncate", "fallocate", "openat", "open", "mkdir", "link",
        "copy_file_range", "sendfile")
SYNC = ("fsync", "fdatasync")
WRITE = ("write", "pwrite64", "writev", "pwritev")
KINDS = {"full": (ROOM, errno.ENOSPC, False), "full-on": (ROOM, errno.ENOSPC, True),
         "sync": (SYNC, errno.EIO, False), "write": (WRITE, errno.EIO, False)}
SMALL = range(100, 3100, 200)


class Ingest:
    """A traced ingest with failing calls; k 0: none fails, they are only counted."""

    def __init__(self, sohoa, place, kind, k):
        self.names, self.error, self.goes_on = KINDS[kind]
        self.k, self.count, self.failed = k, 0, []
        self.output = open(place / "output", "w+b")
        self.tracer = Tracer(
            sohoa.command("ingest", "--archive", place / "archive", "-j", "1", "--report", place / "report",
                          "--lang-ui", "en", place / "in"),
            [place / "archive"], self.handle, environment=sohoa.environment, output=self.output.fileno())

    def handle(self, call):
        if call.name not in self.names:
            return None
        self.count += 1
        if not self.k or self.count < self.k or (self.count > self.k and not self.goes_on):
            return None
        self.failed.append(str(call))
        return self.error

    def run(self):
        code = self.tracer.run()
        self.output.seek(0)
        return code, self.output.read().decode("utf-8", "replace")


def judged(kind, code, output, failed=""):
    """What is wrong with how a run with a fault, at this call, ended."""
    if code in (0, 20):
        return []
    wanted = {"full": (13,), "full-on": (13,), "small": (13,)}.get(kind, (5, 13))
    # SQLite does not tell why it could not make a file of its own, and a moment later there is room.
    if kind == "full" and re.search(r"(open|openat|ftruncate) \S*/catalogue\.sqlite", failed):
        wanted += (5,)
    if code not in wanted:
        return [f"exit {code}: {output.strip()[-300:]}"]
    if not re.search(rf"\[[a-z-]+, code {code}\]", output):
        return [f"exit {code} without its sentence: {output.strip()[-300:]}"]
    return []


def trial(given, name, place, sohoa):
    kind, k = name
    offered = write_six(place / "in")
    judge = Judge(sohoa, place / "archive", offered)
    if kind == "small":
        return on_small_disk(k, place, sohoa, judge)
    ingest = Ingest(sohoa, place, kind, k)
    code, output = ingest.run()
    if not ingest.failed:
        return [f"there was no call {k}"]
    faults = judged(kind, code, output, ingest.failed[0]) + judge.after_kill()
    faults += broken_promises(place / "archive", promised(place / "report"))
    code, _, error = sohoa.ingest(place / "archive", place / "in")
    faults += judge.at_end(code=code)
    return [f"at {ingest.failed[0]}: {fault}" for fault in faults]


def on_small_disk(size, place, sohoa, judge):
    archive = place / "archive"
    archive.mkdir()
    mount = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", archive], capture_output=True)
    if mount.returncode != 0:
        print(f"small {size}: no tmpfs can be mounted here; left out")
        return []
    try:
        command = ("ingest", "--archive", archive, "-j", "1", "--report", place / "report", "--lang-ui", "en",
                   place / "in")
        code, _, output = sohoa(*command)
        faults = judged("small", code, output) + broken_promises(archive, promised(place / "report"))
        subprocess.run(["mount", "-o", "remount,size=64m", archive], check=True)
        faults += judge.after_kill()
        code, _, _ = sohoa.ingest(archive, place / "in")
        return faults + judge.at_end(code=code)
    finally:
        subprocess.run(["umount", archive], check=True)


def main():
    given = arguments(__doc__, 60)
    trials = []
    for kind in KINDS:
        with TemporaryDirectory() as place:
            place = pathlib.Path(place)
            write_six(place / "in")
            whole = Ingest(Sohoa(given.sohoa, place / "tmp"), place, kind, 0)
            whole.run()
            trials += [(kind, k) for k in range(1, whole.count + 1)]
    trials += [("small", size) for size in SMALL]
    run_all(given, trial, chosen(trials, given), f"fail calls ({len(trials)} possible)")


if __name__ == "__main__":
    main()
