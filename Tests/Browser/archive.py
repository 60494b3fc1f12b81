"""An archive in a folder, filled and asked by the executable."""
import atexit
import functools
import shutil
import subprocess
import tempfile
from pathlib import Path

import directives
from checkout import ENVIRONMENT, EXECUTABLE, FAX, PLAN


class Archive:
    """An archive in a folder."""

    def __init__(self, path):
        self.path = Path(path)

    def run(self, command, *arguments, text=""):
        """Runs a command on it; what it prints."""
        done = subprocess.run(
            [EXECUTABLE, *command.split(), "--archive", self.path, *arguments],
            input=text, capture_output=True, text=True, env=ENVIRONMENT, check=False)
        if done.returncode != 0:
            raise AssertionError(f"sohoa {command}: exit code {done.returncode}\n{done.stderr}")
        return done.stdout

    def ingest(self, *files):
        """Takes files in, one after the other, so that their numbers are 1, 2, 3."""
        for file in files:
            self.run("ingest", file)
        return self

    def copy(self, path):
        """The same archive in another folder."""
        shutil.copytree(self.path, path)
        return Archive(path)


@functools.cache
def _folder():
    folder = Path(tempfile.mkdtemp(prefix="sohoa-browser-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@functools.cache
def scans():
    """The samples: document 1 is the scan, 2 the fax. Made once in a run, and to be copied."""
    return Archive(_folder() / "scans").ingest(PLAN, FAX)


@functools.cache
def misread():
    """The samples, the fax read as English, so that doubts are many: document 1 is the scan, 2 the fax."""
    made = Archive(_folder() / "misread").ingest(PLAN)
    made.run("ingest", FAX, "--language", "eng")
    return made


@functools.cache
def office():
    """The scan as document 1, and directives with duties before and after today."""
    texts = _folder() / "texts"
    texts.mkdir()
    return Archive(_folder() / "office").ingest(PLAN, *directives.write(texts))


@functools.cache
def texts():
    """Directives alone: the plan, the dispatch, the decision."""
    folder = _folder() / "directives"
    folder.mkdir()
    return Archive(_folder() / "directives-archive").ingest(*directives.write(folder))
