"""Chromium over its DevTools port, without more than is needed to look at pages: what all judges share."""

import json
import os
import shutil
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

import websocket

NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]
PATIENCE = 60


class Chromium:
    """A headless Chromium with a profile of its own; to be used in a `with` statement."""

    def __enter__(self):
        executable = next(filter(None, map(shutil.which, NAMES)), None)
        if executable is None:
            raise SystemExit("There is no Chromium: run make judge, which installs it.")
        self.profile = tempfile.mkdtemp()
        options = ["--headless=new", "--remote-debugging-port=0", f"--user-data-dir={self.profile}"]
        options += ["--hide-scrollbars", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage"]
        options += ["--disable-background-networking", "--disable-extensions", "--force-device-scale-factor=1"]
        # Chromium's sandbox refuses to work for root; the pages are our own.
        options += ["--no-sandbox"] if os.geteuid() == 0 else []
        self.process = subprocess.Popen(
            [executable, *options, "about:blank"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.port = self._port()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
        shutil.rmtree(self.profile, ignore_errors=True)

    def _port(self) -> int:
        """The port that Chromium writes down once it listens."""
        note = Path(self.profile, "DevToolsActivePort")
        for _ in range(PATIENCE * 10):
            lines = note.read_text().splitlines() if note.exists() else []
            if len(lines) == 2:
                return int(lines[0])
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        raise SystemExit("Chromium did not start.")

    def target(self) -> str:
        """The DevTools address of a fresh tab."""
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/json/new?about:blank", method="PUT")
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)["webSocketDebuggerUrl"]


class Tab:
    """One tab, which keeps what Chromium tells of its page."""

    def __init__(self, chromium: Chromium):
        self.socket = websocket.create_connection(chromium.target(), suppress_origin=True, timeout=PATIENCE)
        self.number = 0
        self.events: list[dict] = []
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def close(self) -> None:
        """Closes the tab."""
        self.call("Page.close")
        self.socket.close()

    def note(self, event: dict) -> None:
        """Keeps an event."""
        self.events.append(event)

    def call(self, method: str, **parameters) -> dict:
        """Calls a method and waits for its answer; events that come before it are kept."""
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            if "method" in answer:
                self.note(answer)

    def open(self, address: str) -> list[dict]:
        """Opens a page, waits until it is loaded, and gives the events since; a page that leads on is followed."""
        self.events.clear()
        failure = self.call("Page.navigate", url=address).get("errorText")
        if failure and failure != "net::ERR_ABORTED":
            raise RuntimeError(f"{address}: {failure}")
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            event = json.loads(self.socket.recv())
            if "method" in event:
                self.note(event)
        # Whatever the page still had to say comes before this answer.
        self.evaluate("document.fonts.ready.then(() => 1)")
        return list(self.events)

    def evaluate(self, expression: str):
        """The value of an expression in the page; promises are waited for."""
        answer = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"].get("text", "") + str(answer["result"]))
        return answer["result"].get("value")

    def view(self, width: int, height: int = 900, scheme: str = "light", medium: str = "") -> None:
        """Sets the width of the window, the reader's colour scheme and the medium."""
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )
        features = [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        self.call("Emulation.setEmulatedMedia", media=medium, features=features)
