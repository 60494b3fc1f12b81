#!/usr/bin/env python3
"""Has two ingests take in the same files at once, again under other names, and with clocks that are wrong.

    Tests/Faults/two_processes.py [--count 2] [--files 200]

First `--files` files are ingested twice at the same time, then renamed in other folders twice at the same time:
each file is one document, and none is read twice (the jobs' tokens count how often one was leased). Then, with
faketime, one of two ingests has a clock that is a day ahead, a day behind, or jumps; killed in the middle and
taken up by one with another clock: no job is done twice, none hangs.
"""

import random
import shutil
import subprocess
import time

from trial import Judge, arguments, asked, run_all, write_many

CLOCKS = ["+1d", "-1d", "-1h", "+400d"]


def start(sohoa, archive, *paths, clock=None):
    command = sohoa.command("ingest", "-q", "-j", "1", "--archive", archive, *paths)
    if clock:
        command = ["faketime", "-f", clock, *command]
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                            env=sohoa.environment, start_new_session=True)


def finish(processes, limit=900):
    faults = []
    for process in processes:
        try:
            _, error = process.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            process.kill()
            faults.append("an ingest hangs")
            continue
        if process.returncode not in (0, 20):
            faults.append(f"ingest: exit {process.returncode}: {error.decode().strip()[-200:]}")
    return faults


def leased_more_than(archive, times):
    rows = asked(archive, f"SELECT count(*), max(token) FROM job WHERE token > {times}")
    return [f"{rows[0][0]} jobs leased more than {times} times, {rows[0][1]} at most"] if rows[0][0] else []


def trial(given, name, place, sohoa):
    kind, seed = name
    archive, inbox = place / "archive", place / "in"
    if kind == "twice":
        return twice(given, place, sohoa, archive, inbox)
    return wrong_clock(kind, random.Random(seed), sohoa, archive, inbox)


def twice(given, place, sohoa, archive, inbox):
    offered = write_many(inbox, given.files)
    faults = finish([start(sohoa, archive, inbox), start(sohoa, archive, inbox)])
    faults += leased_more_than(archive, 1)
    judge = Judge(sohoa, archive, offered)
    faults += judge.at_end()
    documents = asked(archive, "SELECT count(*), max(id) FROM document")
    other = {}
    for path, pages in offered.items():
        folder = place / "other" / path.name[2]
        folder.mkdir(parents=True, exist_ok=True)
        other[folder / f"renamed-{path.name}"] = pages
        shutil.copy(path, folder / f"renamed-{path.name}")
    both = [start(sohoa, archive, "-r", place / "other"), start(sohoa, archive, "-r", place / "other", inbox)]
    faults += finish(both) + leased_more_than(archive, 1)
    if asked(archive, "SELECT count(*), max(id) FROM document") != documents:
        faults.append("files under other names became documents")
    return faults + Judge(sohoa, archive, {**offered, **other}).at_end()


def wrong_clock(clock, chance, sohoa, archive, inbox):
    if not shutil.which("faketime"):
        print("faketime is not installed; left out")
        return []
    offered = write_many(inbox, 20)
    first = start(sohoa, archive, inbox, clock=clock)
    time.sleep(chance.uniform(0.6, 1.6))
    # The other way round, too: what the killed one leased is taken up by a clock that is not its own.
    second = start(sohoa, archive, inbox, clock=chance.choice([None, *CLOCKS]))
    if chance.random() < 0.5:
        subprocess.run(["pkill", "-KILL", "-s", str(first.pid)], check=False)
        first.communicate()
        faults, most = finish([second], 120), 2
    else:
        faults, most = finish([first, second], 120), 1
    code, _, _ = sohoa.ingest(archive, limit=120)
    return faults + leased_more_than(archive, most) + Judge(sohoa, archive, offered).at_end(code=code)


def main():
    given = arguments(__doc__, 4, files=(int, 200, "how many files are ingested"))
    trials = [("twice", given.seed)]
    trials += [(CLOCKS[number % len(CLOCKS)], given.seed * 1000 + number) for number in range(given.count)]
    run_all(given, trial, trials, "two processes")


if __name__ == "__main__":
    main()
