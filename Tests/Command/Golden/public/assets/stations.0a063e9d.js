// The filter of the stations' directory. What is chosen stands in the address behind #, so that it can be sent on and
// the browser's Back goes a choice back. The stations are loaded as a script when something is first chosen: a page that
// was opened from a file may load nothing else, and whoever only reads the list need not wait for them.
(() => {
  "use strict";

  const form = document.querySelector("[data-stations]");
  const list = document.querySelector(".stations");
  const status = document.querySelector(".found");
  const more = document.querySelector(".search-more");
  const pager = document.querySelector(".pager");
  if (!form || !list || !status || !more) {
    return;
  }
  const root = form.getAttribute("data-root");
  const AT_ONCE = 40;
  const DAY = 24 * 60;
  const unfiltered = { items: [...list.childNodes], words: status.textContent };
  let stations = null;
  let isLoading = false;
  let shown = [];
  let length = 0;

  // 1. The address

  const fields = ["open", "at", "for"];

  function read() {
    const parts = new URLSearchParams(location.hash.slice(1));
    const state = { has: (parts.get("has") || "").split(",").filter(Boolean) };
    fields.forEach(name => {
      state[name] = parts.get(name) || "";
    });
    return state;
  }

  function write(state) {
    const parts = fields.filter(name => state[name]).map(name => `${name}=${encodeURIComponent(state[name])}`);
    if (state.has.length > 0) {
      parts.unshift(`has=${state.has.map(encodeURIComponent).join(",")}`);
    }
    // Nothing has the id `all`: an empty hash would take the reader to the top.
    location.hash = parts.join("&") || "all";
  }

  const isEmpty = state => state.has.length === 0 && fields.every(name => !state[name]);

  // 2. The form

  function chosen() {
    const state = { has: [...form.querySelectorAll("[name=has]:checked")].map(box => box.value) };
    fields.forEach(name => {
      state[name] = form.elements[name].value;
    });
    return state;
  }

  function fill(state) {
    form.querySelectorAll("[name=has]").forEach(box => {
      box.checked = state.has.includes(box.value);
    });
    fields.forEach(name => {
      const select = form.elements[name];
      if (state[name] && ![...select.options].some(option => option.value === state[name])) {
        const place = stations && name === "at" ? stations.placeOf.get(state.at) : "";
        select.add(new Option(place || state[name], state[name]));
      }
      select.value = state[name];
    });
  }

  // 3. The stations

  function load() {
    if (isLoading) {
      return;
    }
    isLoading = true;
    status.textContent = "正在读取站点……";
    const script = document.createElement("script");
    script.src = form.getAttribute("data-stations");
    script.onerror = () => {
      isLoading = false;
      status.textContent = "站点数据没有读到。请把整个网站文件夹放在一起再打开，或者用下面的分类页面。";
    };
    document.head.append(script);
  }

  window.niangjiaStations = data => {
    const lines = text => text.split("\n");
    stations = {
      ...data,
      titles: lines(data.titles), urls: lines(data.urls), addresses: lines(data.addresses),
      codes: data.districts.map(district => new Set(district[1].map(String))),
      placeOf: new Map(data.districts.map(district => [String(district[1].at(-1)), district[0]])),
    };
    show();
  };

  // The minute of the week by the reader's clock, from Monday's midnight.
  function minuteNow() {
    const now = new Date();
    return (now.getDay() + 6) % 7 * DAY + now.getHours() * 60 + now.getMinutes();
  }

  function isOpen(times, minute) {
    for (let i = 0; i < times.length; i += 2) {
      const since = (minute - times[i] + 7 * DAY) % (7 * DAY);
      if (since < times[i + 1] - times[i]) {
        return true;
      }
    }
    return false;
  }

  // A full day on each of the seven days.
  const isAlways = times => {
    const days = new Set();
    for (let i = 0; i < times.length; i += 2) {
      if (times[i] % DAY === 0 && times[i + 1] - times[i] >= DAY) {
        days.add(times[i] / DAY);
      }
    }
    return days.size === 7;
  };

  // The stations that pass, how many were left out because nobody knows when they open, and of each facility how many
  // would be left were it chosen too.
  function filter(state) {
    const wanted = state.has.reduce((mask, name) => {
      const index = stations.facilities.indexOf(name);
      return index < 0 ? mask : mask | 1 << index;
    }, 0);
    const minute = minuteNow();
    const open = stations.hours.map(hours => {
      if (!hours[1]) {
        return null;
      }
      return state.open === "always" ? isAlways(hours[1]) : isOpen(hours[1], minute);
    });
    const at = stations.codes.map(codes => !state.at || codes.has(state.at));
    const served = stations.served.indexOf(state.for);
    const serves = stations.servedSets.map(set => !state.for || set.includes(served));
    const counts = stations.facilities.map(() => 0);
    const numbers = [];
    let unknown = 0;
    stations.masks.forEach((mask, number) => {
      if ((mask & wanted) !== wanted || !at[stations.districtOf[number]] || !serves[stations.servedOf[number]]) {
        return;
      }
      if (state.open && !open[stations.hoursOf[number]]) {
        unknown += open[stations.hoursOf[number]] === null ? 1 : 0;
        return;
      }
      numbers.push(number);
      for (let bit = 0; bit < counts.length; bit += 1) {
        counts[bit] += mask >> bit & 1;
      }
    });
    return { numbers, unknown, counts };
  }

  // 4. The list

  function element(name, kind, ...children) {
    const node = document.createElement(name);
    if (kind) {
      node.className = kind;
    }
    node.append(...children);
    return node;
  }

  function item(number) {
    const link = element("a", "", stations.titles[number]);
    link.href = root + stations.urls[number];
    const node = element("li", "card", element("h2", "card-title", link));
    if (stations.addresses[number]) {
      node.append(element("p", "", stations.addresses[number]));
    }
    const place = stations.districts[stations.districtOf[number]][0];
    const hours = stations.hours[stations.hoursOf[number]];
    const meta = element("p", "meta", ...[place, hours[0]].filter(Boolean).map(text => element("span", "", text)));
    if (hours[1] && isOpen(hours[1], minuteNow())) {
      meta.append(element("span", "mark", "现在开门"));
    }
    node.append(meta);
    const facilities = stations.facilities.filter((_, bit) => stations.masks[number] >> bit & 1);
    if (facilities.length > 0) {
      node.append(element("p", "meta", facilities.join("、")));
    }
    return node;
  }

  function extend() {
    const next = shown.slice(length, length + AT_ONCE).map(item);
    list.append(...next);
    length += next.length;
    more.hidden = length >= shown.length;
    return next[0];
  }

  function showCounts(counts) {
    form.querySelectorAll("[name=has]").forEach(box => {
      const index = stations.facilities.indexOf(box.value);
      box.parentNode.querySelector(".count").textContent = counts[index];
    });
  }

  function show() {
    const state = read();
    fill(state);
    if (!stations) {
      if (!isEmpty(state)) {
        load();
      }
      return;
    }
    const found = filter(state);
    showCounts(found.counts);
    if (pager) {
      pager.hidden = !isEmpty(state);
    }
    if (isEmpty(state)) {
      list.replaceChildren(...unfiltered.items);
      status.textContent = unfiltered.words;
      more.hidden = true;
      return;
    }
    shown = found.numbers;
    length = 0;
    list.replaceChildren();
    extend();
    status.textContent = (shown.length > 0 ? `找到 ${shown.length} 处` : "没有这样的站点，少选一项试试")
      + (found.unknown > 0 ? `；另有 ${found.unknown} 处没有写清开放时间` : "");
  }

  form.addEventListener("change", () => write(chosen()));
  form.addEventListener("submit", event => event.preventDefault());
  more.addEventListener("click", () => {
    const first = extend();
    if (first) {
      first.querySelector("a").focus();
    }
  });
  window.addEventListener("hashchange", () => {
    // The skip link and headings stand behind # as well.
    if (/^#?$|^#all$|(^#|&)(has|open|at|for)=/.test(location.hash)) {
      show();
    }
  });

  form.hidden = false;
  show();
})();
