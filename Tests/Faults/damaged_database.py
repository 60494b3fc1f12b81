#!/usr/bin/env python3
"""Damages the catalogue of an archive in many ways, and looks whether anything answers wrongly unseen.

    Tests/Faults/damaged_database.py [--count 40] [--seed 1]

An archive with corrections and follow-up is made once. Each trial damages a copy: bits turned, pages of zeros,
a cut or garbage file, a missing catalogue, a missing, older or foreign log. Then either something says so with
exit code 4 (opening, or `sohoa verify`), or every answer is the one of the sound archive. Once it is found,
`sohoa ingest` must refuse and leave the catalogue as it is; `sohoa recover BACKUP` must bring all answers back,
and so must `sohoa recover --from-originals` with the next ingest, but for what people did.
"""

import os
import pathlib
import random
import shutil
import sqlite3
from tempfile import TemporaryDirectory

from trial import Sohoa, arguments, digest, run_all, write_many

PAGE = 4096
KINDS = ("bits", "bits", "bits", "bits", "text", "text", "text", "page", "pages", "swapped", "cut", "header",
         "garbage", "empty", "gone", "log gone", "log old", "log torn", "log foreign")


def answers(sohoa, archive):
    """What an archive answers: codes and texts."""
    questions = [("list", "--json", "--all"), ("search", "--json", "kế hoạch"), ("search", "--json", "xây dựng"),
                 ("tasks", "--json", "--all"), ("deadlines", "--json", "--all"), ("targets", "--json"),
                 ("references", "--json"), ("facets", "--json"), ("stats", "--json"), ("status", "--json")]
    questions += [("show", "--json", str(one)) for one in (1, 2, 3, 5, 8)]
    questions += [("show", "--text", str(one)) for one in (1, 3, 6)]
    found = {}
    for question in questions:
        code, output, _ = sohoa(question[0], "--archive", archive, "--today", "2026-01-01", *question[1:]) \
            if question[0] in ("tasks", "deadlines", "list", "search", "targets", "references", "facets") \
            else sohoa(question[0], "--archive", archive, *question[1:])
        found[question] = (code, output)
    return found


def make(sohoa, place):
    """The sound archive, with its log still beside it, an older log, and a backup."""
    inbox, archive = place / "in", place / "archive"
    write_many(inbox, 24)
    assert sohoa.ingest(archive, inbox)[0] == 0
    assert sohoa("edit", "--archive", archive, "1", "--set", "title=Kế hoạch thử", "--by", "Lan")[0] == 0
    assert sohoa("task", "--archive", archive, "1", "--done", "--by", "Lan")[0] == 0
    # A connection that stays open keeps the log from being put into the catalogue.
    watch = sqlite3.connect(archive / "catalogue.sqlite", isolation_level=None)
    watch.execute("BEGIN")
    watch.execute("SELECT count(*) FROM document").fetchone()
    assert sohoa("accept", "--archive", archive, "2", "--by", "Lan")[0] == 0
    shutil.copy(archive / "catalogue.sqlite-wal", place / "older-wal")
    assert sohoa("accept", "--archive", archive, "3", "--by", "Lan")[0] == 0
    assert sohoa("task", "--archive", archive, "2", "--percent", "40", "--by", "Lan")[0] == 0
    shutil.copytree(archive, place / "logged")
    watch.close()
    assert sohoa("backup", "--archive", archive, place / "backup.sqlite")[0] == 0
    assert sohoa.verify(archive)[:2] == (0, [])
    shutil.copytree(archive, place / "sound")


def texts(data, chance):
    """A place within the text of some directive."""
    places, start = [], 0
    for word in (b"Xay dung", "Xây dựng".encode(), b"KH-UBND", "hồ sơ".encode(), b"/QD-TTg", "2025-".encode()):
        start = 0
        while (start := data.find(word, start)) >= 0:
            places.append(start + chance.randrange(len(word)))
            start += 1
    return chance.choice(places)


def damage(archive, kind, chance, origin):
    path = archive / "catalogue.sqlite"
    log = archive / "catalogue.sqlite-wal"
    data = bytearray(path.read_bytes())
    pages = len(data) // PAGE
    if kind == "bits":
        for _ in range(chance.choice([1, 1, 2, 8])):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    elif kind == "text":
        data[texts(data, chance)] ^= 1 << chance.randrange(5)
    elif kind in ("page", "pages"):
        for _ in range(1 if kind == "page" else 5):
            start = chance.randrange(pages) * PAGE
            data[start:start + PAGE] = bytes(PAGE)
    elif kind == "swapped":
        one, other = (chance.randrange(1, pages) * PAGE for _ in range(2))
        data[one:one + PAGE], data[other:other + PAGE] = data[other:other + PAGE], data[one:one + PAGE]
    elif kind == "cut":
        del data[chance.randrange(1, len(data)):]
    elif kind == "header":
        data[0:100] = chance.randbytes(100)
    elif kind == "garbage":
        data = bytearray(chance.randbytes(len(data)))
    elif kind == "empty":
        data = bytearray()
    elif kind == "gone":
        path.unlink()
        return
    elif kind == "log gone":
        log.unlink()
    elif kind == "log old":
        shutil.copy(origin / "older-wal", log)
    elif kind == "log torn":
        content = bytearray(log.read_bytes())
        # From a frame on, the log is not what it was.
        place = 32 + chance.randrange(max(1, (len(content) - 32) // (PAGE + 24))) * (PAGE + 24) + chance.randrange(PAGE)
        content[place] ^= 0x10
        log.write_bytes(content)
    elif kind == "log foreign":
        log.write_bytes(chance.randbytes(PAGE * 3))
    if not kind.startswith("log"):
        path.write_bytes(data)


def trial(given, name, place, sohoa):
    seed, kind, origin = name
    origin = pathlib.Path(origin)
    chance = random.Random(seed)
    archive = place / "archive"
    # Where it was: the catalogue knows the places of files.
    shutil.copytree(origin / ("logged" if kind.startswith("log") else "sound"), archive)
    golden = GOLDEN[origin]
    before = (archive / "catalogue.sqlite").read_bytes()
    damage(archive, kind, chance, origin)
    code, findings, _ = sohoa.verify(archive)
    if code == 0:
        faults = [f"{' '.join(question)}: {found[0]}, {difference(found, golden[question])}"
                  for question, found in answers(sohoa, archive).items() if found != golden[question]]
        return [f"{kind}: not found, and {fault}" for fault in faults]
    faults = []
    if code != 4:
        faults.append(f"verify: exit {code}")
    path = archive / "catalogue.sqlite"
    seen = path.read_bytes() if path.exists() else None
    (place / "new.txt").write_bytes(b"So 1/KH-UBND\n")
    code, _, error = sohoa.ingest(archive, place / "new.txt")
    if code != 4:
        faults.append(f"ingest into the damaged archive: exit {code}: {error.strip()}")
    if (path.read_bytes() if path.exists() else None) != seen:
        faults.append("the damaged catalogue was written to")
    if chance.random() < 0.2:
        faults += from_originals(sohoa, archive, golden)
    else:
        code, _, error = sohoa("recover", "--archive", archive, origin / "backup.sqlite")
        if code != 0:
            faults.append(f"recover: exit {code}: {error.strip()}")
        elif (found := sohoa.verify(archive))[:2] != (0, []):
            faults.append(f"verify after recover: {found}")
        elif answers(sohoa, archive) != golden:
            faults.append("other answers after recover")
    return [f"{kind}: {fault}" for fault in faults]


def from_originals(sohoa, archive, golden):
    code, _, error = sohoa("recover", "--archive", archive, "--from-originals")
    if code != 0:
        return [f"recover --from-originals: exit {code}: {error.strip()}"]
    code, _, error = sohoa.ingest(archive)
    found = sohoa.verify(archive)
    if code != 0 or found[:2] != (0, []):
        return [f"ingest after recover --from-originals: exit {code}, verify {found}"]
    count = sohoa("stats", "--json", "--archive", archive)[1]
    return [] if '"documents"' in count or "documents" in count else [f"stats: {count}"]


def difference(found, golden):
    for one, other in zip(found[1].splitlines(), golden[1].splitlines()):
        if one != other:
            return f"{one.strip()!r} instead of {other.strip()!r}"
    return f"{len(found[1])} instead of {len(golden[1])} characters"


GOLDEN = {}


def main():
    given = arguments(__doc__, 40)
    with TemporaryDirectory(prefix="sohoa-golden.") as place:
        place = pathlib.Path(place)
        sohoa = Sohoa(given.sohoa, place / "tmp")
        make(sohoa, place)
        GOLDEN[place] = answers(sohoa, place / "archive")
        wrong = [question for question, (code, _) in GOLDEN[place].items() if code != 0]
        if wrong:
            raise SystemExit(f"the sound archive does not answer {wrong[0]}: {GOLDEN[place][wrong[0]]}")
        trials = [(given.seed * 10000 + number, KINDS[number % len(KINDS)], str(place))
                  for number in range(given.count)]
        run_all(given, trial, trials, "damaged databases")


if __name__ == "__main__":
    main()
