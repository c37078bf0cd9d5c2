"""A tab of the judges' Chromium as the tests of the search page need it: with keys, and with what was loaded."""

import base64
import sys
import time
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "Judge"))

from chromium import Tab  # noqa: E402


class SearchTab(Tab):
    """One tab: it keeps what the console said and which addresses were asked for."""

    def __init__(self, chromium, width=1280, dark=False, script=True):
        self.console = []
        self.requests = {}
        super().__init__(chromium)
        self.call("Network.setCacheDisabled", cacheDisabled=True)
        self.view(width, scheme="dark" if dark else "light")
        if not script:
            self.call("Emulation.setScriptExecutionDisabled", value=True)

    def note(self, event):
        method, values = event["method"], event.get("params", {})
        if method == "Runtime.consoleAPICalled":
            self.console.append(" ".join(str(value.get("value", value)) for value in values["args"]))
        elif method == "Runtime.exceptionThrown":
            self.console.append(str(values["exceptionDetails"])[:600])
        elif method == "Log.entryAdded":
            self.console.append(values["entry"]["text"])
        elif method == "Network.requestWillBeSent":
            self.requests[values["requestId"]] = [values["request"]["url"], 0]
        elif method == "Network.dataReceived" and values["requestId"] in self.requests:
            self.requests[values["requestId"]][1] += values["dataLength"]

    def open(self, address):
        """Opens an address, or another fragment of the same, and waits until it is loaded."""
        self.call("Page.navigate", url=address)
        self.wait("document.readyState === 'complete'")

    def wait(self, condition, seconds=30):
        """Waits until an expression holds."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                if self.evaluate(f"Boolean({condition})"):
                    return
            except RuntimeError:
                pass
            time.sleep(0.01)
        raise TimeoutError(condition)

    def key(self, name):
        """Presses and releases a key."""
        codes = {"Enter": 13, "Tab": 9, "ArrowDown": 40, "ArrowUp": 38, "Escape": 27}
        values = {"key": name, "code": name, "windowsVirtualKeyCode": codes.get(name, 0)}
        text = "\r" if name == "Enter" else ""
        self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **values)
        self.call("Input.dispatchKeyEvent", type="keyUp", **values)

    def loaded(self):
        """How many bytes were loaded so far."""
        return sum(size for _, size in self.requests.values())

    def picture(self, path):
        """Keeps a picture of the page."""
        shot = self.call("Page.captureScreenshot", format="png")
        Path(path).write_bytes(base64.b64decode(shot["data"]))
