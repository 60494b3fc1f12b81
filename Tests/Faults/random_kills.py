#!/usr/bin/env python3
"""Kills an ingest of many files at random times: all of it, or a single lane or worker.

    Tests/Faults/random_kills.py [--count 30] [--files 60] [--seed 1]     --count: kills

Ten kills an archive; after each of them `sohoa verify` judges, and once the ingest has come to its end
everything is counted. Files over which several processes died by chance are set aside: `sohoa retry` has
them read in the end.
"""

import os
import pathlib
import random
import signal
import subprocess
import time

from trial import Judge, arguments, broken_promises, promised, run_all, write_many

KILLS = 10


def children(process):
    """The processes that a process has started."""
    found = []
    for path in pathlib.Path(f"/proc/{process}/task").glob("*/children"):
        try:
            found += [int(child) for child in path.read_text().split()]
        except OSError:
            pass
    return found


def kill(process, whom, chance):
    """Kills a tree, or one of its lanes or workers; whether there was one."""
    lanes = children(process)
    workers = [worker for lane in lanes for worker in children(lane)]
    if whom == "tree":
        victims = [process, *lanes, *workers]
    else:
        victims = lanes if whom == "lane" else workers
        victims = [chance.choice(victims)] if victims else []
    for victim in victims:
        try:
            os.kill(victim, signal.SIGKILL)
        except ProcessLookupError:
            pass
    return bool(victims)


def trial(given, seed, place, sohoa):
    chance = random.Random(seed)
    archive, inbox = place / "archive", place / "in"
    offered = write_many(inbox, given.files)
    faults, kills = [], 0
    while kills < KILLS and not faults:
        report = place / f"report-{kills}"
        process = subprocess.Popen(
            sohoa.command("ingest", "-q", "-j", "2", "--archive", archive, "--report", report, inbox),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=sohoa.environment)
        while kills < KILLS:
            time.sleep(chance.uniform(0.01, 1.5))
            whom = chance.choice(["tree", "lane", "worker"])
            if process.poll() is not None:
                break
            if kill(process.pid, whom, chance):
                kills += 1
                if whom == "tree":
                    break
        if kills >= KILLS and process.poll() is None:
            kill(process.pid, "tree", chance)
        process.wait()
        judge = Judge(sohoa, archive, offered)
        faults += judge.after_kill() + broken_promises(archive, promised(report))
        # More to do, so that kills hit work.
        offered.update(write_many(inbox, 10, first=len(offered)))
    sohoa.ingest(archive, inbox, flags=("-q",))
    sohoa("retry", "--archive", archive)
    code, _, _ = sohoa.ingest(archive, inbox, flags=("-q",))
    return faults + Judge(sohoa, archive, offered).at_end(code=code)


def main():
    given = arguments(__doc__, 30, files=(int, 60, "how many files an ingest begins with"))
    rounds = max(1, given.count // KILLS)
    run_all(given, trial, range(given.seed * 1000, given.seed * 1000 + rounds),
            f"random kills ({rounds * KILLS} kills)")


if __name__ == "__main__":
    main()
