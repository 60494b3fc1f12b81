"""A test with an archive, servers and browsers of its own."""
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

from archive import Archive
from browser import Browser
from checkout import KEPT
from server import Server


class BrowserCase(unittest.TestCase):
    """Serves an archive to browsers; fails on any error of their consoles; keeps what a failed test saw."""

    maxDiff = None

    def run(self, result=None):
        """Runs the test; ends all that it started, and keeps what it saw if it failed."""
        result = result if result is not None else self.defaultTestResult()
        self.folder = Path(tempfile.mkdtemp(prefix="sohoa-browser-"))
        self.servers, self.browsers = [], []
        bad = len(result.failures) + len(result.errors)
        try:
            return super().run(result)
        finally:
            if len(result.failures) + len(result.errors) > bad:
                self._keep()
            for browser in self.browsers:
                browser.quit()
            for server in self.servers:
                server.stop()
            shutil.rmtree(self.folder, ignore_errors=True)

    def tearDown(self):
        for browser in self.browsers:
            self.assertEqual([], browser.complaints(), "errors in the browser's console")

    def archive(self, prepared=None):
        """An archive of this test: empty, or a copy of one that is prepared."""
        path = self.folder / "archive"
        return prepared().copy(path) if prepared else Archive(path)

    def serve(self, archive, *flags):
        """Starts a server."""
        server = Server(archive, *flags)
        self.servers.append(server)
        return server

    def open(self, path="/", server=None, **settings):
        """Starts a browser and opens an address."""
        browser = Browser((server or self.servers[0]).address, **settings)
        self.browsers.append(browser)
        return browser.visit(path)

    def _keep(self):
        KEPT.mkdir(parents=True, exist_ok=True)
        for number, browser in enumerate(self.browsers, 1):
            path = KEPT / f"{self.id()}-{number}"
            browser.keep(path)
            print(f"\nkept {path}.png and .html", file=sys.stderr)
        for server in self.servers:
            print(f"\nthe server said:\n{server.messages}", file=sys.stderr)
