#!/usr/bin/env python3
"""What the sandbox costs: pages a minute of an ingest by two executables, in turns.

    Benchmarks/sandbox.py BEFORE AFTER FILE... [--pairs 6] [--jobs N]

BEFORE is built from a commit without the sandbox (or any other commit to compare with), AFTER from one
with it; nothing in sohoa turns it off. Each pair ingests the files into a new archive with each executable,
the order changing from pair to pair, so that what else the machine does falls on both.
"""

import argparse
import json
import os
import statistics
import subprocess
import tempfile
import time


def ingest(executable, files, jobs, folder):
    """Seconds and pages of one ingest into a new archive."""
    archive = tempfile.mkdtemp(dir=folder)
    command = [executable, "ingest", "--archive", archive, "--quiet", "--mode", "force"]
    started = time.monotonic()
    subprocess.run(command + (["--jobs", str(jobs)] if jobs else []) + files, check=False)
    seconds = time.monotonic() - started
    listed = subprocess.run(
        [executable, "list", "--archive", archive, "--json", "--all"],
        capture_output=True, check=True)
    return seconds, sum(row.get("pages") or 0 for row in json.loads(listed.stdout))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("before")
    parser.add_argument("after")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--pairs", type=int, default=6)
    parser.add_argument("--jobs", type=int)
    asked = parser.parse_args()
    ratios = []
    with tempfile.TemporaryDirectory() as folder:
        for pair in range(asked.pairs):
            order = ["before", "after"] if pair % 2 == 0 else ["after", "before"]
            rates = {}
            for name in order:
                seconds, pages = ingest(
                    os.path.abspath(getattr(asked, name)), asked.files, asked.jobs, folder)
                rates[name] = 60 * pages / seconds
            ratios.append(rates["after"] / rates["before"])
            print(
                f"pair {pair + 1}: before {rates['before']:.1f}, after {rates['after']:.1f} "
                f"pages a minute, ratio {ratios[-1]:.3f}", flush=True)
    print(
        f"median ratio {statistics.median(ratios):.3f}, "
        f"from {min(ratios):.3f} to {max(ratios):.3f}")


if __name__ == "__main__":
    main()
