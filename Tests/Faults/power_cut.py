#!/usr/bin/env python3
"""Cuts the power in the middle of two ingests: what was not brought to the disk is lost, torn or kept.

    Tests/Faults/power_cut.py [--count 40] [--seed 1]

Two ingests with --move, and an `accept` between them, are recorded call by call. A cut is a place in
the record; up to there, what a file was synchronised with is on the disk, and so are the names in a folder that
was. Of what came after that each write is kept, dropped or torn at a multiple of 512 bytes, and
of the names some first ones (a journal), or any, are kept. Then: `sohoa verify` finds no damage; every document
that the report had told, and what was accepted, is there; every file is in the inbox or in the archive; the
next ingest ends the work. First the order of the calls itself is checked.
"""

import os
import pathlib
import pickle
import random
import shutil
from tempfile import TemporaryDirectory

from tracing import Tracer
from trial import Judge, Sohoa, arguments, asked, broken_promises, digest, promised, run_all, write_many, write_six


class Record:
    """What commands did to the files below some folders, in order."""

    def __init__(self, roots):
        self.roots, self.entries = [str(root) for root in roots], []

    def run(self, sohoa, *command):
        self.data = {}
        code = Tracer(sohoa.command(*command), self.roots, self.enter, told=self.leave,
                      environment=sohoa.environment).run()
        self.entries.append(("end", command[0], code))
        return code

    def enter(self, call):
        if call.name in ("write", "pwrite64"):
            # Where it goes is known only before it is made.
            self.data[call.thread] = (call.offset(), call.data())
        elif call.name not in ("open", "openat", "creat", "fsync", "fdatasync", "ftruncate", "rename", "renameat",
                               "renameat2", "link", "linkat", "unlink", "unlinkat", "mkdir", "mkdirat"):
            raise RuntimeError(f"the model does not know {call}")
        return "tell"

    def leave(self, call, result):
        if result < 0:
            return
        if call.name in ("write", "pwrite64"):
            offset, data = self.data.pop(call.thread)
            self.entries.append(("write", call.path, offset, data[:result], call.process))
        elif call.name in ("open", "openat", "creat"):
            flags = call.arguments[1 if call.name == "open" else 2]
            self.entries.append(("open", call.path, bool(flags & os.O_TRUNC)))
        elif call.name in ("fsync", "fdatasync"):
            self.entries.append(("sync", call.path, call.process))
        elif call.name == "ftruncate":
            self.entries.append(("cut", call.path, call.arguments[1]))
        elif call.name.startswith("rename"):
            self.entries.append(("rename", call.path, call.other))
        elif call.name.startswith("link"):
            self.entries.append(("link", call.path, call.other))
        elif call.name.startswith("unlink"):
            self.entries.append(("unlink", call.path))
        else:
            self.entries.append(("folder", call.path))


class File:
    """The bytes of a file on the disk, and what was done to them since."""

    def __init__(self, data=b""):
        self.kept, self.since = bytearray(data), []

    def apply(self, change):
        kind, offset, data = change
        if kind == "cut":
            del self.kept[offset:]
            self.kept.extend(bytes(offset - len(self.kept)))
        else:
            self.kept.extend(bytes(max(0, offset - len(self.kept))))
            self.kept[offset:offset + len(data)] = data

    def synchronise(self):
        for change in self.since:
            self.apply(change)
        self.since = []


class Disk:
    """Files and names as they are after a part of a record, and how much of it is on the disk."""

    FOLDER = object()

    def __init__(self, files):
        self.now = dict(files)
        self.kept = dict(files)
        self.since = {}  # by folder: changes of names in their order

    def name(self, path, entry):
        if entry is None:
            self.now.pop(path, None)
        else:
            self.now[path] = entry
        self.since.setdefault(os.path.dirname(path), []).append([(path, entry)])

    def take(self, entry):
        kind, path = entry[0], entry[1]
        if kind == "folder":
            self.name(path, self.FOLDER)
        elif kind == "open":
            if path not in self.now:
                self.name(path, File())
            elif entry[2]:
                self.now[path].since.append(("cut", 0, b""))
        elif kind == "write":
            if path in self.now:
                self.now[path].since.append(("write", *entry[2:4]))
        elif kind == "cut":
            self.now[path].since.append(("cut", entry[2], b""))
        elif kind == "sync":
            if isinstance(self.now.get(path), File):
                self.now[path].synchronise()
            for change in self.since.pop(path, []):
                self.keep(change)
        elif kind == "unlink":
            self.name(path, None)
        elif kind == "link":
            self.name(entry[2], self.now[path])
        elif kind == "rename":
            moved = self.now.pop(path)
            self.now[entry[2]] = moved
            self.since.setdefault(os.path.dirname(entry[2]), []).append([(path, None), (entry[2], moved)])

    def keep(self, change):
        for path, entry in change:
            if entry is None:
                self.kept.pop(path, None)
            else:
                self.kept[path] = entry

    def cut(self, chance):
        """The power is cut: what is on the disk then, by path."""
        manner = chance.choice(["none", "all", "some", "some", "first"])
        for changes in self.since.values():
            if manner in ("all", "first"):
                count = len(changes) if manner == "all" else chance.randint(0, len(changes))
                changes = changes[:count]
            else:
                changes = [one for one in changes if manner == "some" and chance.random() < 0.5]
            for change in changes:
                self.keep(change)
        for file in {id(one): one for one in self.kept.values() if isinstance(one, File)}.values():
            for kind, offset, data in file.since:
                if manner == "all" or (manner != "none" and chance.random() < 0.5):
                    file.apply((kind, offset, data))
                elif manner != "none" and len(data) > 512 and chance.random() < 0.5:
                    file.apply((kind, offset, data[:chance.randrange(0, len(data), 512)]))
        return self.kept


def record(sohoa, place):
    """Two ingests and what is done between them; the entries, what lay in the inbox, what was offered."""
    inbox, archive = place / "in", place / "archive"
    offered = write_six(inbox)
    more = place / "more"
    later = write_many(more, 8, first=100)
    files = {str(path): path.read_bytes() for path in [*offered, *later]}
    book = Record([place])
    flags = ("--move", "-q", "-j", "2", "--report", place / "report")
    book.run(sohoa, "ingest", "--archive", archive, *flags, inbox)
    document = asked(archive, "SELECT min(id) FROM document")[0][0]
    book.run(sohoa, "accept", "--archive", archive, "--by", "trial", str(document))
    book.entries.append(("accepted", document))
    book.run(sohoa, "ingest", "--archive", archive, *flags, more)
    return book.entries, files, {**offered, **later}


def order_faults(entries, files):
    """Whether every step was on the disk before the next began."""
    faults, synchronised, dirty, written = [], set(), set(), set()
    stored, parent = {}, next(entry[-1] for entry in entries if entry[0] == "write")
    for entry in entries:
        kind, path = entry[0], entry[1]
        if kind == "end":
            parent = None
        elif kind == "write":
            parent = parent or entry[-1]
            synchronised.discard(path)
            # Of the catalogue's log only what the parent writes counts: lanes go on meanwhile.
            if path.endswith("-wal") and entry[-1] == parent:
                dirty.add(path)
                written.add(path)
        elif kind == "sync":
            synchronised.add(path)
            if entry[-1] == parent:
                dirty.discard(path)
        elif kind == "link" and "/originals/" in entry[2]:
            if path not in synchronised:
                faults.append(f"{entry[2]} got its name before its bytes were on the disk")
            stored[os.path.basename(entry[2])] = os.path.dirname(entry[2])
            synchronised.discard(os.path.dirname(entry[2]))
            written.clear()
        elif kind == "folder":
            synchronised.discard(os.path.dirname(path))
        elif kind == "unlink" and path in files:
            folder = stored.get(digest(files[path]))
            if folder is None or not {folder, os.path.dirname(folder)} <= synchronised:
                faults.append(f"{path} was taken away before its copy had its name on the disk")
            if dirty or not written:
                faults.append(f"{path} was taken away before the catalogue's log was on the disk")
            written.clear()
    return faults


def trial(given, name, place, sohoa):
    seed, recording = name
    entries, files, offered, origin = pickle.loads(pathlib.Path(recording).read_bytes())
    chance = random.Random(seed)
    count = chance.randint(1, len(entries))
    disk = Disk({path: File(data) for path, data in files.items()})
    for folder in {os.path.dirname(path) for path in files}:
        disk.now[folder] = disk.kept[folder] = Disk.FOLDER
    report, accepted, taken = b"", None, set()
    for entry in entries[:count]:
        if entry[0] == "write" and entry[1] == f"{origin}/report":
            report += entry[3]
        elif entry[0] == "accepted":
            accepted = entry[1]
        elif entry[0] != "end" and not entry[1].startswith(f"{origin}/report"):
            disk.take(entry)
        if entry[0] == "unlink" and entry[1] in files:
            taken.add(entry[1])
    # The archive goes to where it was: the catalogue knows the places of files.
    for path, entry in sorted(disk.cut(chance).items()):
        if path.endswith("-shm") or path in taken:
            continue
        target = place / os.path.relpath(path, origin)
        if any(parent not in disk.kept for parent in map(str, pathlib.Path(path).parents)
               if parent.startswith(f"{origin}/")):
            continue
        if entry is Disk.FOLDER:
            target.mkdir(parents=True, exist_ok=True)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(entry.kept)
    (place / "report").write_bytes(report)
    return judged(place, sohoa, files, offered, accepted, origin)


def judged(place, sohoa, files, offered, accepted, origin):
    archive = place / "archive"
    judge = Judge.__new__(Judge)
    judge.sohoa, judge.archive = sohoa, archive
    judge.offered = offered
    judge.digests = {path: digest(files[str(path)]) for path in offered}
    faults = broken_promises(archive, promised(place / "report"))
    if accepted is not None and not asked(
            archive, f"SELECT 1 FROM document WHERE id = {accepted} AND accepted_by IS NOT NULL"):
        faults.append("what was accepted is not")
    catalogue = archive / "catalogue.sqlite"
    if catalogue.exists() and catalogue.stat().st_size:
        faults += judge.after_kill()
    inboxes = [place / "in", place / "more"]
    left = {digest(path.read_bytes()) for inbox in inboxes for path in inbox.glob("*")}
    stored = {digest(path.read_bytes()) for path in archive.glob("originals/*/*")}
    for path, data in files.items():
        if digest(data) not in left | stored:
            faults.append(f"{os.path.basename(path)} is neither in the inbox nor in the archive")
    for inbox in inboxes:
        inbox.mkdir(exist_ok=True)
    # Files that were not taken away yet have another place now; the places are not judged.
    code, _, error = sohoa.ingest(archive, *inboxes)
    return faults + [fault for fault in judge.at_end(code=code) if " places, not " not in fault]


def main():
    given = arguments(__doc__, 40)
    with TemporaryDirectory(prefix="sohoa-record.") as place:
        place, recordings, faults = pathlib.Path(place), [], []
        for number in range(max(1, given.count // 50)):
            folder = place / str(number)
            entries, files, offered = record(Sohoa(given.sohoa, folder / "tmp"), folder)
            faults += order_faults(entries, files)
            path = place / f"{number}.record"
            path.write_bytes(pickle.dumps((entries, files, offered, str(folder))))
            recordings.append(str(path))
        for fault in faults:
            print(f"FAILED order: {fault}")
        if faults:
            raise SystemExit(1)
        trials = [(given.seed * 10000 + cut, recordings[cut % len(recordings)]) for cut in range(given.count)]
        run_all(given, trial, trials, f"power cuts ({len(entries)} calls recorded)")


if __name__ == "__main__":
    main()
