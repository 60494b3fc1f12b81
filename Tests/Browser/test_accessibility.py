"""What a machine can see of accessibility (WCAG 2.2), on every page, light and dark, wide and narrow."""
from pathlib import Path

from selenium.webdriver.common.keys import Keys

import archive
from case import BrowserCase
from test_accounts import PEOPLE

AUDIT = Path(__file__).with_name("accessibility.js").read_text(encoding="utf-8")
PAGES = [
    "/", "/documents", "/documents?q=chuy%E1%BB%83n+%C4%91%E1%BB%95i", "/documents/1", "/documents/2", "/documents/1?review=1",
    "/review", "/tasks", "/tasks/1", "/tasks/calendar", "/tasks/timeline", "/tasks/feeds", "/targets", "/graph", "/graph?document=2",
    "/upload", "/audit", "/account", "/registers/follow-up",
]
# The pages whose controls are all reached by Tab.
WALKED = ["/", "/documents", "/documents/2", "/tasks", "/targets", "/graph?document=2", "/upload"]


class Accessibility(BrowserCase):
    def audit(self, browser, path):
        """Looks at a page in light and dark, and narrow."""
        browser.visit(path)
        for dark in (False, True):
            browser.dark(dark)
            found = browser.script(f"{AUDIT}; return audit()")
            with self.subTest(path=path, dark=dark):
                self.assertEqual([], found)
        browser.size(360, 740)
        wide = browser.script(f"{AUDIT}; return overflow()")
        with self.subTest(path=path, width=360):
            self.assertEqual([], wide, "the page scrolls sideways")
        browser.size(1280)

    def test_every_page_is_sound(self):
        self.serve(self.archive(archive.office))
        browser = self.open("/")
        for path in PAGES:
            self.audit(browser, path)

    def test_pages_of_accounts_and_errors_are_sound(self):
        kept = self.archive(archive.texts)
        kept.run("user add", "quan", "--role", "administrator", text=f"{PEOPLE['quan'][2]}\n")
        self.serve(kept, "--accounts")
        browser = self.open("/sign-in")
        browser.expect("404")
        self.audit(browser, "/sign-in")
        browser.type("#name", "quan")
        browser.type("#password", PEOPLE["quan"][2])
        browser.follow("Đăng nhập", within="main")
        for path in ("/account", "/people", "/audit", "/nowhere"):
            self.audit(browser, path)

    def test_every_control_is_reached_by_tab_and_shows_its_focus(self):
        self.serve(self.archive(archive.office))
        browser = self.open("/")
        for path in WALKED:
            browser.visit(path)
            total = browser.script(f"{AUDIT}; return number()")
            reached, unseen = set(), []
            for _ in range(total + 5):
                browser.press(Keys.TAB)
                state = browser.script(f"{AUDIT}; return focus()")
                if state is None or state["number"] in reached:
                    break
                reached.add(state["number"])
                if not state["isSeen"]:
                    unseen.append(state["name"])
            missed = browser.script("""
                return [...document.querySelectorAll('[data-control]')].filter(
                    (control) => !arguments[0].includes(control.dataset.control)).map((control) => control.outerHTML.slice(0, 120))
                """, list(reached))
            with self.subTest(path=path):
                self.assertEqual([], missed, "not reached by Tab")
                self.assertEqual([], unseen, "focus is not seen")
                self.assertIn("0", reached, "the first stop is not the way to the content")
