#!/usr/bin/env python3
"""Kills everything at random moments of an ingest, and counts what was lost or doubled.

    Benchmarks/kills.py [--kills 30] [--files 60] [--seed 1]

Makes texts and page images from Samples/, ingests them with the release build, kills every process of
it with SIGKILL after a random time, has `sohoa verify` judge, and starts again. When an ingest has come
to its end, each file must be one document, and the originals must be what went in; as long as kills are
left, another archive is begun.
"""

import argparse
import hashlib
import os
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOHOA = (ROOT / ".build/release/sohoa").resolve()


def make_files(folder, count, pages):
    """Texts that differ in a line, and every third a page image with a text of its own behind it."""
    mangled = (ROOT / "Samples/ke-hoach-07-sxd-mangled.txt").read_text()
    for number in range(count):
        if number % 3 == 0:
            # Bytes after the end of a PNG are ignored: the same page, another file.
            page = pages[number // 3 % len(pages)].read_bytes()
            (folder / f"{number:03}.png").write_bytes(page + b"%d" % number)
        else:
            (folder / f"{number:03}.txt").write_text(f"{mangled}\nS6 {number}/KH-UBND\n")


def page_images(folder):
    """The pages of the sample, as images of low resolution, so that a run is short."""
    subprocess.run(
        ["pdftoppm", "-r", "150", "-gray", "-png", ROOT / "Samples/ke-hoach-07-sxd.pdf",
         folder / "page"], check=True)
    return sorted(folder.glob("page*.png"))


def kill_all():
    """Kills every process of the release build; returns how many there were."""
    killed = 0
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            if os.readlink(entry / "exe") == str(SOHOA):
                os.kill(int(entry.name), signal.SIGKILL)
                killed += 1
        except OSError:
            pass
    return killed


def verify(archive):
    run = subprocess.run([SOHOA, "verify", "--archive", archive], capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"verify: exit {run.returncode}\n{run.stdout}{run.stderr}")
    return run.stdout.count("\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=30)
    parser.add_argument("--files", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        inbox, images = place / "inbox", place / "images"
        inbox.mkdir()
        images.mkdir()
        make_files(inbox, arguments.files, page_images(images))
        kills = half_done = rounds = 0
        while kills < arguments.kills:
            rounds += 1
            archive = place / f"archive-{rounds}"
            ingest = [SOHOA, "ingest", "-q", "--archive", archive, inbox]
            while kills < arguments.kills:
                process = subprocess.Popen(ingest, stderr=subprocess.PIPE)
                try:
                    process.wait(timeout=chance.uniform(0.02, 5))
                    break
                except subprocess.TimeoutExpired:
                    kills += 1
                if kill_all() == 0:
                    sys.exit("there was nothing to kill")
                process.communicate()
                if (archive / "catalogue.sqlite").exists():
                    half_done += verify(archive)
            run = subprocess.run(ingest, capture_output=True, text=True)
            if run.returncode != 0:
                sys.exit(f"ingest: exit {run.returncode}\n{run.stderr}")
            if verify(archive) != 0:
                sys.exit("verify: something is left half done")
            count(archive, inbox)
        print(f"{arguments.files} files ingested {rounds} times with {kills} kills ({half_done} things "
              "half done found and ended later): nothing lost, nothing doubled")


def count(archive, inbox):
    """Compares the archive with what was offered."""
    catalogue = sqlite3.connect(archive / "catalogue.sqlite")
    offered = {hashlib.sha256(f.read_bytes()).hexdigest() for f in inbox.iterdir()}
    kept = [row[0] for row in catalogue.execute(
        "SELECT sha256 FROM document JOIN original ON original.id = document.original")]
    stored = {f.name for f in archive.glob("originals/*/*")}
    if sorted(kept) != sorted(offered) or stored != offered:
        sys.exit(f"offered {len(offered)}, kept {len(kept)}, stored {len(stored)}")
    places = catalogue.execute("SELECT count(*), count(DISTINCT path) FROM source").fetchone()
    if places != (len(offered), len(offered)):
        sys.exit(f"sources: {places}")


if __name__ == "__main__":
    main()
