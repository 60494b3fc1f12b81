#!/usr/bin/env python3
"""Random mutants of files through the real executable and its workers (black box).

    mutants.py SOHOA FOLDER [--count 20000] [--seed 1] [--first 0] [--batch 40] [--jobs 2] [--keep DIR]

FOLDER holds files, bad and good; mutant N of a seed is always the same: flipped bits, cuts, splices of two
files, doubled blocks, ranges of zeros, numbers set to extremes. A batch is one `sohoa convert`. A mutant falls
short when it has no line in the report, a status or reason that docs/record.md does not have, or a worker of
its batch took more than 1,500 MB; a batch, when the parent died of a signal or did not end. What falls short is
kept in DIR under its number. Exit 1 if any.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time

STATUSES = {"ok", "warning", "rejected", "duplicate"}
MOST_MB = 1500
PAGE_SECONDS = 20
EXTREMES = [0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF]
NUMBERS = [b"0", b"-1", b"1", b"65535", b"2147483647", b"4294967296", b"99999999999999999999", b"1e999", b"0.0000001"]


def reasons(checkout):
    """The reasons of docs/record.md."""
    text = open(os.path.join(checkout, "docs", "record.md"), encoding="utf-8").read()
    return set(re.findall(r"^\| `([a-z-]+)` \| \d+ \|", text, re.M))


def changed(data, others, rnd):
    """The bytes with one change."""
    if not data:
        return rnd.randbytes(rnd.randint(1, 200))
    place = rnd.randrange(len(data))
    # The heads of files decide most.
    if rnd.random() < 0.4:
        place = rnd.randrange(min(len(data), 1024))
    length = min(1 << rnd.randrange(0, 14), len(data) - place)
    kind = rnd.randrange(9)
    out = bytearray(data)
    if kind == 0:
        for _ in range(1 << rnd.randrange(0, 6)):
            out[rnd.randrange(len(out))] ^= 1 << rnd.randrange(8)
    elif kind == 1:
        del out[place:]
    elif kind == 2:
        other = others[rnd.randrange(len(others))]
        at = rnd.randrange(max(1, len(other)))
        out[place:place + length] = other[at:at + length]
    elif kind == 3:
        out[place:place] = out[place:place + length] * rnd.randint(1, 4)
    elif kind == 4:
        out[place:place + length] = bytes(length)
    elif kind == 5:
        size = rnd.choice([1, 2, 4])
        value = rnd.choice(EXTREMES) & ((1 << 8 * size) - 1)
        out[place:place + size] = value.to_bytes(size, rnd.choice(["little", "big"]))
    elif kind == 6:
        found = list(re.finditer(rb"\d+", bytes(out[:1 << 20])))
        if found:
            number = rnd.choice(found)
            out[number.start():number.end()] = rnd.choice(NUMBERS)
    elif kind == 7:
        del out[place:place + length]
    else:
        out[place:place + length] = rnd.randbytes(length)
    return bytes(out)


def mutant(files, seed, number):
    """The name and the bytes of a mutant."""
    rnd = random.Random(f"{seed}/{number}")
    name, data = files[rnd.randrange(len(files))]
    for _ in range(rnd.choice([1, 1, 1, 2, 3, 5])):
        data = changed(data, [other for _, other in files], rnd)
    ending = os.path.splitext(name)[1]
    ending = ending if re.fullmatch(r"\.[A-Za-z0-9]{1,5}", ending) else ""
    return f"m{number:07d}{ending}", data


def run(sohoa, files, seed, numbers, known, keep):
    """Gives a batch to sohoa; what fell short, and how often each end came."""
    ends, wrong = collections.Counter(), []
    with tempfile.TemporaryDirectory() as folder:
        made = [mutant(files, seed, number) for number in numbers]
        for name, data in made:
            with open(os.path.join(folder, name), "wb") as file:
                file.write(data)
        report, memory = os.path.join(folder, "report.jsonl"), os.path.join(folder, "memory")
        command = ["/usr/bin/time", "-f", "%M", "-o", memory, sohoa, "convert", "-q", "--format", "txt", "--jobs", "1",
                   "--page-timeout", str(PAGE_SECONDS), "--output", os.path.join(folder, "out") + "/", "--report", report,
                   "--", *[name for name, _ in made]]
        try:
            process = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                     stderr=subprocess.PIPE, timeout=len(made) * 90 + 60)
            if process.returncode < 0 or process.returncode >= 128:
                wrong.append((numbers, f"parent: {process.returncode} {process.stderr[-200:]!r}"))
        except subprocess.TimeoutExpired:
            wrong.append((numbers, "hangs"))
        megabytes = int(open(memory).read().split()[-1]) // 1024 if os.path.exists(memory) else 0
        if megabytes > MOST_MB:
            wrong.append((numbers, f"{megabytes} MB"))
        lines = {}
        if os.path.exists(report):
            for text in open(report, encoding="utf-8"):
                line = json.loads(text)
                lines[line["file"]] = line
        for number, (name, data) in zip(numbers, made):
            line = lines.get(name)
            if line is None:
                wrong.append(([number], "no line in the report"))
                continue
            end = line["status"] if line["status"] != "rejected" else line.get("reason", "no reason")
            ends[end] += 1
            if line["status"] not in STATUSES or line["status"] == "rejected" and line.get("reason") not in known:
                wrong.append(([number], f"{line}"))
            # No limit is broken by these, but each is worth a look.
            if end in ("crashed", "timeout"):
                wrong.append(([number], f"{end} {line.get('message', '')[:160]}"))
            if "crashed" in " ".join(line.get("warnings") or []):
                wrong.append(([number], f"{line['warnings']}"))
        if keep:
            for number in {number for numbers, _ in wrong if len(numbers) == 1 for number in numbers}:
                name, data = mutant(files, seed, number)
                with open(os.path.join(keep, name), "wb") as file:
                    file.write(data)
    return ends, wrong, megabytes


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sohoa")
    parser.add_argument("folder", nargs="+")
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--batch", type=int, default=40)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--largest", type=int, default=300_000, help="the largest file that is changed, in bytes")
    parser.add_argument("--keep", help="a folder for what falls short")
    given = parser.parse_args()
    checkout = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    os.environ.setdefault("SOHOA_DATA", os.path.join(checkout, "Dictionaries"))
    known = reasons(checkout)
    files = []
    for folder in given.folder:
        for name in sorted(os.listdir(folder)):
            path = os.path.join(folder, name)
            if os.path.isfile(path) and not name.endswith(".tsv") and os.path.getsize(path) <= given.largest:
                files.append((name, open(path, "rb").read()))
    print(f"{len(files)} files", flush=True)
    if given.keep:
        os.makedirs(given.keep, exist_ok=True)
    sohoa = os.path.abspath(given.sohoa)
    numbers = range(given.first, given.first + given.count)
    batches = [numbers[at:at + given.batch] for at in range(0, len(numbers), given.batch)]
    ends, broken, largest, done, start = collections.Counter(), 0, 0, 0, time.time()
    with concurrent.futures.ThreadPoolExecutor(given.jobs) as pool:
        for batch, (found, wrong, megabytes) in zip(
                batches, pool.map(lambda batch: run(sohoa, files, given.seed, batch, known, given.keep), batches)):
            ends.update(found)
            largest = max(largest, megabytes)
            done += len(batch)
            for numbers, what in wrong:
                worth = what.startswith(("crashed", "timeout", "["))
                broken += not worth
                label = "look at" if worth else "FALLS SHORT"
                print(label, f"seed {given.seed}", f"{numbers[0]}…{numbers[-1]}" if len(numbers) > 1 else numbers[0], what, flush=True)
            if done % 400 < given.batch:
                print(f"{done} mutants, {done / (time.time() - start):.1f} a second, {largest} MB at most, {dict(ends)}", flush=True)
    print(f"{done} mutants in {time.time() - start:.0f} s, {largest} MB at most: {dict(ends)}; {broken} fall short")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
