// What a page can do beyond being read: elder mode, copying a citation, printing, scrolling wide tables by keyboard.
// Loaded in the head, so that elder mode is there before the first line is painted. Nothing here is needed to read.
(function () {
  "use strict";

  var root = document.documentElement;
  var key = "niangjia.elder";

  root.classList.add("js");

  // A browser may forbid storage (file://, private windows); the button then works for this page only.
  function remembered() {
    try {
      return window.localStorage.getItem(key) === "on";
    } catch (error) {
      return false;
    }
  }

  function remember(isOn) {
    try {
      if (isOn) {
        window.localStorage.setItem(key, "on");
      } else {
        window.localStorage.removeItem(key);
      }
    } catch (error) {
      return;
    }
  }

  function showElder(isOn) {
    root.classList.toggle("elder", isOn);
    var buttons = document.querySelectorAll("[data-switch=elder]");
    for (var i = 0; i < buttons.length; i += 1) {
      buttons[i].setAttribute("aria-pressed", isOn ? "true" : "false");
    }
  }

  function select(node) {
    var range = document.createRange();
    range.selectNodeContents(node);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  // Where the clipboard is closed to the page, the text is left selected for the reader's own Ctrl+C.
  function copy(button) {
    var source = document.getElementById(button.getAttribute("data-copy"));
    if (!source) {
      return;
    }
    function say(words) {
      button.textContent = words;
    }
    function byHand() {
      select(source);
      var isCopied = false;
      try {
        isCopied = document.execCommand("copy");
      } catch (error) {
        isCopied = false;
      }
      say(isCopied ? "已复制" : "已选中，请按 Ctrl+C");
    }
    if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(source.textContent.trim()).then(function () {
        say("已复制");
      }, byHand);
    } else {
      byHand();
    }
  }

  // A table or a listing wider than its column can be reached and scrolled by keyboard. Asked again whenever the text changes
  // its size: with the window, in elder mode, once a font is there.
  function openScrollers() {
    var boxes = document.querySelectorAll(".text table, .text pre");
    for (var i = 0; i < boxes.length; i += 1) {
      if (boxes[i].scrollWidth > boxes[i].clientWidth) {
        boxes[i].setAttribute("tabindex", "0");
      } else {
        boxes[i].removeAttribute("tabindex");
      }
    }
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest ? event.target.closest("button") : null;
    if (!button) {
      return;
    }
    if (button.getAttribute("data-switch") === "elder") {
      var isOn = !root.classList.contains("elder");
      showElder(isOn);
      remember(isOn);
    } else if (button.hasAttribute("data-copy")) {
      copy(button);
    } else if (button.hasAttribute("data-print")) {
      // The card of a station or worker alone, or the whole page.
      root.classList.toggle("print-card", button.getAttribute("data-print") === "facts");
      window.print();
    }
  });
  window.addEventListener("afterprint", function () {
    root.classList.remove("print-card");
  });

  // Another tab may have changed the mode, or the reader comes back to a page kept in memory.
  window.addEventListener("storage", function (event) {
    if (event.key === key) {
      showElder(remembered());
    }
  });
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) {
      showElder(remembered());
    }
  });
  document.addEventListener("DOMContentLoaded", function () {
    showElder(remembered());
    openScrollers();
    var texts = document.querySelectorAll(".text");
    var watcher = window.ResizeObserver ? new ResizeObserver(openScrollers) : null;
    for (var i = 0; watcher && i < texts.length; i += 1) {
      watcher.observe(texts[i]);
    }
  });

  showElder(remembered());
}());
