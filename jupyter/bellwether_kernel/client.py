"""Talks to one `bellwether --serve`: a request a line, an answer a line."""

import json
import os
import signal
import subprocess


class ServiceError(Exception):
    """The program did not answer, or could not take the request."""


class Client:
    """One session. Needs no Jupyter, so that it can be tested and used alone."""

    def __init__(self, command=None, data=None):
        words = list(command or [os.environ.get("BELLWETHER", "bellwether")])
        words += ["--serve"] + (["--data", data] if data else [])
        try:
            # A group of its own: an interrupt of the notebook reaches it only through interrupt().
            self._process = subprocess.Popen(
                words, bufsize=0, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                start_new_session=True)
        except OSError as problem:
            raise ServiceError(f"{words[0]} does not start: {problem.strerror}") from problem
        self._last_id = 0
        self._read = b""

    def request(self, method, **params):
        """The result of a request; an interrupt while waiting is passed on, and waited for."""
        self._last_id += 1
        message = {"id": self._last_id, "method": method, "params": params}
        self._send(json.dumps(message).encode() + b"\n")
        answer = self._answer()
        if "error" in answer:
            raise ServiceError(answer["error"]["message"])
        return answer["result"]

    def _send(self, line):
        """All of it, whatever interrupts: half a line would spoil the next one."""
        is_interrupted = False
        while line:
            try:
                line = line[os.write(self._process.stdin.fileno(), line):]
            except KeyboardInterrupt:
                is_interrupted = True
            except OSError:
                raise ServiceError(self._last_words()) from None
        if is_interrupted:
            self.interrupt()

    def _answer(self):
        while True:
            try:
                answer = json.loads(self._line())
            except KeyboardInterrupt:
                self.interrupt()
                continue
            if answer["id"] == self._last_id:
                return answer

    def _line(self):
        """Read without Python's own buffer, which would lose what an interrupt cuts in two."""
        while b"\n" not in self._read:
            more = os.read(self._process.stdout.fileno(), 1 << 16)
            if not more:
                raise ServiceError(self._last_words())
            self._read += more
        line, self._read = self._read.split(b"\n", 1)
        return line

    def interrupt(self):
        """Stops the request at hand; what was answered of it stands."""
        self._process.send_signal(signal.SIGINT)

    def _last_words(self):
        said = self._process.stderr.read().decode(errors="replace").strip()
        return said or f"bellwether ended with code {self._process.wait()}"

    def close(self):
        self._process.stdin.close()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()
        self._process.stderr.close()

    # What the four requests are in a notebook's terms, where a place is a count of characters.

    def execute(self, code):
        """The answers as bundles of forms, the problems as text, and how it ended."""
        result = self.request("execute", code=code)
        shown = [bundle(output) for output in result["outputs"]]
        problems = [problem["text"] for problem in result["problems"]]
        return shown, problems, result

    def complete(self, code, cursor):
        result = self.request("complete", code=code, cursor=to_bytes(code, cursor))
        return {
            "matches": [candidate["insertion"] for candidate in result["candidates"]],
            "details": [candidate["detail"] for candidate in result["candidates"]],
            "start": to_characters(code, result["start"]),
            "end": to_characters(code, result["end"]),
        }

    def inspect(self, code, cursor):
        result = self.request("inspect", code=code, cursor=to_bytes(code, cursor))
        return bundle(result) if result["found"] else None

    def is_complete(self, code):
        return self.request("is_complete", code=code)["status"]


def bundle(output):
    """The forms of one answer by their media types, for a page that shows the richest it can.

    The data stay out: JupyterLab would show their tree in place of the answer.
    """
    forms = {"plain": "text/plain", "html": "text/html"}
    found = {forms[name]: output[name] for name in forms if output.get(name) is not None}
    # An answer asked for as csv or json is that text, nothing richer.
    if output.get("form") not in (None, "table", "chart"):
        return {"text/plain": output["plain"]}
    return found


def to_bytes(code, characters):
    return len(code[:characters].encode())


def to_characters(code, offset):
    return len(code.encode()[:offset].decode(errors="ignore"))
