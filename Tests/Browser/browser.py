"""A headless Chromium, steered by what a person sees and does."""
import os
import tempfile
import urllib.parse
from pathlib import Path

from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

# A condition that is not met within so many seconds fails the test.
PATIENCE = 30
# What a script that got in would leave.
SENTINEL = "sohoaScriptRan"


class Browser:
    """A browser with a session of its own."""

    def __init__(self, address, width=1280, height=900, dark=False):
        self.address = address
        self._folder = tempfile.TemporaryDirectory(prefix="sohoa-downloads-")
        self.downloads = Path(self._folder.name)
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for argument in ["--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                         "--disable-background-networking", "--hide-scrollbars", f"--window-size={width},{height}"]:
            options.add_argument(argument)
        if os.geteuid() == 0:
            options.add_argument("--no-sandbox")
        options.add_experimental_option("prefs", {
            "download.default_directory": self._folder.name, "download.prompt_for_download": False})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.size(width, height)
        if dark:
            self.dark()
        self._pages = 0
        self._complaints = []
        self._expected = []

    # What a person looks at

    def visit(self, path):
        """Opens an address of the site."""
        self.driver.get(urllib.parse.urljoin(self.address, path))
        return self

    @property
    def path(self):
        """The address without the site's, percent-decoded."""
        parts = urllib.parse.urlsplit(self.driver.current_url)
        return urllib.parse.unquote_plus(parts.path + (f"?{parts.query}" if parts.query else ""))

    def size(self, width, height=900):
        """Makes the page so many pixels wide and high, also narrower than a window may be."""
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})

    def dark(self, wanted=True):
        """Has the page dark, or light."""
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-color-scheme", "value": "dark" if wanted else "light"}]})

    def find(self, selector):
        """The first element that is there; waits for it."""
        return self.wait(lambda: self.driver.find_element(By.CSS_SELECTOR, selector), f"there is {selector}")

    def all(self, selector):
        """All elements that are there now."""
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def text(self, selector="main"):
        """The text of an element as it is shown."""
        return self.find(selector).text

    def marked(self, element, name):
        """Whether an element has a class."""
        return name in (element.get_attribute("class") or "").split()

    def has(self, selector):
        """Whether an element is there now."""
        return bool(self.all(selector))

    def link(self, text, within="body"):
        """The link or button whose text has these words."""
        def found():
            for element in self.all(f"{within} a, {within} button, {within} summary"):
                if text in element.text:
                    return element
            return None
        return self.wait(found, f"there is “{text}”")

    def script(self, code, *arguments):
        """What a script gives back."""
        return self.driver.execute_script(code, *arguments)

    @property
    def focused(self):
        """The element that has the focus."""
        return self.driver.switch_to.active_element

    # What a person does

    def click(self, selector):
        """Clicks an element once it is there and shown."""
        self.wait(lambda: self.find(selector).is_displayed(), f"{selector} is shown")
        self._click(self.find(selector))

    def _click(self, element):
        # At the edge of the window the click may meet a bar that is there, too.
        self._centre(element)
        element.click()

    def _centre(self, element):
        self.script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)

    def follow(self, text, within="body"):
        """Clicks the link or button with these words; waits for the page that it leads to."""
        self.leave(lambda: self._click(self.link(text, within)))

    def leave(self, action):
        """Does what leads to another page, and waits for that."""
        self._pages += 1
        self.script("window.sohoaTestPage = arguments[0]", self._pages)
        action()
        # A page that is gone back to may have the number that it was left with.
        self.wait(lambda: self.script("return window.sohoaTestPage !== arguments[0] && document.readyState === 'complete'",
                                      self._pages), "another page has come")

    def press(self, *keys):
        """Presses keys one after the other, wherever the focus is."""
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def type(self, selector, text):
        """Puts a text into a field in place of what stands there."""
        field = self.find(selector)
        field.send_keys(Keys.CONTROL, "a")
        field.send_keys(text)
        return field

    def hover(self, element):
        """Moves the pointer over an element."""
        self._centre(element)
        ActionChains(self.driver).move_to_element(element).perform()

    def download(self, action):
        """Does what has a file sent; its path once it is there whole."""
        before = set(self.downloads.iterdir())

        def arrived():
            new = set(self.downloads.iterdir()) - before
            whole = [path for path in new if path.suffix != ".crdownload" and not path.name.startswith(".")]
            return whole[0] if whole and len(whole) == len(new) else None
        action()
        return self.wait(arrived, "a file has come")

    def wait(self, condition, what, seconds=PATIENCE):
        """Waits until a condition holds; what it gave."""
        def met(_):
            try:
                return condition()
            except (NoSuchElementException, StaleElementReferenceException):
                return None
        return WebDriverWait(self.driver, seconds, poll_frequency=0.05).until(
            met, f"waited {seconds} s in vain until {what}; at {self.driver.current_url}")

    # What must not be

    def expect(self, *texts):
        """Has complaints of the console that hold one of these texts count as none."""
        self._expected += texts

    def complaints(self):
        """What the console has of errors so far, and whether a script ran that should not."""
        for entry in self.driver.get_log("browser"):
            if entry["level"] == "SEVERE" and not any(text in entry["message"] for text in self._expected):
                self._complaints.append(entry["message"])
        if self.script(f"return window.{SENTINEL} !== undefined"):
            self._complaints.append(f"a script of a document ran at {self.driver.current_url}")
        return self._complaints

    def keep(self, path):
        """Keeps a picture of the page and its source beside each other."""
        self.driver.save_screenshot(f"{path}.png")
        Path(f"{path}.html").write_text(self.driver.page_source, encoding="utf-8")

    def quit(self):
        """Ends it."""
        self.driver.quit()
        self._folder.cleanup()
