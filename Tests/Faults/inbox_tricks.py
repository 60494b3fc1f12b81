#!/usr/bin/env python3
"""Offers what is no plain file, what changes and what vanishes, and looks that nothing hangs or gets lost.

    Tests/Faults/inbox_tricks.py [--count 20]     --count: of the tricks with files that change

Links in and out, a pipe, a device, a socket, folders with the names of files, a file that may not be read (as
another user, by setpriv): each is reported, none is opened that lies elsewhere. Names of 255 bytes and of bytes that
are no text: they are read. Files that grow, are replaced or vanish while they are taken in: what is in the archive is what the
file was at some moment, and with --move nothing goes that was not taken in.
"""

import os
import random
import shutil
import signal
import socket
import stat
import subprocess
import time

from tracing import Tracer
from trial import arguments, asked, digest, directive, run_all

LIMIT = 60


def make_tricks(place):
    """The folder, and what must become of each entry: document, refused, or left alone."""
    inbox, outside = place / "in", place / "outside"
    inbox.mkdir()
    outside.mkdir()
    (outside / "secret.txt").write_bytes(directive(99))
    expected = {}

    def add(name, fate, make):
        path = os.path.join(os.fsencode(inbox), name if isinstance(name, bytes) else os.fsencode(name))
        make(path)
        expected[os.fsdecode(path)] = fate

    def write(number):
        def make(path):
            with open(path, "wb") as file:
                file.write(directive(number))
        return make

    add("good.txt", "document", write(1))
    add("link-in.txt", "refused", lambda path: os.symlink("good.txt", path))
    add("link-out.txt", "refused", lambda path: os.symlink(outside / "secret.txt", path))
    add("link-nowhere.txt", "refused", lambda path: os.symlink("nothing", path))
    add("link-loop.txt", "refused", lambda path: os.symlink("link-loop.txt", path))
    add("link-folder", "refused", lambda path: os.symlink(outside, path))
    add("pipe.pdf", "refused", os.mkfifo)
    if os.geteuid() == 0:
        add("device.pdf", "refused", lambda path: os.mknod(path, stat.S_IFCHR | 0o644, os.makedev(1, 5)))
    add("folder.pdf", "folder", os.mkdir)
    add("empty.txt", "refused", write_nothing)
    add("socket.txt", "refused", lambda path: bind(path))
    add("n" * 251 + ".txt", "document", write(2))
    add("Quyết định số 5.txt", "document", write(3))
    add(b"no-text-\xff\xfe.txt", "document", write(4))
    add("-rf.txt", "document", write(5))
    add("a\nb.txt", "document", write(6))
    add(".hidden.txt", "left", write(7))
    add("coming.part", "left", write(8))
    return inbox, expected


def write_nothing(path):
    open(path, "wb").close()


def bind(path):
    # The address of a socket is short: by way of a short name.
    here = socket.socket(socket.AF_UNIX)
    folder = os.open(os.path.dirname(path), os.O_RDONLY)
    here.bind(f"/proc/self/fd/{folder}/{os.fsdecode(os.path.basename(path))}")
    os.close(folder)
    here.close()


def places(archive):
    return {path: reason for path, reason in asked(archive, "SELECT path, reason FROM source")}


def same(path, known):
    """The reason of a path among those known; a byte 0x80 to 0xFF that is no text is U+EF80 to U+EFFF there."""
    shown = "".join(chr(ord(one) - 0xDC80 + 0xEF80) if 0xDC80 <= ord(one) <= 0xDCFF else one for one in path)
    return known.get(shown, "absent")


def static(given, seed, place, sohoa):
    inbox, expected = make_tricks(place)
    archive = place / "archive"
    code, _, error = sohoa("ingest", "-j", "1", "-r", "--archive", archive, "--report", place / "report", inbox,
                           limit=LIMIT)
    faults = [] if code == 20 else [f"ingest: exit {code}: {error[-300:]}"]
    known, report = places(archive), (place / "report").read_text()
    for path, fate in expected.items():
        reason = same(path, known)
        if fate == "document" and reason is not None:
            faults.append(f"{path[-40:]!r}: {reason}, not a document")
        elif fate == "refused" and (reason is None or reason == "absent"):
            faults.append(f"{path[-40:]!r}: not refused but {reason or 'taken in'}")
        elif fate in ("left", "folder") and reason != "absent":
            faults.append(f"{path[-40:]!r}: {reason}, but it was to be left alone")
    if report.count('"rejected"') != sum(fate == "refused" for fate in expected.values()):
        faults.append(f"{report.count(chr(34) + 'rejected' + chr(34))} refusals in the report")
    if digest(directive(99)) in {path.name for path in archive.glob("originals/*/*")}:
        faults.append("a file outside was taken in")
    if sohoa.verify(archive)[:2] != (0, []):
        faults.append(f"verify: {sohoa.verify(archive)}")
    return faults


def unreadable(given, seed, place, sohoa):
    """A file and a folder that may not be read, as a user who is not root."""
    inbox, archive = place / "in", place / "archive"
    inbox.mkdir()
    (inbox / "good.txt").write_bytes(directive(1))
    (inbox / "closed.txt").write_bytes(directive(2))
    (inbox / "closed.txt").chmod(0)
    (inbox / "closed").mkdir()
    (inbox / "closed").chmod(0)
    command = sohoa.command("ingest", "-q", "-r", "--archive", archive, inbox)
    if os.geteuid() == 0:
        place.chmod(0o777)
        for path in (inbox, sohoa.temporary):
            path.chmod(0o777)
        command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", *command]
        # The executable and its data may lie where only root may look.
        if subprocess.run(command[:4] + ["test", "-r", sohoa.environment["SOHOA_DATA"], "-a", "-x",
                                         sohoa.executable]).returncode != 0:
            (place / "bin").mkdir()
            shutil.copy(sohoa.executable, place / "bin/sohoa")
            shutil.copytree(sohoa.environment["SOHOA_DATA"], place / "data")
            sohoa.environment["SOHOA_DATA"] = str(place / "data")
            command[4] = str(place / "bin/sohoa")
    run = subprocess.run(command, capture_output=True, env=sohoa.environment, timeout=LIMIT)
    known = places(archive)
    wanted = {str(inbox / "good.txt"): None, str(inbox / "closed.txt"): "no-permission",
              str(inbox / "closed"): "no-permission"}
    faults = [] if run.returncode == 20 else [f"exit {run.returncode}: {run.stderr.decode()[-300:]}"]
    return faults + ([] if known == wanted else [f"{known}, not {wanted}"])


def changing(given, seed, place, sohoa):
    """A file that is replaced, grows or goes at some call of the ingest, with --move."""
    chance = random.Random(seed)
    inbox, archive = place / "in", place / "archive"
    inbox.mkdir()
    path = inbox / "a.txt"
    path.write_bytes(directive(1))
    states, at = {digest(directive(1))}, chance.randrange(1, 16)
    kind = chance.choice(["replaced", "grows", "gone", "link", "rewritten"])
    count = 0

    def change():
        new = directive(1000 + seed)
        states.add(digest(new))
        if kind == "replaced":
            (place / "new").write_bytes(new)
            os.rename(place / "new", path)
        elif kind == "rewritten":
            path.write_bytes(new)
        elif kind == "grows":
            with open(path, "ab") as file:
                file.write(b"them\n")
            states.add(digest(directive(1) + b"them\n"))
        elif kind == "gone":
            path.unlink(missing_ok=True)
        else:
            path.unlink(missing_ok=True)
            (place / "outside.txt").write_bytes(directive(7777))
            path.symlink_to(place / "outside.txt")

    def handle(call):
        nonlocal count
        if call.role == "ingest" and "catalogue" not in call.path:
            count += 1
            if count == at:
                change()

    code = Tracer(sohoa.command("ingest", "-q", "-j", "1", "--move", "--archive", archive, inbox),
                  [archive, inbox], handle, environment=sohoa.environment).run()
    faults = []
    last = digest(path.read_bytes()) if path.is_file() and not path.is_symlink() else None
    stored = {one.name for one in archive.glob("originals/*/*")}
    if not stored <= states:
        faults.append("the archive has bytes that the file never had")
    if kind in ("replaced", "rewritten", "grows") and count >= at:
        newest = digest(directive(1000 + seed)) if kind != "grows" else digest(directive(1) + b"them\n")
        # Of what came to the place after the file was taken away nothing is expected but to stay.
        if newest not in stored and last != newest:
            faults.append("what came to the file's place is neither there nor in the archive")
    if kind == "link" and not path.is_symlink() and count >= at:
        faults.append("a link was taken away")
    if sohoa.verify(archive)[:2] != (0, []):
        faults.append(f"verify: {sohoa.verify(archive)}")
    return [f"{kind} at {at}: {fault}" for fault in faults + ([] if code in (0, 2, 5, 20) else [f"exit {code}"])]


def trial(given, name, place, sohoa):
    kind, seed = name
    return {"static": static, "unreadable": unreadable, "changing": changing, "watch": watched}[kind](
        given, seed, place, sohoa)


def watched(given, seed, place, sohoa):
    """A watched folder with all the tricks: each is told once, and it goes on."""
    inbox, expected = make_tricks(place)
    archive = place / "archive"
    process = subprocess.Popen(
        sohoa.command("watch", "--settle", "0.2", "-j", "1", "--archive", archive, inbox),
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=open(place / "messages", "wb"),
        env=sohoa.environment)
    wanted = sum(fate == "document" for fate in expected.values())
    deadline = time.time() + LIMIT
    while time.time() < deadline and asked(
            archive, "SELECT count(*) FROM document") != [(wanted,)] and process.poll() is None:
        time.sleep(0.5)
    time.sleep(5)
    lines = (place / "messages").read_text(errors="replace")
    process.send_signal(signal.SIGTERM)
    process.wait(timeout=30)
    faults = [] if process.returncode == 143 else [f"watch: exit {process.returncode}"]
    known = places(archive)
    for path, fate in expected.items():
        reason = same(path, known)
        if (fate == "refused" and reason in (None, "absent")) or (fate == "document" and reason is not None):
            faults.append(f"{path[-40:]!r}: {reason}, not {fate}")
    if lines.count("pipe.pdf") != 1:
        faults.append(f"the pipe was told {lines.count('pipe.pdf')} times")
    return faults


def main():
    given = arguments(__doc__, 20)
    trials = [("static", 0), ("unreadable", 0), ("watch", 0)]
    trials += [("changing", given.seed * 100000 + number) for number in range(given.count)]
    run_all(given, trial, trials, "inbox tricks")


if __name__ == "__main__":
    main()
