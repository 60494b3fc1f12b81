#!/usr/bin/env python3
"""Compares the pages per minute of an ingest with those of bare Tesseract, and measures its memory.

    Benchmarks/throughput.py ../shared/eval/scans ../shared/eval/samples [--most-pages 7] [--parts 4]

Draws the pages of all PDFs at 300 dpi (not timed), then, part by part in turn so that both meet the
same machine: `xargs -P2` with `tesseract -l vie` over the pages, and `sohoa ingest --mode force` with
two lanes over the files. Every process of the ingest is watched: the largest resident size of the
parent, of the lanes (language models, one file's text) and of the workers that read pages.
"""

import argparse
import os
import pathlib
import re
import subprocess
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOHOA = (ROOT / ".build/release/sohoa").resolve()


def page_count(path):
    out = subprocess.run(["pdfinfo", path], capture_output=True, text=True).stdout
    match = re.search(r"^Pages:\s+(\d+)", out, re.M)
    return int(match.group(1)) if match else 0


class Memory:
    """The largest resident sizes of the processes of the release build, by their kind, in MB."""

    def __init__(self):
        self.peaks = {"ingest": 0, "lane": 0, "work": 0}
        self.over = threading.Event()
        self.thread = threading.Thread(target=self.watch)

    def watch(self):
        while not self.over.wait(0.1):
            for entry in pathlib.Path("/proc").iterdir():
                if not entry.name.isdigit():
                    continue
                try:
                    if os.readlink(entry / "exe") != str(SOHOA):
                        continue
                    kind = (entry / "cmdline").read_bytes().split(b"\0")[1].decode()
                    peak = re.search(r"VmHWM:\s+(\d+)", (entry / "status").read_text())
                    if peak and kind in self.peaks:
                        self.peaks[kind] = max(self.peaks[kind], int(peak.group(1)) // 1024)
                except OSError:
                    pass

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        self.thread.join()


def bare(images):
    names = "\n".join(map(str, images)).encode()
    started = time.monotonic()
    subprocess.run(
        ["xargs", "-P2", "-I{}", "tesseract", "{}", "-", "-l", "vie"], input=names, check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env=os.environ | {"OMP_THREAD_LIMIT": "1"})
    return time.monotonic() - started


def ingest(files, archive):
    started = time.monotonic()
    run = subprocess.run(
        [SOHOA, "ingest", "-q", "--mode", "force", "-j", "2", "--archive", archive, *files],
        capture_output=True, text=True)
    if run.returncode not in (0, 20):
        raise SystemExit(f"ingest: exit {run.returncode}\n{run.stderr}")
    if run.stderr:
        print(run.stderr, end="")
    return time.monotonic() - started


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    parser.add_argument("--most-pages", type=int, default=2000)
    parser.add_argument("--parts", type=int, default=4)
    arguments = parser.parse_args()
    files = sorted(f for folder in arguments.folders for f in folder.rglob("*.pdf"))
    files = [(f, page_count(f)) for f in files]
    files = [(f, n) for f, n in files if 0 < n <= arguments.most_pages]
    with tempfile.TemporaryDirectory() as place, Memory() as memory:
        place = pathlib.Path(place)
        seconds = {"tesseract": 0.0, "sohoa": 0.0}
        pages = 0
        for part in range(arguments.parts):
            chosen = files[part::arguments.parts]
            images = place / f"images-{part}"
            images.mkdir()
            for number, (file, _) in enumerate(chosen):
                subprocess.run(
                    ["pdftoppm", "-r", "300", "-gray", "-png", file, images / f"{number}"],
                    check=True, stderr=subprocess.DEVNULL)
            drawn = sorted(images.glob("*.png"))
            pages += len(drawn)
            one = bare(drawn)
            two = ingest([f for f, _ in chosen], place / "archive")
            seconds["tesseract"] += one
            seconds["sohoa"] += two
            print(f"part {part + 1}: {len(drawn)} pages, tesseract {60 * len(drawn) / one:.1f} a "
                  f"minute, ingest {60 * len(drawn) / two:.1f} a minute, ratio {one / two:.2f}",
                  flush=True)
    print(f"{len(files)} files, {pages} pages: ingest makes "
          f"{seconds['tesseract'] / seconds['sohoa']:.2f} of the pages per minute of bare tesseract")
    print("largest resident size, MB: " + ", ".join(f"{k} {v}" for k, v in memory.peaks.items()))


if __name__ == "__main__":
    main()
