// The search page: field, filters, hits and the address, which keeps the search so that it can be sent on.
(() => {
  "use strict";

  const index = niangjia.index;
  const form = document.querySelector("[data-search]");
  const folder = form.getAttribute("data-search");
  const input = form.elements.q;
  const status = document.querySelector(".found");
  const results = document.querySelector(".results");
  const help = document.querySelector(".search-help");
  const more = document.querySelector(".search-more");
  const HITS_AT_ONCE = 10;
  const PASSAGE = 96;
  const ALL = { kind: "全部类别", region: "全部地区", theme: "全部主题", year: "全部年份" };
  const FILTERS = Object.keys(ALL);
  const entriesOf = filter => head[filter + "s"];
  let head = null;

  // 1. Filters

  // Calls `body` with each entry of a filter that an article is filed under.
  function eachEntry(articles, article, filter, body) {
    if (filter === "kind" || filter === "year") {
      body(articles[filter + "s"][article]);
      return;
    }
    const own = articles[filter + "s"][article];
    const chains = head.chains[filter];
    if (own.length === 1) {
      chains[own[0]].forEach(body);
    } else if (own.length > 1) {
      new Set([].concat(...own.map(entry => chains[entry]))).forEach(body);
    }
  }

  // The articles that pass all filters; and of each entry of a filter how many would, were it chosen.
  function filtered(numbers, articles, state) {
    const chosen = FILTERS.map(filter =>
      state[filter] ? entriesOf(filter).findIndex(entry => String(entry[0]) === state[filter]) : -1);
    const counts = FILTERS.map(filter => new Uint32Array(entriesOf(filter).length));
    const passing = numbers.filter(article => {
      const failed = FILTERS.filter((filter, i) => {
        let isThere = chosen[i] < 0 && !state[filter];
        if (!isThere) {
          eachEntry(articles, article, filter, entry => {
            isThere = isThere || entry === chosen[i];
          });
        }
        return !isThere;
      });
      FILTERS.forEach((filter, i) => {
        if (failed.length === 0 || failed.length === 1 && failed[0] === filter) {
          eachEntry(articles, article, filter, entry => {
            counts[i][entry] += 1;
          });
        }
      });
      return failed.length === 0;
    });
    return { numbers: passing, counts };
  }

  const firstCounts = () => FILTERS.map(filter => entriesOf(filter).map(entry => entry[filter === "year" ? 1 : 2]));

  function showFilters(counts, state) {
    FILTERS.forEach((filter, i) => {
      const options = [new Option(ALL[filter], "", false, !state[filter])];
      inTreeOrder(filter).forEach(([entry, depth]) => {
        const [value, name] = entriesOf(filter)[entry];
        const isChosen = String(value) === state[filter];
        if (counts[i][entry] > 0 || isChosen) {
          const label = filter !== "year" ? name : value > 0 ? `${value}年` : "没有日期";
          const text = `${"\u3000".repeat(depth)}${label}（${counts[i][entry]}）`;
          options.push(new Option(text, value, false, isChosen));
        }
      });
      form.elements[filter].replaceChildren(...options);
    });
  }

  // The entries of a filter with their depth, every one below that which it belongs to.
  function inTreeOrder(filter) {
    if (!head.chains[filter]) {
      return entriesOf(filter).map((_, entry) => [entry, 0]);
    }
    const path = head.chains[filter].map(chain => [...chain].reverse());
    const order = (one, other) => {
      const at = one.findIndex((entry, i) => entry !== other[i]);
      return at < 0 ? one.length - other.length : at >= other.length ? 1 : one[at] - other[at];
    };
    return path.sort(order).map(chain => [chain[chain.length - 1], chain.length - 1]);
  }

  // 2. Hits

  // Where phrases stand in a line: ranges without overlaps; and how many of them do. Each has one or more forms.
  function marksIn(line, phrases) {
    const { text, origins } = index.fold(line);
    const ranges = [];
    const words = phrases.filter(forms => {
      const before = ranges.length;
      for (const phrase of forms) {
        for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
          ranges.push([origins[at], origins[at + phrase.length - 1] + 1]);
        }
      }
      return ranges.length > before;
    }).length;
    ranges.sort((one, other) => one[0] - other[0]);
    const merged = [];
    for (const range of ranges) {
      const last = merged[merged.length - 1];
      if (last && range[0] <= last[1]) {
        last[1] = Math.max(last[1], range[1]);
      } else {
        merged.push(range);
      }
    }
    return { ranges: merged, words };
  }

  function make(name, className, ...children) {
    const element = document.createElement(name);
    element.className = className;
    element.append(...children);
    return element;
  }

  // A text with some of its ranges marked, as nodes.
  function marked(text, ranges) {
    const nodes = [];
    let at = 0;
    for (const [start, end] of ranges) {
      nodes.push(text.slice(at, start), make("mark", "", text.slice(start, end)));
      at = end;
    }
    return [...nodes, text.slice(at)];
  }

  // The line with the most words, cut around the first of them; of several the first that is a sentence.
  function passage(lines, phrases) {
    let best = { line: "", ranges: [], worth: -1 };
    for (const line of lines.filter(Boolean)) {
      const { ranges, words } = marksIn(line, phrases);
      const worth = 2 * words + (line.includes("。") ? 1 : 0);
      best = worth > best.worth ? { line, ranges, worth } : best;
    }
    const { line, ranges } = best;
    const first = ranges.length > 0 && ranges[0][0] > 24 ? ranges[0][0] - 20 : 0;
    const start = Math.max(0, Math.min(first, line.length - PASSAGE));
    const end = Math.min(line.length, start + PASSAGE);
    const inside = ranges.filter(range => range[0] < end && range[1] > start)
      .map(range => [Math.max(range[0], start) - start, Math.min(range[1], end) - start]);
    return make("p", "summary", start > 0 ? "…" : "", ...marked(line.slice(start, end), inside),
      end < line.length ? "…" : "");
  }

  function hit(article, articles, [address, date, title, kicker, subtitle, ...lines], phrases) {
    const link = make("a", "", ...marked(title, marksIn(title, phrases).ranges));
    link.href = folder.replace(/search\/$/, "") + address.split("/").map(encodeURIComponent).join("/");
    const meta = make("p", "meta");
    if (date) {
      const [year, month, day] = date.split("-").map(Number);
      const time = make("time", "", `${year}年${month}月${day}日`);
      time.dateTime = date;
      meta.append(time);
    }
    const region = articles.regions[article][0];
    if (region !== undefined) {
      meta.append(make("span", "", head.regions[region][1]));
    }
    meta.append(make("span", "", head.kinds[articles.kinds[article]][1]));
    const item = make("li", "card");
    if (kicker) {
      item.append(make("p", "kicker", ...marked(kicker, marksIn(kicker, phrases).ranges)));
    }
    item.append(make("h2", "card-title", link), passage([subtitle, ...lines], phrases), meta);
    return item;
  }

  // 3. What is shown

  let turn = 0;
  let shown = null;

  // Adds the next hits; the first of them, unless another search began meanwhile.
  async function showMore(from) {
    const mine = turn;
    const numbers = shown.numbers.slice(from, from + HITS_AT_ONCE);
    const records = await Promise.all(numbers.map(index.record));
    if (mine !== turn) {
      return null;
    }
    const items = records.map((record, i) => hit(numbers[i], shown.articles, record, shown.phrases));
    if (from === 0) {
      results.replaceChildren(...items);
    } else {
      results.append(...items);
    }
    more.hidden = from + HITS_AT_ONCE >= shown.numbers.length;
    return items[0];
  }

  function summary(found, count, state) {
    const number = (found.isPartial ? "至少 " : "") + count;
    if (count === 0) {
      return "没有找到。" + advice(found, state);
    }
    if (found.isScattered) {
      return `没有整句相同的；这 ${number} 篇里，各个词分开出现。`;
    }
    return `找到 ${number} 篇${found.isPartial ? "：只查了较新的文章，换个少见的词可以查全" : ""}`;
  }

  // What to try where nothing was found.
  function advice(found, state) {
    if (FILTERS.some(filter => state[filter]) && found.numbers.length > 0) {
      return `不限类别、地区、主题和年份，有 ${found.numbers.length} 篇。`;
    }
    const missing = found.results.filter(result => result.count === 0).map(result => `“${result.word.typed}”`);
    if (missing.length > 0 && missing.length < found.results.length) {
      return `文章里没有${missing.join("、")}，去掉再试。`;
    }
    return found.results.length > 1 ? "没有一篇同时有这几个词，去掉一个再试。" : "换一个说法，或者少打几个字再试。";
  }

  function fail() {
    status.textContent = "索引没有读出来：请确认 search 文件夹和这个网页在一起，再刷新。";
  }

  async function show(state) {
    turn += 1;
    const mine = turn;
    if (!state.q.trim() && FILTERS.every(filter => !state[filter])) {
      status.textContent = "";
      results.replaceChildren();
      more.hidden = true;
      help.hidden = false;
      showFilters(firstCounts(), state);
      return;
    }
    const [articles, found] = await Promise.all([index.articles(), niangjia.find(state.q, head.articles)]);
    if (mine !== turn) {
      return;
    }
    const { numbers, counts } = filtered(found.numbers, articles, state);
    const phrases = found.words.map(word => (word.forms || [word.characters]).map(characters => characters.join("")));
    shown = { articles, numbers, phrases };
    await showMore(0);
    if (mine === turn) {
      showFilters(counts, state);
      status.textContent = summary(found, numbers.length, state);
      help.hidden = numbers.length > 0;
      results.setAttribute("data-answered", hashOf(state));
    }
  }

  // 4. The address

  function hashOf(state) {
    const names = ["q", ...FILTERS.filter(filter => state[filter])];
    return "#" + names.map(name => `${name}=${encodeURIComponent(state[name])}`).join("&");
  }

  // A form on another page hands its query on as `?q=`; what stands behind `#` goes before it.
  function stateOfAddress() {
    const values = new URLSearchParams((location.hash.length > 1 ? location.hash : location.search).slice(1));
    const state = {};
    ["q", ...FILTERS].forEach(name => {
      state[name] = values.get(name) || "";
    });
    return state;
  }

  // What is typed replaces the newest entry of the history; after a search that was settled it begins a new one.
  let current = null;
  let isSettled = true;

  function change(settles) {
    const state = {};
    ["q", ...FILTERS].forEach(name => {
      state[name] = form.elements[name].value;
    });
    const hash = hashOf(state);
    if (hash !== current) {
      current = hash;
      if (isSettled) {
        location.hash = hash;
      } else {
        location.replace(hash);
      }
      show(state).catch(fail);
    }
    isSettled = settles;
  }

  function follow() {
    const state = stateOfAddress();
    if (hashOf(state) !== current) {
      current = hashOf(state);
      isSettled = true;
      input.value = state.q;
      show(state).catch(fail);
    }
  }

  // 5. Keys and clicks

  let timer = 0;
  let isComposing = false;

  function type() {
    clearTimeout(timer);
    if (!isComposing) {
      timer = setTimeout(change, 30, false);
    }
    // Every answer needs these.
    Promise.all([index.articles(), index.phrases()]).catch(fail);
  }

  // The arrows lead from the field through the hits and back.
  function step(event) {
    const links = [...results.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    const isDown = event.key === "ArrowDown";
    const isMine = at >= 0 || isDown && document.activeElement === input;
    if (!isDown && event.key !== "ArrowUp" || !isMine || links.length === 0 || event.isComposing || event.altKey) {
      return;
    }
    event.preventDefault();
    const next = isDown ? Math.min(at + 1, links.length - 1) : at - 1;
    (next < 0 ? input : links[next]).focus();
  }

  function listen() {
    input.addEventListener("compositionstart", () => {
      isComposing = true;
    });
    input.addEventListener("compositionend", () => {
      isComposing = false;
      type();
    });
    input.addEventListener("input", type);
    input.addEventListener("change", () => {
      isSettled = true;
    });
    form.addEventListener("submit", event => {
      event.preventDefault();
      clearTimeout(timer);
      change(true);
    });
    FILTERS.forEach(filter => form.elements[filter].addEventListener("change", () => {
      isSettled = true;
      change(true);
    }));
    more.querySelector("button").addEventListener("click", async () => {
      const first = await showMore(results.children.length);
      if (first) {
        first.querySelector("a").focus();
      }
    });
    document.addEventListener("keydown", step);
    window.addEventListener("hashchange", follow);
  }

  niangjia.open(folder).then(opened => {
    head = opened;
    form.hidden = false;
    listen();
    follow();
    if (!input.value) {
      input.focus();
    }
  }).catch(fail);
})();
