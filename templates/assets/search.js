// Search in the reader's own browser, also where the site was opened from a file: the index is scripts, added when they
// are needed, and each calls `niangjia` with its kind, its number and its strings. Sources/Search writes them.
(function () {
  "use strict";

  const form = document.querySelector("[data-search]");
  if (!form) {
    return;
  }

  const FORM_OF_INDEX = 1;
  const HITS_AT_ONCE = 10;
  // A query may load so many bytes of places; a site of 100,000 articles can have more, and then the oldest are left out.
  const MOST_BYTES = 2600000;
  const HEADLINE = 0;
  const SUMMARY = 1;
  const TEXT = 2;

  // 1. Loading

  const parts = new Map();
  const arrivals = new Map();
  let head = null;

  window.niangjia = function (kind, number) {
    const key = kind === "head" ? "index" : kind + "/" + number;
    const arrive = arrivals.get(key);
    if (arrive) {
      arrive(Array.prototype.slice.call(arguments, kind === "head" ? 1 : 2));
    }
  };

  // What a part of the index holds, read by `read` once it is there.
  function load(key, read) {
    if (!parts.has(key)) {
      parts.set(key, new Promise(function (resolve, reject) {
        const script = document.createElement("script");
        arrivals.set(key, resolve);
        script.onerror = function () {
          parts.delete(key);
          reject(new Error(key));
        };
        script.onload = function () {
          script.remove();
        };
        script.src = form.getAttribute("data-search") + key + ".js" + (head ? "?" + head.version : "");
        document.head.appendChild(script);
      }).then(read));
    }
    return parts.get(key);
  }

  // 2. Numbers in strings

  // Numbers of six bits a character, the lowest first; all but the last have the seventh set.
  function numbersOf(text) {
    let at = 0;
    return function () {
      let value = 0;
      let factor = 1;
      for (;;) {
        const symbol = text.charCodeAt(at) & 127;
        at += 1;
        if (symbol < 64) {
          return value + symbol * factor;
        }
        value += (symbol - 64) * factor;
        factor *= 64;
      }
    };
  }

  // The places of a pair: distances in Rice's code, 7 bits a character, the lowest first.
  function readPlaces(text, term) {
    const places = new Uint32Array(term.count);
    let at = term.start;
    let bits = 0;
    let held = 0;
    let place = 0;
    for (let i = 0; i < term.count; i += 1) {
      let steps = 0;
      for (;;) {
        if (held === 0) {
          bits = text.charCodeAt(at) & 127;
          at += 1;
          held = 7;
        }
        const bit = bits & 1;
        bits >>= 1;
        held -= 1;
        if (bit === 1) {
          break;
        }
        steps += 1;
        if (steps === 20) {
          break;
        }
      }
      let wanted = steps < 20 ? term.width : 32;
      let value = 0;
      let factor = 1;
      while (wanted > 0) {
        if (held === 0) {
          bits = text.charCodeAt(at) & 127;
          at += 1;
          held = 7;
        }
        const taken = Math.min(wanted, held);
        value += (bits & ((1 << taken) - 1)) * factor;
        factor *= 1 << taken;
        bits >>= taken;
        held -= taken;
        wanted -= taken;
      }
      place += value + (steps < 20 ? steps * Math.pow(2, term.width) : 0);
      places[i] = place;
    }
    return places;
  }

  // 3. The parts of the index

  function readHead(strings) {
    if (strings[0] !== FORM_OF_INDEX) {
      throw new Error("form");
    }
    head = strings[1];
    const characters = Array.from(strings[2]);
    const next = numbersOf(strings[3]);
    head.texts = [0];
    for (let count = next(); count > 0; count -= 1) {
      head.texts.push(head.texts[head.texts.length - 1] + next());
    }
    head.terms = [];
    for (let count = next(), i = 0; i < count; i += 1) {
      head.terms.push({
        first: sortKey(characters[2 * i], characters[2 * i + 1]),
        bytes: next() * 256, pairs: next(), places: next(), from: next()
      });
    }
    const passedOver = head.folding[0];
    const spaces = head.folding[1];
    head.folds = new Map();
    Array.from(passedOver).forEach(function (character) {
      head.folds.set(character, "");
    });
    Array.from(spaces).forEach(function (character) {
      head.folds.set(character, " ");
    });
    head.folding[2].split(" ").forEach(function (word) {
      const letters = Array.from(word);
      letters.slice(1).forEach(function (character) {
        head.folds.set(character, letters[0]);
      });
    });
    return head;
  }

  function sortKey(first, second) {
    return first.codePointAt(0) * 0x200000 + second.codePointAt(0);
  }

  function readTerms(strings) {
    const characters = Array.from(strings[0]);
    const next = numbersOf(strings[1]);
    const terms = new Map();
    let first = "";
    let start = 0;
    for (let i = 0; i < characters.length; i += 1) {
      if (characters[i] === "\u0001") {
        first = characters[i + 1];
        i += 2;
      }
      const term = { count: next(), width: next(), start: start };
      start += next();
      terms.set(first + characters[i], term);
    }
    return { terms: terms, text: strings[2] };
  }

  // What each article is filed under, and where its headline, summary and text begin among all places.
  function readArticles(shards) {
    const count = head.articles;
    const articles = {
      kinds: new Uint8Array(count), regions: [], themes: [], years: new Uint16Array(count),
      bounds: new Uint32Array(3 * count + 1)
    };
    const lengths = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(count)];
    shards.forEach(function (strings, shard) {
      const next = numbersOf(strings[0]);
      const end = Math.min(count, (shard + 1) * head.perShard);
      for (let article = shard * head.perShard; article < end; article += 1) {
        const first = next();
        articles.kinds[article] = first % 8;
        articles.regions.push(list(next, Math.floor(first / 8)));
        articles.themes.push(list(next, next()));
        lengths.forEach(function (field) {
          field[article] = next();
        });
      }
    });
    let place = 0;
    for (let i = 0; i < 3 * count; i += 1) {
      articles.bounds[i] = place;
      place += lengths[Math.floor(i / count)][i % count];
    }
    articles.bounds[3 * count] = place;
    let article = 0;
    head.years.forEach(function (year) {
      articles.years.fill(year[0], article, article + year[1]);
      article += year[1];
    });
    return articles;
  }

  function list(next, count) {
    const values = [];
    for (let i = 0; i < count; i += 1) {
      values.push(next());
    }
    return values;
  }

  let articlesLoad = null;

  function loadArticles() {
    if (!articlesLoad) {
      const shards = [];
      for (let i = 0; i * head.perShard < head.articles; i += 1) {
        shards.push(load("articles/" + i, function (strings) {
          return strings;
        }));
      }
      articlesLoad = Promise.all(shards).then(readArticles);
    }
    return articlesLoad;
  }

  // The last index whose value is at most `value`, in an ascending list.
  function lastAtMost(values, value) {
    let low = 0;
    let high = values.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  function loadTerms(shard) {
    return load("terms/" + shard, readTerms);
  }

  // The shards that may hold a pair, or all pairs that begin with a character.
  function shardsOf(first, second) {
    const low = sortKey(first, second || "\u0000");
    const high = sortKey(first, second || "\u{10FFFF}");
    let last = -1;
    const found = [];
    for (let i = head.terms.length - 1; i >= 0; i -= 1) {
      const shard = head.terms[i];
      if (shard.first <= high) {
        if (last < 0 || shard.first >= low || head.terms[i + 1].first > low) {
          found.push(i);
          last = i;
        }
        if (shard.first < low) {
          break;
        }
      }
    }
    return found.reverse();
  }

  // The places of a pair below `limit`, or of a character where there is no second one.
  function placesOf(first, second, limit) {
    const shards = shardsOf(first, second).filter(function (shard) {
      return head.terms[shard].from < limit;
    });
    return Promise.all(shards.map(loadTerms)).then(function (loaded) {
      const lists = [];
      loaded.forEach(function (shard) {
        if (second) {
          const term = shard.terms.get(first + second);
          if (term) {
            lists.push(readPlaces(shard.text, term));
          }
        } else {
          shard.terms.forEach(function (term, pair) {
            if (pair.startsWith(first)) {
              lists.push(readPlaces(shard.text, term));
            }
          });
        }
      });
      return joined(lists, !second);
    });
  }

  function joined(lists, mustSort) {
    if (lists.length === 1) {
      return lists[0];
    }
    const all = new Uint32Array(lists.reduce(function (sum, list) {
      return sum + list.length;
    }, 0));
    let at = 0;
    lists.forEach(function (list) {
      all.set(list, at);
      at += list.length;
    });
    return mustSort ? all.sort() : all;
  }

  // 4. Folding

  function isWord(character) {
    return /^[0-9a-z]$/.test(character);
  }

  // A line as it is compared, with the index of each of its UTF-16 units in the line.
  function fold(line) {
    let text = "";
    const origins = [];
    let last = "";
    let space = -1;
    let at = 0;
    for (const character of line) {
      let folded = head.folds.get(character);
      if (folded === undefined) {
        const code = character.charCodeAt(0);
        folded = code <= 0x20 ? " " : code === 0x7F ? "" : character;
      }
      if (folded === " ") {
        space = space < 0 ? at : space;
      } else if (folded !== "") {
        if (space >= 0 && isWord(last) && isWord(folded)) {
          text += " ";
          origins.push(space);
        }
        space = -1;
        for (let i = 0; i < folded.length; i += 1) {
          origins.push(at);
        }
        text += folded;
        last = folded;
      }
      at += character.length;
    }
    origins.push(line.length);
    return { text: text, origins: origins };
  }

  // 5. Phrases

  // Which pairs to look up so that every character of a phrase is in one, at the least cost.
  function cover(characters) {
    const count = characters.length;
    const costs = [];
    for (let i = 0; i + 1 < count; i += 1) {
      costs.push(cost(characters[i], characters[i + 1]));
    }
    const best = [0, Infinity, costs[0].bytes];
    const from = [0, 0, 0];
    for (let end = 3; end <= count; end += 1) {
      from[end] = best[end - 1] < best[end - 2] ? end - 1 : end - 2;
      best[end] = costs[end - 2].bytes + best[from[end]];
    }
    const chosen = [];
    for (let end = count; end >= 2; end = from[end]) {
      chosen.push(end - 2);
    }
    return chosen.sort(function (one, other) {
      return costs[one].places - costs[other].places;
    });
  }

  function cost(first, second) {
    const shards = shardsOf(first, second);
    let bytes = 1;
    let places = 0;
    shards.forEach(function (number) {
      const shard = head.terms[number];
      bytes += parts.has("terms/" + number) ? 1000 : shard.bytes;
      places += shard.places / shard.pairs;
    });
    return { bytes: bytes, places: places };
  }

  // The places where a phrase begins, below `limit`.
  function findPhrase(characters, limit) {
    if (characters.length === 1) {
      return placesOf(characters[0], null, limit);
    }
    const pairs = cover(characters);
    let starts = null;
    function step(from) {
      const batch = pairs.slice(from, from + 3);
      if (batch.length === 0) {
        return starts;
      }
      return Promise.all(batch.map(function (offset) {
        return placesOf(characters[offset], characters[offset + 1], limit);
      })).then(function (lists) {
        lists.forEach(function (places, index) {
          starts = starts ? both(starts, places, batch[index]) : moved(places, batch[index]);
        });
        if (starts.length === 0) {
          return starts;
        }
        return from + 3 < pairs.length ? compareTexts(starts, characters, function () {
          return step(from + 3);
        }) : starts;
      });
    }
    return Promise.resolve(step(0));
  }

  // Where few articles are left, their texts are loaded rather than more places: a hit shows them anyway.
  function compareTexts(starts, characters, goOn) {
    return loadArticles().then(function (articles) {
      const found = [];
      eachArticle(starts, articles, function (article) {
        if (found[found.length - 1] !== article && found.length < 8) {
          found.push(article);
        }
      });
      const few = Array.from(new Set(found));
      if (found.length >= 8) {
        return goOn();
      }
      const phrase = characters.join("");
      return Promise.all(few.map(loadRecord)).then(function (records) {
        const isHit = new Set(few.filter(function (article, index) {
          return records[index].some(function (line) {
            return fold(line).text.includes(phrase);
          });
        }));
        const kept = [];
        eachArticle(starts, articles, function (article, field, start) {
          if (isHit.has(article)) {
            kept.push(start);
          }
        });
        return Uint32Array.from(kept);
      });
    });
  }

  function moved(places, offset) {
    return offset === 0 ? places : places.filter(function (place) {
      return place >= offset;
    }).map(function (place) {
      return place - offset;
    });
  }

  // The starts that have a place so far behind them.
  function both(starts, places, offset) {
    const kept = new Uint32Array(Math.min(starts.length, places.length));
    let count = 0;
    let at = 0;
    for (let i = 0; i < starts.length && at < places.length; i += 1) {
      const wanted = starts[i] + offset;
      while (at < places.length && places[at] < wanted) {
        at += 1;
      }
      if (places[at] === wanted) {
        kept[count] = starts[i];
        count += 1;
      }
    }
    return kept.subarray(0, count);
  }

  // Calls `body` with the article and field of each start, in ascending order.
  function eachArticle(starts, articles, body) {
    const bounds = articles.bounds;
    const count = head.articles;
    let segment = 0;
    for (let i = 0; i < starts.length; i += 1) {
      if (bounds[segment + 1] <= starts[i]) {
        segment += 1;
        while (bounds[segment + 1] <= starts[i]) {
          segment += 1;
        }
      }
      body(segment % count, Math.floor(segment / count), starts[i], segment);
    }
  }

  // 6. Words of a query

  // Words apart, what stands in quotation marks together; each with its folded characters.
  function parse(query) {
    const words = [];
    const pattern = /["“”＂「『]([^"“”＂」』]*)["“”＂」』]|[^\s"“”＂「」『』]+/g;
    for (let match = pattern.exec(query); match; match = pattern.exec(query)) {
      const isQuoted = match[1] !== undefined;
      const characters = Array.from(fold(isQuoted ? match[1] : match[0]).text);
      if (characters.length > 0) {
        words.push({ typed: isQuoted ? match[1] : match[0], characters: characters, isQuoted: isQuoted });
      }
    }
    return words;
  }

  // The names that are read like a word of letters: lxq, tiantai.
  function namesOf(word) {
    const letters = word.typed.toLowerCase().replace(/ü/g, "v");
    if (!/^[a-z]{2,}$/.test(letters)) {
      return Promise.resolve([]);
    }
    const shard = lastAtMost(head.names, letters);
    if (shard < 0) {
      return Promise.resolve([]);
    }
    return load("names/" + shard, readNames).then(function (names) {
      return names.get(letters) || [];
    });
  }

  function readNames(strings) {
    return new Map(strings[0].split("\u0001").map(function (row) {
      const names = row.split("\u0002");
      return [names[0], names.slice(1)];
    }));
  }

  // The name of the pair that stands for a whole word of letters or digits (`Gram.word`).
  function wholeWord(run) {
    let hash = 0x811C9DC5;
    for (const character of run) {
      hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
    }
    return [
      String.fromCodePoint(0xF0000 + (hash & 0x7FFF)), String.fromCodePoint(0xF8000 + ((hash >>> 15) & 0x7FFF))
    ];
  }

  // The starts of a phrase at which its first and last runs of letters or digits are whole words.
  function wholeStarts(characters, starts, limit) {
    const text = characters.join("");
    const first = /^([0-9]+|[a-z]+)/.exec(text);
    const last = /([0-9]+|[a-z]+)$/.exec(text);
    const runs = [];
    if (first) {
      runs.push([first[0], 0]);
    }
    if (last && last.index > 0) {
      runs.push([last[0], characters.length - last[0].length]);
    }
    return runs.reduce(function (before, run) {
      return before.then(function (kept) {
        const pair = wholeWord(run[0]);
        return placesOf(pair[0], pair[1], limit).then(function (places) {
          return both(kept, places, run[1]);
        });
      });
    }, Promise.resolve(starts));
  }

  // Where a word stands, and how much that counts in each article.
  function findWord(word, limit) {
    return namesOf(word).then(function (names) {
      word.forms = [word.characters].concat(names.map(function (name) {
        return Array.from(fold(name).text);
      }));
      return Promise.all([loadArticles()].concat(word.forms.map(function (form) {
        return findPhrase(form, limit).then(function (starts) {
          return wholeStarts(form, starts, limit).then(function (wholes) {
            return { starts: starts, wholes: wholes, length: form.length };
          });
        });
      })));
    }).then(function (found) {
      return weigh(word, found[0], found.slice(1));
    });
  }

  const FIELD_WEIGHTS = [6, 2.5, 1];

  function weigh(word, articles, forms) {
    const best = new Float32Array(head.articles);
    const counts = new Uint8Array(head.articles);
    function note(starts, length, share) {
      eachArticle(starts, articles, function (article, field, start, segment) {
        let weight = FIELD_WEIGHTS[field];
        if (field === HEADLINE) {
          const begin = articles.bounds[segment];
          weight += 4 * length / (articles.bounds[segment + 1] - begin) + (start === begin ? 1 : 0);
        }
        best[article] = Math.max(best[article], weight * share);
        counts[article] = Math.min(5, counts[article] + 1);
      });
    }
    forms.forEach(function (form) {
      note(form.starts, form.length, form.wholes.length < form.starts.length ? 0.3 : 1);
      if (form.wholes.length < form.starts.length) {
        note(form.wholes, form.length, 1);
      }
    });
    let count = 0;
    for (let i = 0; i < best.length; i += 1) {
      count += best[i] > 0 ? 1 : 0;
    }
    return { word: word, best: best, counts: counts, count: count, forms: forms };
  }

  // Words that follow one another closely count for more than scattered ones.
  function nearness(one, other, articles) {
    const isNear = new Uint8Array(head.articles);
    const starts = one.forms[0].starts;
    const others = other.forms[0].starts;
    const length = one.forms[0].length;
    let at = 0;
    eachArticle(starts, articles, function (article, field, start) {
      while (at < others.length && others[at] < start + length) {
        at += 1;
      }
      if (at < others.length && others[at] <= start + length + 2) {
        isNear[article] = 1;
      }
    });
    return isNear;
  }

  // 7. Queries

  // Below which place long lists are read, so that a query does not load too much.
  function limitFor(words) {
    const shards = new Set();
    words.forEach(function (word) {
      const characters = word.characters;
      const pairs = characters.length === 1 ? [0] : cover(characters);
      pairs.forEach(function (offset) {
        shardsOf(characters[offset], characters[offset + 1]).forEach(function (shard) {
          shards.add(shard);
        });
      });
    });
    const cuttable = Array.from(shards).map(function (shard) {
      return head.terms[shard];
    }).sort(function (one, other) {
      return one.from - other.from;
    });
    let bytes = cuttable.reduce(function (sum, shard) {
      return sum + shard.bytes;
    }, 0);
    let limit = Infinity;
    while (bytes > MOST_BYTES && cuttable.length > 0 && cuttable[cuttable.length - 1].from > 0) {
      const last = cuttable.pop();
      bytes -= last.bytes;
      limit = last.from;
    }
    return limit;
  }

  // The articles that hold all words, with their scores.
  function findAll(words) {
    const limit = limitFor(words);
    return Promise.all([loadArticles()].concat(words.map(function (word) {
      return findWord(word, limit);
    }))).then(function (found) {
      const articles = found[0];
      const results = found.slice(1);
      const near = results.slice(1).map(function (result, index) {
        return nearness(results[index], result, articles);
      });
      const scores = new Float32Array(head.articles);
      const numbers = [];
      for (let article = 0; article < head.articles; article += 1) {
        let score = 0;
        const isHit = results.every(function (result) {
          const rarity = Math.log(1 + head.articles / Math.max(1, result.count));
          score += rarity * (result.best[article] + 0.2 * result.counts[article]);
          return result.best[article] > 0;
        });
        if (isHit) {
          near.forEach(function (isNear) {
            score *= isNear[article] ? 1.3 : 1;
          });
          scores[article] = Math.round(score * 4) / 4;
          numbers.push(article);
        }
      }
      // Numbers ascend from the newest article to the oldest, which decides among equals.
      numbers.sort(function (one, other) {
        return scores[other] - scores[one] || one - other;
      });
      return { articles: articles, numbers: numbers, words: words, results: results, isPartial: limit < Infinity };
    });
  }

  // Where a word stands nowhere, its parts may stand apart.
  function findScattered(words, found) {
    const looser = [];
    words.forEach(function (word, index) {
      if (found.results[index].count > 0 || word.isQuoted || word.characters.length < 3) {
        looser.push(word);
        return;
      }
      const runs = word.characters.join("").split(/[^0-9A-Za-z\u00C0-\u024F\u3400-\u9FFF]+/).filter(Boolean);
      const pieces = runs.length > 1 ? runs : pairsOf(runs.join(""));
      pieces.forEach(function (piece) {
        looser.push({ typed: piece, characters: Array.from(piece), isQuoted: true });
      });
    });
    if (looser.length === words.length) {
      return Promise.resolve(found);
    }
    return findAll(looser).then(function (other) {
      other.isScattered = other.numbers.length > 0;
      return other.isScattered ? other : found;
    });
  }

  function pairsOf(run) {
    const characters = Array.from(run);
    return characters.slice(1).map(function (character, index) {
      return characters[index] + character;
    });
  }

  function find(query) {
    const words = parse(query);
    if (words.length === 0) {
      return loadArticles().then(function (articles) {
        const numbers = [];
        for (let i = 0; i < head.articles; i += 1) {
          numbers.push(i);
        }
        return { articles: articles, numbers: numbers, words: [], results: [], isPartial: false };
      });
    }
    return findAll(words).then(function (found) {
      return found.numbers.length > 0 ? found : findScattered(words, found);
    });
  }

  // 8. Filters

  const FILTERS = ["kind", "region", "theme", "year"];

  // The index of an entry in a list of the head by its identifier; -1 where there is none.
  function entryOf(filter, value) {
    return head[filter + "s"].findIndex(function (entry) {
      return String(entry[0]) === value;
    });
  }

  // An entry and all above it.
  function withAbove(entries, index, body) {
    for (let at = index, depth = 0; at >= 0 && depth < 32; at = entries[at][3], depth += 1) {
      body(at);
    }
  }

  // The entries of each filter that an article is filed under.
  function filed(articles, article, filter, body) {
    if (filter === "kind") {
      body(articles.kinds[article]);
    } else if (filter === "year") {
      body(articles.yearIndex.get(articles.years[article]));
    } else {
      const seen = new Set();
      articles[filter + "s"][article].forEach(function (index) {
        withAbove(head[filter + "s"], index, function (at) {
          seen.add(at);
        });
      });
      seen.forEach(body);
    }
  }

  // The hits that pass all filters; and for each entry of a filter how many would, were it chosen.
  function applyFilters(found, state) {
    const articles = found.articles;
    articles.yearIndex = articles.yearIndex || new Map(head.years.map(function (year, index) {
      return [year[0], index];
    }));
    const chosen = FILTERS.map(function (filter) {
      return state[filter] ? entryOf(filter, state[filter]) : -1;
    });
    const counts = FILTERS.map(function (filter) {
      return new Uint32Array(head[filter + "s"].length);
    });
    const numbers = found.numbers.filter(function (article) {
      let failed = -1;
      let failures = 0;
      FILTERS.forEach(function (filter, index) {
        if (chosen[index] < 0) {
          return;
        }
        let isThere = false;
        filed(articles, article, filter, function (entry) {
          isThere = isThere || entry === chosen[index];
        });
        if (!isThere) {
          failed = index;
          failures += 1;
        }
      });
      FILTERS.forEach(function (filter, index) {
        if (failures === 0 || (failures === 1 && failed === index)) {
          filed(articles, article, filter, function (entry) {
            counts[index][entry] += 1;
          });
        }
      });
      return failures === 0;
    });
    return { numbers: numbers, counts: counts };
  }

  function firstCounts() {
    return FILTERS.map(function (filter) {
      return head[filter + "s"].map(function (entry) {
        return filter === "year" ? entry[1] : entry[2];
      });
    });
  }

  const ALL_WORDS = { kind: "全部类别", region: "全部地区", theme: "全部主题", year: "全部年份" };

  function showFilters(counts, state) {
    FILTERS.forEach(function (filter, index) {
      const select = form.elements[filter];
      const entries = head[filter + "s"];
      const options = [option("", ALL_WORDS[filter], !state[filter])];
      inTreeOrder(filter, entries).forEach(function (item) {
        const value = String(entries[item.entry][0]);
        const count = counts[index][item.entry];
        const isChosen = value === state[filter];
        if (count > 0 || isChosen) {
          const name = filter === "year" ? yearName(entries[item.entry][0]) : entries[item.entry][1];
          options.push(option(value, "\u3000".repeat(item.depth) + name + "（" + count + "）", isChosen));
        }
      });
      select.replaceChildren.apply(select, options);
    });
  }

  function option(value, text, isChosen) {
    const element = document.createElement("option");
    element.value = value;
    element.textContent = text;
    element.selected = isChosen;
    return element;
  }

  function yearName(year) {
    return year > 0 ? year + "年" : "没有日期";
  }

  // Every entry below the one that it belongs to.
  function inTreeOrder(filter, entries) {
    if (filter === "kind" || filter === "year") {
      return entries.map(function (entry, index) {
        return { entry: index, depth: 0 };
      });
    }
    const below = new Map();
    entries.forEach(function (entry, index) {
      below.set(entry[3], (below.get(entry[3]) || []).concat(index));
    });
    const ordered = [];
    function add(above, depth) {
      (below.get(above) || []).forEach(function (entry) {
        ordered.push({ entry: entry, depth: depth });
        if (depth < 32) {
          add(entry, depth + 1);
        }
      });
    }
    add(-1, 0);
    return ordered;
  }

  // 9. Hits

  function readTexts(strings) {
    return strings[0].split("\u0001");
  }

  function readPhrases(strings) {
    const phrases = strings[0].split("\u0001");
    const codes = new Array(0x800);
    let next = 0;
    for (let code = 2; code < 0x800; code += 1) {
      const isForbidden = code === 0x0A || code === 0x0D || code === 0x22 || code === 0x5C;
      if (!isForbidden) {
        codes[code] = phrases[next];
        next += 1;
      }
    }
    return codes;
  }

  // The lines of an article: address, date, title, kicker, subtitle, then summary and text.
  function loadRecord(article) {
    const shard = lastAtMost(head.texts, article);
    return Promise.all([load("phrases/0", readPhrases), load("texts/" + shard, readTexts)]).then(function (loaded) {
      const codes = loaded[0];
      const coded = loaded[1][article - head.texts[shard]];
      let text = "";
      for (let i = 0; i < coded.length; i += 1) {
        const code = coded.charCodeAt(i);
        if (code < 0x800) {
          text += codes[code];
        } else if (code >= 0xE000 && code < 0xE800) {
          text += String.fromCharCode(code - 0xE000);
        } else {
          text += coded[i];
        }
      }
      return text.split("\n");
    });
  }

  // Where the words stand in a line: ranges of its own units, without overlaps, and how many words do.
  function marksIn(line, phrases) {
    const folded = fold(line);
    const ranges = [];
    let words = 0;
    phrases.forEach(function (forms) {
      let isThere = false;
      forms.forEach(function (phrase) {
        for (let at = folded.text.indexOf(phrase); at >= 0; at = folded.text.indexOf(phrase, at + phrase.length)) {
          ranges.push([folded.origins[at], folded.origins[at + phrase.length - 1] + 1]);
          isThere = true;
        }
      });
      words += isThere ? 1 : 0;
    });
    ranges.sort(function (one, other) {
      return one[0] - other[0];
    });
    const merged = [];
    ranges.forEach(function (range) {
      const last = merged[merged.length - 1];
      if (last && range[0] <= last[1]) {
        last[1] = Math.max(last[1], range[1]);
      } else {
        merged.push(range);
      }
    });
    return { ranges: merged, words: words };
  }

  function marked(element, text, ranges) {
    let at = 0;
    ranges.forEach(function (range) {
      element.append(text.slice(at, range[0]));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(range[0], range[1]);
      element.append(mark);
      at = range[1];
    });
    element.append(text.slice(at));
    return element;
  }

  const PASSAGE = 96;

  // The line with the most words, cut around the first of them.
  function passage(lines, phrases) {
    let best = null;
    lines.forEach(function (line) {
      const marks = marksIn(line, phrases);
      if (line && (!best || marks.words > best.marks.words)) {
        best = { line: line, marks: marks };
      }
    });
    const element = make("p", "summary");
    if (!best) {
      return element;
    }
    const first = best.marks.ranges.length > 0 ? best.marks.ranges[0][0] : 0;
    let start = first > 24 ? first - 20 : 0;
    start = best.line.length - start < PASSAGE ? Math.max(0, best.line.length - PASSAGE) : start;
    const end = Math.min(best.line.length, start + PASSAGE);
    const ranges = best.marks.ranges.filter(function (range) {
      return range[0] < end && range[1] > start;
    }).map(function (range) {
      return [Math.max(range[0], start) - start, Math.min(range[1], end) - start];
    });
    if (start > 0) {
      element.append("…");
    }
    marked(element, best.line.slice(start, end), ranges);
    if (end < best.line.length) {
      element.append("…");
    }
    return element;
  }

  function make(name, className, text) {
    const element = document.createElement(name);
    if (className) {
      element.className = className;
    }
    if (text) {
      element.textContent = text;
    }
    return element;
  }

  const root = form.getAttribute("data-search").replace(/search\/$/, "");

  function hit(article, record, articles, phrases) {
    const item = make("li", "card");
    if (record[3]) {
      item.append(marked(make("p", "kicker"), record[3], marksIn(record[3], phrases).ranges));
    }
    const title = make("h2", "card-title");
    const link = make("a");
    link.href = root + record[0].split("/").map(encodeURIComponent).join("/");
    marked(link, record[2], marksIn(record[2], phrases).ranges);
    title.append(link);
    const meta = make("p", "meta");
    if (record[1]) {
      const day = record[1].split("-").map(Number);
      const time = make("time", "", day[0] + "年" + day[1] + "月" + day[2] + "日");
      time.dateTime = record[1];
      meta.append(time);
    }
    const region = articles.regions[article][0];
    if (region !== undefined) {
      meta.append(make("span", "", head.regions[region][1]));
    }
    meta.append(make("span", "", head.kinds[articles.kinds[article]][1]));
    item.append(title, passage([record[4]].concat(record.slice(5)), phrases), meta);
    return item;
  }

  // 10. The page

  const input = form.elements.q;
  const status = document.querySelector(".found");
  const results = document.querySelector(".results");
  const help = document.querySelector(".search-help");
  const more = document.querySelector(".search-more");
  let shown = null;
  let turn = 0;

  function readState() {
    const source = location.hash.length > 1 ? location.hash.slice(1) : location.search.slice(1);
    const values = new URLSearchParams(source);
    const state = { q: values.get("q") || "" };
    FILTERS.forEach(function (filter) {
      state[filter] = values.get(filter) || "";
    });
    return state;
  }

  function hashOf(state) {
    return "#" + ["q"].concat(FILTERS).filter(function (name) {
      return name === "q" || state[name];
    }).map(function (name) {
      return name + "=" + encodeURIComponent(state[name]);
    }).join("&");
  }

  function isEmpty(state) {
    return !state.q.trim() && FILTERS.every(function (filter) {
      return !state[filter];
    });
  }

  function showBatch(from) {
    const numbers = shown.numbers.slice(from, from + HITS_AT_ONCE);
    const mine = turn;
    return Promise.all(numbers.map(loadRecord)).then(function (records) {
      if (mine !== turn) {
        return null;
      }
      const items = records.map(function (record, index) {
        return hit(numbers[index], record, shown.articles, shown.phrases);
      });
      if (from === 0) {
        results.replaceChildren.apply(results, items);
      } else {
        results.append.apply(results, items);
      }
      more.hidden = from + HITS_AT_ONCE >= shown.numbers.length;
      return items[0];
    });
  }

  function say(found, numbers, state) {
    const count = (found.isPartial ? "至少 " : "") + numbers.length;
    status.replaceChildren();
    if (numbers.length === 0) {
      status.append("没有找到。" + advice(found, state));
    } else if (found.isScattered) {
      status.append("没有整句相同的；这 " + count + " 篇里，各个词分开出现。");
    } else {
      status.append("找到 " + count + " 篇" + (found.isPartial ? "，只查了较新的文章，换个少见的词可以查全。" : ""));
    }
  }

  function advice(found, state) {
    const hasFilter = FILTERS.some(function (filter) {
      return state[filter];
    });
    const missing = found.results.filter(function (result) {
      return result.count === 0;
    }).map(function (result) {
      return "“" + result.word.typed + "”";
    });
    if (hasFilter && found.numbers.length > 0) {
      return "不加类别、地区、主题、年份的限制，有 " + found.numbers.length + " 篇。";
    }
    if (missing.length > 0 && missing.length < found.results.length) {
      return "文章里没有" + missing.join("、") + "，去掉再试。";
    }
    return found.results.length > 1 ? "没有一篇同时有这几个词，去掉一个再试。" : "换一个说法，或者少打几个字再试。";
  }

  function show(state) {
    turn += 1;
    const mine = turn;
    if (input.value !== state.q && document.activeElement !== input) {
      input.value = state.q;
    }
    if (isEmpty(state)) {
      status.textContent = "";
      results.replaceChildren();
      more.hidden = true;
      help.hidden = false;
      showFilters(firstCounts(), state);
      return Promise.resolve();
    }
    return find(state.q).then(function (found) {
      if (mine !== turn) {
        return null;
      }
      const filtered = applyFilters(found, state);
      showFilters(filtered.counts, state);
      say(found, filtered.numbers, state);
      help.hidden = filtered.numbers.length > 0;
      shown = {
        articles: found.articles, numbers: filtered.numbers, phrases: found.words.map(function (word) {
          return (word.forms || [word.characters]).map(function (form) {
            return form.join("");
          });
        })
      };
      if (filtered.numbers.length === 0) {
        results.replaceChildren();
        more.hidden = true;
        return null;
      }
      return showBatch(0);
    }).then(function () {
      if (mine === turn) {
        results.setAttribute("data-answered", hashOf(state));
      }
    }, fail);
  }

  function fail() {
    status.textContent = "索引没有读出来：请确认 search 文件夹和这个网页在一起，再刷新。";
  }

  // What is typed replaces the last entry of the history; a settled search begins a new one.
  let isSettled = true;
  let current = null;

  function formState() {
    const state = { q: input.value };
    FILTERS.forEach(function (filter) {
      state[filter] = form.elements[filter].value;
    });
    return state;
  }

  function change(settles) {
    const state = formState();
    const hash = hashOf(state);
    if (hash !== current) {
      const isNew = isSettled && current !== null;
      current = hash;
      if (isNew) {
        location.hash = hash;
      } else {
        location.replace(hash);
      }
      show(state);
    }
    isSettled = settles;
  }

  function follow() {
    const state = readState();
    const hash = hashOf(state);
    if (hash !== current) {
      current = hash;
      isSettled = true;
      input.value = state.q;
      show(state);
    }
  }

  let timer = 0;
  let isComposing = false;

  function typed() {
    clearTimeout(timer);
    if (!isComposing) {
      timer = setTimeout(change, 60, false);
    }
  }

  function listen() {
    input.addEventListener("compositionstart", function () {
      isComposing = true;
    });
    input.addEventListener("compositionend", function () {
      isComposing = false;
      typed();
    });
    input.addEventListener("input", typed);
    input.addEventListener("change", function () {
      isSettled = true;
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      clearTimeout(timer);
      change(true);
    });
    FILTERS.forEach(function (filter) {
      form.elements[filter].addEventListener("change", function () {
        isSettled = true;
        change(true);
      });
    });
    more.querySelector("button").addEventListener("click", function () {
      showBatch(results.children.length).then(function (first) {
        if (first) {
          first.querySelector("a").focus();
        }
      });
    });
    document.addEventListener("keydown", step);
    window.addEventListener("hashchange", follow);
  }

  // The arrows lead from the field through the hits and back.
  function step(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp" || event.isComposing || event.altKey || event.ctrlKey) {
      return;
    }
    const links = Array.from(results.querySelectorAll("a"));
    const at = links.indexOf(document.activeElement);
    if (at < 0 && (document.activeElement !== input || event.key === "ArrowUp") || links.length === 0) {
      return;
    }
    const next = event.key === "ArrowDown" ? at + 1 : at - 1;
    event.preventDefault();
    (next < 0 ? input : links[Math.min(next, links.length - 1)]).focus();
  }

  load("index", readHead).then(function () {
    form.hidden = false;
    listen();
    follow();
    if (!input.value) {
      input.focus();
    }
  }, fail);
}());
