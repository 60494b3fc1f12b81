"""The way of an analyst: what is overdue is found, seen on the paper, set done; calendars, workbooks, targets, relations."""
import urllib.error
import urllib.request
from datetime import date

import icalendar
import openpyxl
from selenium.webdriver.common.keys import Keys

import archive
from case import BrowserCase

UNIT = "Sở Tài chính"


class Analyst(BrowserCase):
    def test_overdue_duties_of_a_unit_are_seen_at_their_place_and_set_done(self):
        self.serve(self.archive(archive.texts))
        browser = self.open("/tasks")
        browser.follow("quá hạn", within=".facets")
        browser.follow(UNIT, within=".facets")
        self.assertIn(f"lead={UNIT}", browser.path)
        self.assertIn("due=overdue", browser.path)
        orders = [link.text for link in browser.all(".tasks .order")]
        self.assertEqual(3, len(orders), orders)
        self.assertTrue(all(UNIT in order for order in orders), orders)

        # The evidence: the page, with the line lit in which it stands.
        browser.leave(browser.find(".tasks .order").click)
        self.assertTrue(browser.path.startswith("/documents/"), browser.path)
        lit = browser.find(".lines .lit")
        self.assertIn(lit.text.split()[1], orders[0])
        self.assertTrue(browser.script("""
            const {top, bottom} = arguments[0].getBoundingClientRect();
            return bottom > 0 && top < innerHeight;
            """, lit), "the place is not in sight")

        browser.leave(browser.driver.back)
        browser.click("#choose-all")
        self.assertTrue(browser.text("#chosen-count").startswith("3 "))
        browser.find("#status option[value=done]").click()
        browser.type("#note", "đã có báo cáo")
        browser.follow("Ghi", within=".bulk")
        self.assertIn("Đã ghi 3 hạn", browser.text(".message.good"))
        browser.follow("Về danh sách")
        self.assertIn("due=overdue", browser.path)
        self.assertFalse(browser.has(".tasks .order"))
        browser.visit(f"/tasks?lead={UNIT}&status=done".replace(" ", "%20"))
        self.assertEqual(sorted(orders), sorted(link.text for link in browser.all(".tasks .order")))
        self.assertIn("đã có báo cáo", browser.text(".tasks"))

    def test_a_calendar_is_fetched_without_an_account_until_it_is_revoked(self):
        self.serve(self.archive(archive.texts))
        browser = self.open(f"/tasks?lead={UNIT}".replace(" ", "%20"))
        orders = [link.text for link in browser.all(".tasks .order")]
        browser.click(".feeds summary")
        browser.follow("Tạo địa chỉ lịch")
        address = browser.find(".feed-address").get_attribute("value")
        entries = self.entries(address)
        said = [f"{entry['summary']} {entry.get('description')}" for entry in entries]
        self.assertEqual(len(orders), len(entries), said)
        for order in orders:
            self.assertTrue(any(order[:60] in text for text in said), f"{order} is not in {said}")
        browser.visit(f"/tasks?lead={UNIT}".replace(" ", "%20"))
        browser.click("#choose-all")
        browser.find("#status option[value=done]").click()
        browser.follow("Ghi", within=".bulk")
        done = self.entries(address)
        self.assertEqual([entry["uid"] for entry in entries], [entry["uid"] for entry in done])
        self.assertEqual([f"✓ {entry['summary']}" for entry in entries], [entry["summary"] for entry in done])
        self.assertTrue(all(entry["categories"].to_ical().decode() == "Hoàn thành" for entry in done))
        browser.visit("/tasks/feeds")
        self.assertIn(UNIT, browser.text("main table"))
        browser.follow("Thu hồi", within="main table")
        self.assertFalse(browser.has("main table"))
        with self.assertRaises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(address)
        refused.exception.close()
        self.assertEqual(404, refused.exception.code)

    def entries(self, address):
        """The entries of a calendar that have a heading."""
        with urllib.request.urlopen(address) as answer:
            self.assertTrue(answer.headers["Content-Type"].startswith("text/calendar"))
            calendar = icalendar.Calendar.from_ical(answer.read())
        return [entry for entry in calendar.subcomponents if entry.get("summary")]

    def test_a_workbook_has_what_the_page_shows(self):
        self.serve(self.archive(archive.texts))
        browser = self.open(f"/tasks?lead={UNIT}".replace(" ", "%20"))
        orders = [link.text for link in browser.all(".tasks .order")]
        path = browser.download(browser.link("XLSX", within="main").click)
        rows = list(openpyxl.load_workbook(path).active.iter_rows(values_only=True))
        cells = [cell for row in rows for cell in row]
        for order in orders:
            self.assertIn(order, cells)
        self.assertEqual(len(orders), sum(cell in orders for cell in cells))

    def test_a_measured_value_is_drawn_against_its_target(self):
        self.serve(self.archive(archive.texts))
        browser = self.open("/targets")
        self.assertEqual(2, len(browser.all(".targets > li")))
        first = ".targets > li:first-child"
        goal = browser.text(f"{first} h2")
        self.assertFalse(browser.has("svg.measures"))
        browser.click(f"{first} details.measure summary")
        browser.type(f"{first} input[name=value]", "63,5")
        browser.type(f"{first} input[name=note]", "báo cáo tháng")
        browser.follow("Ghi", within=first)
        self.assertIn("Đã ghi số đo", browser.text(".message.good"))
        chart = browser.find("svg.measures")
        self.assertIn("63,5", chart.get_attribute("aria-label"))
        self.assertGreater(chart.rect["width"], 100)
        self.assertEqual(1, len(browser.all("svg.measures circle")))
        self.assertEqual(goal, browser.text("li:has(svg.measures) h2"))
        self.assertIn("báo cáo tháng", browser.text("li:has(svg.measures)"))

    def test_relations_are_followed_by_keyboard(self):
        self.serve(self.archive(archive.texts))
        browser = self.open("/graph?document=1")
        self.assertIn("31/KH-UBND", browser.text("main h2"))
        for _ in range(80):
            browser.press(Keys.TAB)
            name = browser.script("return document.activeElement.closest('svg a')?.getAttribute('aria-label') ?? ''")
            if "77/QĐ-UBND" in name:
                break
        self.assertIn("77/QĐ-UBND", name, "no Tab leads to the document that cites this one")
        browser.leave(lambda: browser.press(Keys.ENTER))
        self.assertIn("77/QĐ-UBND", browser.text("main h2"))
        self.assertIn("77/QĐ-UBND", browser.find("svg a[aria-current=page]").get_attribute("aria-label"))

    def test_months_and_timeline_show_the_same_duties(self):
        self.serve(self.archive(archive.texts))
        browser = self.open("/tasks")
        browser.follow("Lịch tháng", within=".tabs")
        self.assertIn(f"{date.today().month}", browser.text("section"))
        browser.follow("Dòng thời gian", within=".tabs")
        self.assertTrue(browser.has("section svg"))
