// A browser opens at most six connections to one server. So of all open pages only one listens, the one that holds the
// lock; it tells the others what it hears.

/// The script that keeps an open page up to date.
enum PreviewScript {
  /// The script; it finds the page's version and address on its own element.
  static let text = """
    (function () {
      var me = document.currentScript, version = me.dataset.version, address = me.dataset.address;
      var panel = document.getElementById("niangjia-preview"), last = null, leads = false;
      var channel = window.BroadcastChannel ? new BroadcastChannel("niangjia-preview") : null;
      function hear(news) {
        last = news;
        var parts = news.split(" ");
        if (parts[0] !== version) { location.reload(); return; }
        if (parts[1] === "slow" && panel) {
          fetch("/.niangjia/panel?" + address).then(function (answer) { return answer.text(); })
            .then(function (html) { if (panel.innerHTML !== html) panel.innerHTML = html; }, function () {});
        }
      }
      function listen() {
        var source = new EventSource("/.niangjia/events");
        source.onmessage = function (event) {
          if (channel) channel.postMessage(event.data);
          hear(event.data);
        };
        window.addEventListener("pagehide", function () { source.close(); });
      }
      if (channel) {
        channel.onmessage = function (event) {
          if (event.data !== "?") hear(event.data);
          else if (leads && last) channel.postMessage(last);
        };
        channel.postMessage("?");
      }
      if (channel && navigator.locks) {
        navigator.locks.request("niangjia-preview", function () {
          leads = true;
          listen();
          return new Promise(function () {});
        });
      } else listen();
    })();
    """
}
