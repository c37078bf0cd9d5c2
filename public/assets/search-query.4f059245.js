// From what was typed to articles in order: words and phrases are looked up exactly, and ranked as a person would.
(() => {
  "use strict";

  const index = niangjia.index;
  // How much a word counts in a headline, a summary, a text.
  const WEIGHTS = [6, 2.5, 1];
  // Where at most so many articles are left, their texts are compared: a hit shows them anyway.
  const FEW = 8;

  // 1. Phrases

  // Which pairs to look up so that every character of a phrase is in one, at the least cost; the rarest first.
  function cover(characters) {
    const costs = characters.slice(1).map((character, i) => index.cost(characters[i], character));
    const best = [0, Infinity, costs[0].bytes];
    const from = [0, 0, 0];
    for (let end = 3; end <= characters.length; end += 1) {
      from[end] = best[end - 1] < best[end - 2] ? end - 1 : end - 2;
      best[end] = costs[end - 2].bytes + best[from[end]];
    }
    const chosen = [];
    for (let end = characters.length; end >= 2; end = from[end]) {
      chosen.push(end - 2);
    }
    return chosen.sort((one, other) => costs[one].places - costs[other].places);
  }

  // The places where a phrase begins, below `limit`.
  async function findPhrase(characters, limit) {
    if (characters.length === 1) {
      return index.places(characters[0], null, limit);
    }
    const offsets = cover(characters);
    let starts = null;
    while (offsets.length > 0 && (!starts || starts.length > 0)) {
      const batch = offsets.splice(0, 3);
      const lists = await Promise.all(
        batch.map(offset => index.places(characters[offset], characters[offset + 1], limit)));
      lists.forEach((places, i) => {
        starts = starts ? followed(starts, places, batch[i]) : moved(places, batch[i]);
      });
      const compared = offsets.length > 0 && await compareTexts(starts, characters.join(""));
      if (compared) {
        return compared;
      }
    }
    return starts;
  }

  // The starts in articles that hold a phrase by their texts; nothing where those are too many.
  async function compareTexts(starts, phrase) {
    const articles = await index.articles();
    const candidates = new Set();
    index.eachArticle(starts, articles, article => candidates.size <= FEW && candidates.add(article));
    if (candidates.size > FEW) {
      return null;
    }
    const holds = new Map();
    await Promise.all([...candidates].map(async article => {
      const lines = await index.record(article);
      holds.set(article, lines.slice(2).some(line => index.fold(line).text.includes(phrase)));
    }));
    const kept = [];
    index.eachArticle(starts, articles, (article, field, start) => holds.get(article) && kept.push(start));
    return Uint32Array.from(kept);
  }

  const moved = (places, offset) =>
    offset === 0 ? places : places.filter(place => place >= offset).map(place => place - offset);

  // The starts that have one of the places so far behind them.
  function followed(starts, places, offset) {
    const kept = new Uint32Array(Math.min(starts.length, places.length));
    let count = 0;
    let at = 0;
    for (let i = 0; i < starts.length && at < places.length; i += 1) {
      while (places[at] < starts[i] + offset) {
        at += 1;
      }
      if (places[at] === starts[i] + offset) {
        kept[count] = starts[i];
        count += 1;
      }
    }
    return kept.subarray(0, count);
  }

  // The pair that stands for a whole word of letters or digits (`Gram.word`).
  function wholeWord(run) {
    let hash = 0x811C9DC5;
    for (const character of run) {
      hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
    }
    return [String.fromCodePoint(0xF0000 + (hash & 0x7FFF)), String.fromCodePoint(0xF8000 + (hash >>> 15 & 0x7FFF))];
  }

  // The starts of a phrase at which its first and last runs of letters or digits are whole words: 24小时 is not 124小时.
  async function wholeStarts(characters, starts, limit) {
    const text = characters.join("");
    const first = /^([0-9]+|[a-z]+)/.exec(text);
    const last = /([0-9]+|[a-z]+)$/.exec(text);
    let kept = starts;
    if (first) {
      kept = followed(kept, await index.places(...wholeWord(first[0]), limit), 0);
    }
    if (last && last.index > 0) {
      kept = followed(kept, await index.places(...wholeWord(last[0]), limit), characters.length - last[0].length);
    }
    return kept;
  }

  // 2. Words

  // Words apart, what stands in quotation marks together; each with its folded characters.
  function parse(query) {
    const words = [];
    const pattern = /["“”＂「『]([^"“”＂」』]*)["“”＂」』]|[^\s"“”＂「」『』]+/g;
    for (let match = pattern.exec(query); match; match = pattern.exec(query)) {
      const isQuoted = match[1] !== undefined;
      const typed = isQuoted ? match[1] : match[0];
      const characters = [...index.fold(typed).text];
      if (characters.length > 0) {
        words.push({ typed, characters, isQuoted });
      }
    }
    return words;
  }

  // Where a word stands, in all forms that it may have, and how much that counts in each article.
  async function findWord(word, limit, count) {
    word.forms = [word.characters, ...(await index.names(word.typed)).map(name => [...index.fold(name).text])];
    const articles = await index.articles();
    const forms = await Promise.all(word.forms.map(async characters => {
      const starts = await findPhrase(characters, limit);
      return { starts, wholes: await wholeStarts(characters, starts, limit), length: characters.length };
    }));
    const best = new Float32Array(count);
    const times = new Uint8Array(count);
    const weigh = (starts, length, share) => index.eachArticle(starts, articles, (article, field, start, segment) => {
      const begin = articles.bounds[segment];
      const fit = field === 0 ? 4 * length / (articles.bounds[segment + 1] - begin) + (start === begin ? 1 : 0) : 0;
      best[article] = Math.max(best[article], (WEIGHTS[field] + fit) * share);
      times[article] = Math.min(5, times[article] + 1);
    });
    for (const { starts, wholes, length } of forms) {
      weigh(starts, length, wholes.length < starts.length ? 0.3 : 1);
      if (wholes.length < starts.length) {
        weigh(wholes, length, 1);
      }
    }
    return { word, best, times, count: best.reduce((sum, weight) => sum + (weight > 0 ? 1 : 0), 0), ...forms[0] };
  }

  // In which articles one word follows closely on another.
  function nearness(one, other, articles, count) {
    const isNear = new Uint8Array(count);
    let at = 0;
    index.eachArticle(one.starts, articles, (article, field, start) => {
      while (other.starts[at] < start + one.length) {
        at += 1;
      }
      isNear[article] |= other.starts[at] <= start + one.length + 2 ? 1 : 0;
    });
    return isNear;
  }

  // 3. Queries

  // The articles that hold all words, the best first.
  async function findAll(words, count) {
    const { limit, isPartial } = index.reach([].concat(...words.map(({ characters }) =>
      characters.length === 1 ? [characters] : cover(characters).map(i => [characters[i], characters[i + 1]]))));
    const articles = await index.articles();
    const results = await Promise.all(words.map(word => findWord(word, limit, count)));
    const near = results.slice(1).map((result, i) => nearness(results[i], result, articles, count));
    const rarities = results.map(result => Math.log(1 + count / Math.max(1, result.count)));
    const scores = new Float32Array(count);
    const numbers = [];
    for (let article = 0; article < count; article += 1) {
      if (results.every(result => result.best[article] > 0)) {
        const score = results.reduce(
          (sum, { best, times }, i) => sum + rarities[i] * (best[article] + 0.2 * times[article]), 0);
        const bonus = near.reduce((factor, isNear) => factor * (isNear[article] ? 1.3 : 1), 1);
        scores[article] = Math.round(score * bonus * 4) / 4;
        numbers.push(article);
      }
    }
    // Numbers ascend from the newest article to the oldest, which decides among equals.
    numbers.sort((one, other) => scores[other] - scores[one] || one - other);
    return { numbers, words, results, isPartial };
  }

  // Where a word stands nowhere, its parts may stand apart.
  async function findScattered(words, found, count) {
    const looser = [].concat(...words.map((word, i) => {
      if (found.results[i].count > 0 || word.isQuoted || word.characters.length < 3) {
        return [word];
      }
      const runs = word.characters.join("").match(/[0-9A-Za-z\u00C0-\u024F]+|[\u3400-\u9FFF]+/g) || [];
      if (runs.length < 2 && !/[\u3400-\u9FFF]/.test(runs[0])) {
        return [word];
      }
      const pieces = runs.length > 1 ? runs.map(run => [...run])
        : [...runs[0]].map((character, at, all) => all.slice(at, at + 2)).slice(0, -1);
      return pieces.map(characters => ({ typed: characters.join(""), characters, isQuoted: true }));
    }));
    if (looser.every((word, i) => word === words[i])) {
      return found;
    }
    const other = await findAll(looser, count);
    return other.numbers.length > 0 ? { ...other, isScattered: true } : found;
  }

  // What a query finds; without words, all articles. `count` is their number.
  niangjia.find = async (query, count) => {
    const words = parse(query);
    if (words.length === 0) {
      return { numbers: Array.from({ length: count }, (_, i) => i), words, results: [], isPartial: false };
    }
    const found = await findAll(words, count);
    return found.numbers.length > 0 ? found : findScattered(words, found, count);
  };
})();
