"""`sohoa serve`, started for a test on a port that is free."""
import re
import signal
import subprocess
import threading

from checkout import ENVIRONMENT, EXECUTABLE


class Server:
    """A server process of an archive."""

    def __init__(self, archive, *flags):
        self._lines = []
        self._process = subprocess.Popen(
            [EXECUTABLE, "serve", "--archive", archive.path, "--listen", "127.0.0.1:0", *flags],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT)
        self.address = None
        started = threading.Event()
        self._reader = threading.Thread(target=self._read, args=[started], daemon=True)
        self._reader.start()
        if not started.wait(60) or self.address is None:
            self.stop()
            raise AssertionError(f"sohoa serve did not start:\n{self.messages}")

    def _read(self, started):
        for line in self._process.stderr:
            self._lines.append(line)
            found = re.search(r"https?://[^/\s]+", line)
            if found and self.address is None:
                self.address = found[0]
                started.set()
        started.set()

    @property
    def messages(self):
        """What it has said so far."""
        return "".join(self._lines)

    def stop(self):
        """Ends it; its exit code."""
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join()
        self._process.stderr.close()
        return self._process.returncode
