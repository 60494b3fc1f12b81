#!/usr/bin/env python3
"""Kills an ingest of six files at each of its calls that change files, and has it done by the next run.

    Tests/Faults/kill_at_calls.py [--count 60] [--jobs 2]     --count 0: every call

Two rounds: everything is killed at once before the k-th call of the whole tree (`tree`), or only the
process that is about to make it (`process`: parent, lane or worker; where it is not the parent, the same
ingest goes on). Then, if need be, the ingest is run again, and the archive judged. Pages that are asked
of workers are counted over both runs: read again may be the page that was being read, and the one
before it, if just then it was being kept.
"""

import pathlib
from tempfile import TemporaryDirectory

from tracing import Tracer
from trial import Judge, Sohoa, arguments, broken_promises, chosen, promised, run_all, write_six


class Ingest:
    """A traced ingest that is killed before its k-th call; k 0: never."""

    def __init__(self, sohoa, archive, inbox, k, whom, pipes=True):
        self.k, self.whom = k, whom
        self.calls, self.pages, self.stopped_at = [], 0, None
        self.tracer = Tracer(
            sohoa.command("ingest", "--archive", archive, "-q", "-j", "1", "--report", inbox.parent / "report",
                          inbox),
            [archive, inbox.parent / "report"], self.handle, environment=sohoa.environment, pipes=pipes)

    def handle(self, call):
        if call.path.startswith(("pipe:", "socket:")):
            if call.name == "write" and call.role == "lane" and b'{"read":{"page":' in call.data():
                self.pages += 1
            return None
        self.calls.append(str(call))
        if len(self.calls) == self.k:
            self.stopped_at = call
            return "kill" if self.whom == "tree" else "kill-process"
        return None


def trial(given, name, place, sohoa):
    whom, k = name
    inbox, archive = place / "in", place / "archive"
    offered = write_six(inbox)
    first = Ingest(sohoa, archive, inbox, k, whom)
    code = first.tracer.run()
    if first.stopped_at is None:
        return [f"there was no call {k}"] if k else []
    judge = Judge(sohoa, archive, offered)
    faults = judge.after_kill() + broken_promises(archive, promised(place / "report"))
    if first.stopped_at.role == "ingest" or whom == "tree" or code not in (0, 20):
        second = Ingest(sohoa, archive, inbox, 0, whom)
        code = second.tracer.run()
        first.pages += second.pages
    faults += judge.at_end(code=code)
    # The page that was being read, and the one before it, should it just have been being kept.
    most = sum(pages for path, pages in offered.items() if path.suffix in (".tiff", ".png")) + 2
    if first.pages > most:
        faults.append(f"{first.pages} pages read, not {most} at most")
    return [f"at {first.stopped_at}: {fault}" for fault in faults]


def main():
    given = arguments(__doc__, 60)
    with TemporaryDirectory() as place:
        place = pathlib.Path(place)
        sohoa = Sohoa(given.sohoa, place / "tmp")
        write_six(place / "in")
        whole = Ingest(sohoa, place / "archive", place / "in", 0, "tree")
        whole.tracer.run()
        count = len(whole.calls)
    trials = [(whom, k) for whom in ("tree", "process") for k in range(1, count + 1)]
    run_all(given, trial, chosen(trials, given), f"kill at calls ({count} calls)")


if __name__ == "__main__":
    main()
