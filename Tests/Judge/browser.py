"""Chromium over its DevTools port, without more than is needed to look at pages."""

import json
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import websocket

NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]
PATIENCE = 60


class Browser:
    """One Chromium with one tab; to be used in a `with` statement."""

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
        self.socket = websocket.create_connection(self._endpoint(), suppress_origin=True, timeout=PATIENCE)
        self.number = 0
        self.events: list[dict] = []
        self.session = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.socket.close()
        shutil.rmtree(self.profile, ignore_errors=True)

    def _endpoint(self) -> str:
        """The address that Chromium writes down once it listens."""
        note = Path(self.profile, "DevToolsActivePort")
        for _ in range(PATIENCE * 10):
            lines = note.read_text().splitlines() if note.exists() else []
            if len(lines) == 2:
                return f"ws://127.0.0.1:{lines[0]}{lines[1]}"
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        raise SystemExit("Chromium did not start.")

    def call(self, method: str, **parameters) -> dict:
        """Calls a method and waits for its answer; events that come before it are kept."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        self.socket.send(json.dumps(message))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            if "method" in answer:
                self.events.append(answer)

    def open(self, address: str) -> list[dict]:
        """Opens a page, waits until it is loaded, and gives the events since; a page that leads on is followed."""
        self.events.clear()
        failure = self.call("Page.navigate", url=address).get("errorText")
        if failure and failure != "net::ERR_ABORTED":
            raise RuntimeError(f"{address}: {failure}")
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            event = json.loads(self.socket.recv())
            if "method" in event:
                self.events.append(event)
        # Whatever the page still had to say comes before this answer.
        self.evaluate("document.fonts.ready.then(() => 1)")
        return list(self.events)

    def evaluate(self, expression: str):
        """The value of an expression in the page."""
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
