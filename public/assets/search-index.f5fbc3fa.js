// The index that Sources/Search writes, read part by part. A page that was opened from a file may load nothing but
// scripts: each part is one, added when it is needed, and calls `niangjia` with its kind, its number and its strings.
(() => {
  "use strict";

  const FORM = 1;
  // A query may load so many bytes of places; a site of 100,000 articles has more, and then the oldest are left out.
  const MOST_BYTES = 2600000;

  const parts = new Map();
  const arrivals = new Map();
  let folder = "";
  let head = null;

  const niangjia = window.niangjia = (kind, number, ...strings) => {
    const arrive = arrivals.get(kind === "head" ? "index" : `${kind}/${number}`);
    if (arrive) {
      arrive(kind === "head" ? [number, ...strings] : strings);
    }
  };

  // What a part holds, as `read` makes it of its strings; loaded once.
  function load(key, read) {
    if (!parts.has(key)) {
      parts.set(key, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        arrivals.set(key, resolve);
        script.onload = () => script.remove();
        script.onerror = () => {
          parts.delete(key);
          reject(new Error(key));
        };
        script.src = `${folder}${key}.js${head ? "?" + head.version : ""}`;
        document.head.append(script);
      }).then(read));
    }
    return parts.get(key);
  }

  // 1. Numbers in strings

  // Reads numbers of six bits a character, the lowest first; all but the last have the seventh set.
  function numbersOf(text) {
    let at = 0;
    return () => {
      for (let value = 0, factor = 1; ; factor *= 64) {
        const symbol = text.charCodeAt(at) & 127;
        at += 1;
        if (symbol < 64) {
          return value + symbol * factor;
        }
        value += (symbol - 64) * factor;
      }
    };
  }

  const listOf = (next, count) => Array.from({ length: count }, () => next());

  // The places of a pair: their distances in Rice's code, seven bits a character, the lowest first.
  function readPlaces(text, term) {
    const places = new Uint32Array(term.count);
    let at = term.start;
    let held = 0;
    let heldBits = 0;
    for (let i = 0, place = 0; i < term.count; i += 1) {
      let steps = 0;
      let bit = 0;
      while (bit === 0 && steps < 20) {
        if (heldBits === 0) {
          held = text.charCodeAt(at) & 127;
          at += 1;
          heldBits = 7;
        }
        bit = held & 1;
        steps += 1 - bit;
        held >>= 1;
        heldBits -= 1;
      }
      let value = 0;
      let factor = 1;
      for (let wanted = bit ? term.width : 32; wanted > 0;) {
        if (heldBits === 0) {
          held = text.charCodeAt(at) & 127;
          at += 1;
          heldBits = 7;
        }
        const taken = Math.min(wanted, heldBits);
        value += (held & ((1 << taken) - 1)) * factor;
        factor *= 1 << taken;
        held >>= taken;
        heldBits -= taken;
        wanted -= taken;
      }
      place += bit ? value + steps * 2 ** term.width : value;
      places[i] = place;
    }
    return places;
  }

  // 2. What is loaded first

  function readHead([form, fields, starts, numbers]) {
    if (form !== FORM) {
      throw new Error("form");
    }
    const characters = [...starts];
    const next = numbersOf(numbers);
    let article = 0;
    // The first article of each shard of texts.
    const texts = listOf(next, next()).map(count => (article += count) - count);
    const terms = listOf(() => 0, next()).map((_, i) => ({
      first: sortKey(characters[2 * i], characters[2 * i + 1]),
      bytes: next() * 256, pairs: next(), places: next(), from: next()
    }));
    // From each region and theme up: itself and all that it lies in.
    const chains = entries => entries.map((_, index) => {
      const chain = [];
      for (let at = index; at >= 0 && chain.length < 32; at = entries[at][3]) {
        chain.push(at);
      }
      return chain;
    });
    head = { ...fields, texts, terms, chains: { region: chains(fields.regions), theme: chains(fields.themes) } };
    head.folds = new Map();
    const [passedOver, spaces, words] = head.folding;
    for (const character of passedOver) {
      head.folds.set(character, "");
    }
    for (const character of spaces) {
      head.folds.set(character, " ");
    }
    for (const [folded, ...others] of words.split(" ")) {
      others.forEach(character => head.folds.set(character, folded));
    }
    return head;
  }

  const sortKey = (first, second) => first.codePointAt(0) * 0x200000 + second.codePointAt(0);

  // 3. Articles

  // What each article is filed under, and where its headline, summary and text begin among all places.
  function readArticles(shards) {
    const count = head.articles;
    const articles = { kinds: [], regions: [], themes: [], years: [], bounds: new Uint32Array(3 * count + 1) };
    const lengths = new Uint32Array(3 * count);
    shards.forEach(([numbers], shard) => {
      const next = numbersOf(numbers);
      const end = Math.min(count, (shard + 1) * head.perShard);
      for (let article = shard * head.perShard; article < end; article += 1) {
        const first = next();
        articles.kinds.push(first % 16);
        articles.regions.push(listOf(next, Math.floor(first / 16)));
        articles.themes.push(listOf(next, next()));
        for (let field = 0; field < 3; field += 1) {
          lengths[field * count + article] = next();
        }
      }
    });
    lengths.forEach((length, i) => {
      articles.bounds[i + 1] = articles.bounds[i] + length;
    });
    head.years.forEach((year, index) => {
      for (let i = 0; i < year[1]; i += 1) {
        articles.years.push(index);
      }
    });
    return articles;
  }

  let articlesLoad = null;

  function articles() {
    if (!articlesLoad) {
      const shards = Array.from({ length: Math.ceil(head.articles / head.perShard) }, (_, i) => i);
      articlesLoad = Promise.all(shards.map(i => load(`articles/${i}`, strings => strings))).then(readArticles);
      articlesLoad.catch(() => {
        articlesLoad = null;
      });
    }
    return articlesLoad;
  }

  // Calls `body` with article, field (0 headline, 1 summary, 2 text), place and segment of each place, ascending.
  function eachArticle(places, { bounds }, body) {
    let segment = 0;
    for (const place of places) {
      while (bounds[segment + 1] <= place) {
        segment += 1;
      }
      body(segment % head.articles, Math.floor(segment / head.articles), place, segment);
    }
  }

  // 4. Pairs of characters

  function readTerms([pairs, numbers, text]) {
    const characters = [...pairs];
    const next = numbersOf(numbers);
    const terms = new Map();
    let first = "";
    let start = 0;
    for (let i = 0; i < characters.length; i += 1) {
      if (characters[i] === "\u0001") {
        first = characters[i + 1];
        i += 2;
      }
      terms.set(first + characters[i], { count: next(), width: next(), start });
      start += next();
    }
    return { terms, text };
  }

  // The shards that may hold a pair, or all pairs that begin with a character.
  function shardsOf(first, second) {
    const low = sortKey(first, second || "\u0000");
    const high = sortKey(first, second || "\u{10FFFF}");
    let begin = 0;
    let end = head.terms.length;
    while (begin < end) {
      const middle = (begin + end) >> 1;
      if (head.terms[middle].first < low) {
        begin = middle + 1;
      } else {
        end = middle;
      }
    }
    const shards = begin > 0 && (begin === head.terms.length || head.terms[begin].first > low) ? [begin - 1] : [];
    for (let i = begin; i < head.terms.length && head.terms[i].first <= high; i += 1) {
      shards.push(i);
    }
    return shards;
  }

  // What it takes to look up a pair: bytes that are still to be loaded, and about how many places it has.
  function cost(first, second) {
    const shards = shardsOf(first, second);
    const sum = value => shards.reduce((all, shard) => all + value(shard), 0);
    return {
      bytes: 1 + sum(shard => parts.has(`terms/${shard}`) ? 1000 : head.terms[shard].bytes),
      places: sum(shard => head.terms[shard].places / head.terms[shard].pairs)
    };
  }

  // The places of a pair below `limit`, ascending; or of a character, where there is no second one.
  async function places(first, second, limit) {
    let bytes = 0;
    const shards = shardsOf(first, second).filter(shard => {
      bytes += head.terms[shard].bytes;
      return head.terms[shard].from < limit && bytes <= MOST_BYTES;
    });
    const lists = [];
    for (const { terms, text } of await Promise.all(shards.map(shard => load(`terms/${shard}`, readTerms)))) {
      if (!second) {
        terms.forEach((term, pair) => pair.startsWith(first) && lists.push(readPlaces(text, term)));
      } else if (terms.has(first + second)) {
        lists.push(readPlaces(text, terms.get(first + second)));
      }
    }
    const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
    let at = 0;
    for (const list of lists) {
      all.set(list, at);
      at += list.length;
    }
    return second ? all : all.sort();
  }

  // Below which place lists must end, so that looking up all of `pairs` does not load too much; and whether that leaves
  // any out.
  function reach(pairs) {
    const shards = [...new Set([].concat(...pairs.map(([first, second]) => shardsOf(first, second))))]
      .map(shard => head.terms[shard]).sort((one, other) => one.from - other.from);
    let bytes = shards.reduce((sum, shard) => sum + shard.bytes, 0);
    let limit = Infinity;
    while (bytes > MOST_BYTES && shards.length > 0 && shards[shards.length - 1].from > 0) {
      const last = shards.pop();
      bytes -= last.bytes;
      limit = last.from;
    }
    return { limit, isPartial: bytes > MOST_BYTES || limit < Infinity };
  }

  // 5. Texts and names

  function readPhrases([text]) {
    const codes = new Array(0x800);
    let at = 0;
    const phrases = text.split("\u0001");
    for (let code = 2; code < 0x800; code += 1) {
      if (![0x0A, 0x0D, 0x22, 0x5C].includes(code)) {
        codes[code] = phrases[at];
        at += 1;
      }
    }
    return codes;
  }

  const phrases = () => load("phrases/0", readPhrases);

  // The lines of an article: address, date, title, kicker, subtitle, then summary and text.
  async function record(article) {
    let shard = head.texts.length - 1;
    while (head.texts[shard] > article) {
      shard -= 1;
    }
    const [codes, records] = await Promise.all(
      [phrases(), load(`texts/${shard}`, ([text]) => text.split("\u0001"))]);
    let text = "";
    for (const character of records[article - head.texts[shard]]) {
      const code = character.codePointAt(0);
      text += code < 0x800 ? codes[code]
        : code >= 0xE000 && code < 0xE800 ? String.fromCharCode(code - 0xE000) : character;
    }
    return text.split("\n");
  }

  const readNames = ([text]) => new Map(text.split("\u0001").map(row => {
    const [key, ...names] = row.split("\u0002");
    return [key, names];
  }));

  // The names that are read like a word of letters: lxq, tiantai.
  async function names(typed) {
    const letters = typed.toLowerCase().replace(/ü/g, "v");
    const shard = head.names.filter(first => first <= letters).length - 1;
    if (!/^[a-z]{2,}$/.test(letters) || shard < 0) {
      return [];
    }
    return (await load(`names/${shard}`, readNames)).get(letters) || [];
  }

  // 6. Folding

  const isWord = character => /^[0-9a-z]$/.test(character);

  // A line as it is compared, with the index of each of its UTF-16 units in the line.
  function fold(line) {
    const origins = [];
    let text = "";
    let last = "";
    let space = -1;
    let at = 0;
    for (const character of line) {
      const folded = head.folds.has(character) ? head.folds.get(character) : character <= " " ? " " : character;
      if (folded === " ") {
        space = space < 0 ? at : space;
      } else if (folded !== "") {
        if (space >= 0 && isWord(last) && isWord(folded)) {
          text += " ";
          origins.push(space);
        }
        for (let i = 0; i < folded.length; i += 1) {
          origins.push(at);
        }
        text += folded;
        last = folded;
        space = -1;
      }
      at += character.length;
    }
    return { text, origins };
  }

  // Opens the index in a folder: what its head says, when it is there.
  niangjia.open = from => {
    folder = from;
    return load("index", readHead);
  };
  niangjia.index = { articles, cost, eachArticle, fold, names, phrases, places, reach, record };
})();
