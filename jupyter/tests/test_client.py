"""The client over the built program: BELLWETHER names it, BELLWETHER_DATA its figures."""

import os
import signal
import sys
import threading
import unittest

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from bellwether_kernel.client import Client, ServiceError, to_bytes, to_characters  # noqa: E402


class ClientTests(unittest.TestCase):
    def setUp(self):
        self.client = Client()
        self.addCleanup(self.client.close)

    def test_an_answer_has_its_forms(self):
        shown, problems, result = self.client.execute("show LAC1 for Southampton at Aug-24")
        self.assertEqual(result["status"], "ok")
        self.assertEqual(problems, [])
        self.assertEqual(len(shown), 1)
        self.assertIn("470", shown[0]["text/plain"])
        self.assertIn("<table", shown[0]["text/html"])
        self.assertNotIn("application/json", shown[0])
        figures = result["outputs"][0]["data"]["figures"]
        self.assertEqual([figure["value"] for figure in figures], [470])

    def test_a_cell_may_hold_several_statements(self):
        shown, problems, result = self.client.execute("focus Rotherham\nshow LAC1 3m\nshow LACX")
        self.assertEqual(result["status"], "error")
        self.assertIn("Rotherham", shown[-1]["text/plain"])
        self.assertEqual(result["problems"][0]["id"], "E201")
        self.assertIn("error[E201]", problems[0])

    def test_the_session_goes_on(self):
        self.client.execute("let rate = M2 / M1")
        shown, _, result = self.client.execute("show rate for Southampton at Aug-24")
        self.assertEqual(result["status"], "ok", result["problems"])
        self.assertEqual(len(shown), 1)

    def test_a_form_that_was_asked_for_is_shown_as_it_is(self):
        shown, _, _ = self.client.execute("show LAC1 for Southampton at Aug-24 as csv")
        self.assertEqual(list(shown[0]), ["text/plain"])
        self.assertIn("2024-08,470", shown[0]["text/plain"])

    def test_completing(self):
        found = self.client.complete("show CP6", 8)
        self.assertIn("CP6B-NI", found["matches"])
        self.assertEqual((found["start"], found["end"]), (5, 8))
        self.assertEqual(len(found["matches"]), len(found["details"]))

    def test_places_are_counted_in_characters(self):
        code = "echo “caf\u00e9”; show LAC"
        found = self.client.complete(code, len(code))
        self.assertEqual(code[found["start"]:found["end"]], "LAC")
        self.assertEqual(to_characters(code, to_bytes(code, 9)), 9)

    def test_inspecting(self):
        self.assertIn("Children looked after", self.client.inspect("show LAC1 13m", 6)["text/plain"])
        self.assertIn("line chart", self.client.inspect("trend LAC1", 2)["text/plain"])
        self.assertIsNone(self.client.inspect("show xyzzy", 7))

    def test_whether_a_cell_is_complete(self):
        for code, status in [("show LAC1", "complete"), ("show LAC1 |", "incomplete"),
                             ("show LAC1,", "incomplete"), ("show `LAC1", "invalid"),
                             ("", "complete")]:
            self.assertEqual(self.client.is_complete(code), status, code)

    def test_an_interrupt_stops_between_two_statements(self):
        self.client.execute("show LAC1 3m")
        timer = threading.Timer(0.5, os.kill, [os.getpid(), signal.SIGINT])
        timer.start()
        self.addCleanup(timer.cancel)
        shown, _, result = self.client.execute("scorecard Southampton as line\n" * 20_000)
        self.assertEqual(result["status"], "interrupted")
        self.assertLess(len(shown), 20_000)
        self.assertEqual(self.client.execute("show LAC1 3m")[2]["status"], "ok")

    def test_quitting_ends_the_session(self):
        self.assertTrue(self.client.execute("quit")[2]["over"])
        with self.assertRaises(ServiceError):
            self.client.execute("show LAC1")

    def test_a_program_that_does_not_start_says_why(self):
        with self.assertRaises(ServiceError) as raised:
            Client(command=["/nonexistent/bellwether"])
        self.assertIn("does not start", str(raised.exception))
        client = Client(data="/nonexistent")
        self.addCleanup(client.close)
        with self.assertRaises(ServiceError) as raised:
            client.execute("show LAC1")
        self.assertIn("E608", str(raised.exception))


if __name__ == "__main__":
    unittest.main()
