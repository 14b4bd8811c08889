// Search in the book, from an index that is cut into scripts: hood.search.SearchIndex says what they hold. A page loads
// this file when its reader first asks for the search. Below: the files, the terms, the ranking, the dialog.
(function (hood) {
  'use strict';

  var dialog = document.querySelector('dialog.search');
  var SYNONYM = 0.6;
  var PREFIX = 0.6;
  var PART = 0.35;
  /* A prefix of two letters may begin terms in very many files. */
  var MOST_SHARDS = 4;
  var MOST_VARIANTS = 8;
  /* Hits shown at a time; their texts are loaded, and they are ranked once more by them. */
  var PAGE = 20;

  /* --- files */
  var files = {};

  function load(name) {
    if (files[name]) return files[name].promise;
    var file = files[name] = {};
    file.promise = new Promise(function (resolve, reject) {
      file.resolve = resolve;
      var script = document.createElement('script');
      script.src = dialog.dataset.index + name + '.js';
      script.onerror = function () {
        delete files[name];
        reject(new Error('not loaded: ' + script.src));
      };
      document.head.appendChild(script);
    });
    return file.promise;
  }

  function take(name, data) {
    files[name].resolve(data);
  }

  function loadAll(names) {
    return Promise.all(names.map(load));
  }

  /* --- terms, by the rules of hood.search.Analyzer */
  var IDEOGRAPH = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\u30fc]';
  var WORD = '(?:(?!' + IDEOGRAPH + ')[\\p{L}\\p{N}\\p{M}_])+';
  var TOKENS = new RegExp(
    '(' + IDEOGRAPH + '+)|(' + WORD + '(?:(?:\\.\\(\\*' + WORD + '\\)\\.|[.\u00b7])' + WORD + ')*)', 'gu');

  function fold(text) {
    return text.replace(/[^\0-\x7f]/gu, function (c) {
      var code = c.codePointAt(0);
      var narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : c;
      var low = narrow.toLowerCase();
      return low.length === c.length && Array.from(low).length === 1 ? low : narrow;
    }).replace(/[A-Z]+/g, function (capitals) { return capitals.toLowerCase(); });
  }

  /* What a folded query asks for: terms, and whether it means what they begin as well. */
  function tokensOf(query) {
    var tokens = [];
    var seen = {};
    function add(term, prefix) {
      term = term.slice(0, 64);
      if (!seen[term]) tokens.push({ term: term, prefix: prefix });
      seen[term] = true;
    }
    Array.from(query.matchAll(TOKENS)).forEach(function (match) {
      if (!match[1]) {
        var name = match[2].replace(/\.\(\*|\)\.|\u00b7/g, '.');
        add(name, name.length > 1);
        return;
      }
      var run = Array.from(match[1]);
      if (run.length === 1) add(run[0], true);
      for (var i = 0; i + 1 < run.length; i++) add(run[i] + run[i + 1], false);
    });
    return tokens;
  }

  function isIdeographic(term) {
    return new RegExp('^' + IDEOGRAPH, 'u').test(term);
  }

  /* --- postings */
  var DIGITS = {};
  Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_').forEach(function (c, i) {
    DIGITS[c.charCodeAt(0)] = i;
  });

  function eachPosting(postings, act) {
    var section = -1;
    for (var i = 0; i < postings.length; i++) {
      var distance = 0;
      for (var shift = 0, more = true; more; i++, shift += 5) {
        var digit = DIGITS[postings.charCodeAt(i)];
        more = digit >= 32;
        distance |= (digit & 31) << shift;
      }
      section += distance;
      act(section, DIGITS[postings.charCodeAt(i)]);
    }
  }

  /* The number of the last shard whose first term is not after the term. */
  function shardOf(shards, term) {
    var low = 0, high = shards.length - 1;
    while (low < high) {
      var middle = (low + high + 1) >> 1;
      if (shards[middle] <= term) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  function lookUp(index, term, prefix) {
    if (!index.shards.length) return Promise.resolve([]);
    var from = shardOf(index.shards, term);
    var to = prefix ? shardOf(index.shards, term + '\uffff') : from;
    if (term.length < 3 && !isIdeographic(term)) to = Math.min(to, from + MOST_SHARDS - 1);
    var names = [];
    for (var i = from; i <= to; i++) names.push('t' + i);
    return loadAll(names).then(function (shards) {
      var found = [];
      shards.forEach(function (shard) {
        var parts = shard.split(' ');
        for (var j = 0; j < parts.length; j += 2) {
          if (parts[j] === term || prefix && parts[j].startsWith(term)) found.push([parts[j], parts[j + 1]]);
        }
      });
      return found;
    });
  }

  /* The sections where a token stands: Map from section to weight, 0 to 63. */
  function sectionsOf(index, token) {
    return lookUp(index, token.term, token.prefix).then(function (found) {
      var weights = new Map();
      found.forEach(function (entry) {
        var share = entry[0] === token.term || isIdeographic(token.term) ? 1 : PREFIX;
        eachPosting(entry[1], function (section, weight) {
          weights.set(section, Math.max(weights.get(section) || 0, weight * share));
        });
      });
      return weights;
    }).then(function (weights) {
      var parts = token.term.split('.');
      if (weights.size || parts.length === 1) return weights;
      return intersection(index, parts.map(function (part) { return { term: part, prefix: false }; }));
    });
  }

  function intersection(index, tokens) {
    return Promise.all(tokens.map(function (token) { return sectionsOf(index, token); })).then(function (all) {
      var both = new Map();
      all[0].forEach(function (weight, section) {
        var everywhere = all.every(function (weights) { return weights.has(section); });
        if (everywhere) both.set(section, weight * PART);
      });
      return both;
    });
  }

  /* --- ranking */
  /* Scores of all sections with any of the tokens: Map from section to {score, share}; share 1 has every token. */
  function score(index, tokens) {
    return Promise.all(tokens.map(function (token) { return sectionsOf(index, token); })).then(function (all) {
      var scores = new Map();
      var whole = 0;
      all.forEach(function (weights) {
        var rarity = Math.log(1 + (index.sections - weights.size + 0.5) / (weights.size + 0.5));
        /* What stands nowhere can be missed nowhere. */
        if (weights.size) whole += rarity;
        weights.forEach(function (weight, section) {
          var entry = scores.get(section) || { score: 0, share: 0, tokens: 0 };
          entry.score += weight * rarity;
          entry.share += rarity;
          entry.tokens++;
          scores.set(section, entry);
        });
      });
      scores.forEach(function (entry) {
        entry.share = entry.tokens === tokens.length ? 1 : Math.min(0.99, entry.share / whole);
      });
      return scores;
    });
  }

  /* The query with names of the glossary in each other's place. */
  function variants(query, synonyms) {
    var found = [];
    synonyms.forEach(function (names) {
      names.forEach(function (name) {
        var at = placeOf(query, name);
        if (at < 0) return;
        names.forEach(function (other) {
          if (other !== name) found.push(query.slice(0, at) + ' ' + other + ' ' + query.slice(at + name.length));
        });
      });
    });
    return found.slice(0, MOST_VARIANTS);
  }

  /* Where a name stands in a query; a word only as a whole. */
  function placeOf(query, name) {
    var at = query.indexOf(name);
    if (at < 0 || isIdeographic(name)) return at;
    var letter = new RegExp(WORD, 'u');
    var cut = letter.test(query.charAt(at - 1)) || letter.test(query.charAt(at + name.length));
    return cut ? -1 : at;
  }

  /* A question without the words that only ask. */
  function essence(query) {
    return query
      .replace(/为什么|什么|如何|怎么样?|怎样|哪些|哪个|是否|[的了吗呢]/g, ' ')
      .replace(/(^|[^\p{L}])(how|what|which|why|when|where|does|do|is|are|the|an?|of|in|to)(?=$|[^\p{L}])/gu, '$1')
      .trim();
  }

  /* Words of the book that are nearest to the words of a query which the book has not. */
  function mend(index, query) {
    var words = tokensOf(query).filter(function (token) {
      return !isIdeographic(token.term) && token.term.length > 3;
    });
    if (!words.length) return Promise.resolve('');
    return Promise.all([load('words')].concat(words.map(function (token) {
      return sectionsOf(index, token);
    }))).then(function (found) {
      var known = found[0].split(' ');
      var mended = query;
      words.forEach(function (token, i) {
        if (found[i + 1].size) return;
        var singular = token.term.replace(/s$/, '');
        var nearest = known.indexOf(singular) >= 0 ? singular : near(token.term, known);
        if (nearest) mended = mended.replace(token.term, nearest);
      });
      return mended === query ? '' : mended;
    });
  }

  function near(word, known) {
    var limit = word.length < 8 ? 1 : 2;
    var best = '';
    known.forEach(function (other) {
      if (Math.abs(other.length - word.length) > limit) return;
      var d = distance(word, other, limit);
      if (d <= limit && (d < limit || !best)) {
        best = other;
        limit = d;
      }
    });
    return best;
  }

  /* Optimal string alignment: insertions, deletions, substitutions, and neighbours that changed places. */
  function distance(a, b, limit) {
    var before = [], row = [];
    for (var j = 0; j <= b.length; j++) row[j] = j;
    for (var i = 1; i <= a.length; i++) {
      var older = before;
      before = row;
      row = [i];
      var least = i;
      for (j = 1; j <= b.length; j++) {
        row[j] = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          row[j] = Math.min(row[j], older[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > limit) return least;
    }
    return row[b.length];
  }

  /*
   * Finds a query; when the book has it nowhere, what it asks about; else the words that it was meant to have. Gives
   * {hits, full, mended, queries, value}: the numbers of the sections, best first; how many of them have all terms, or 0
   * when they have but some; what the query was taken for, when the book has no such words; the query with its variants;
   * a section's value.
   */
  function find(query) {
    var folded = fold(query).trim();
    return load('index').then(function (index) {
      return ranked(index, folded).then(function (result) {
        if (result.full) return result;
        return instead(index, essence(folded), result).then(function (second) {
          if (second.full) return second;
          return mend(index, folded).then(function (mended) { return instead(index, mended, second); });
        });
      });
    });
  }

  /* What another query finds; the result so far, when it finds nothing whole. */
  function instead(index, query, result) {
    if (!tokensOf(query).length || query === result.queries[0]) return Promise.resolve(result);
    return ranked(index, query).then(function (second) {
      if (!second.full) return result;
      second.mended = query.replace(/ +/g, ' ');
      return second;
    });
  }

  function ranked(index, query) {
    var queries = [query].concat(variants(query, index.synonyms));
    return Promise.all(queries.map(function (one) { return score(index, tokensOf(one)); })).then(function (all) {
      var best = new Map();
      all.forEach(function (scores, i) {
        scores.forEach(function (entry, section) {
          var value = entry.score * entry.share * entry.share * (i ? SYNONYM : 1);
          var other = best.get(section);
          if (!other || entry.share > other.share || entry.share === other.share && value > other.value) {
            best.set(section, { share: entry.share, value: value });
          }
        });
      });
      var full = [], partial = [];
      best.forEach(function (entry, section) {
        (entry.share === 1 ? full : partial).push(section);
      });
      function byValue(a, b) {
        return best.get(b).value - best.get(a).value || a - b;
      }
      full.sort(byValue);
      partial = partial.filter(function (section) { return best.get(section).share > 0.4; });
      return {
        queries: queries, full: full.length, mended: '',
        hits: full.length ? full : partial.sort(byValue).slice(0, PAGE),
        value: function (section) { return best.get(section).value; }
      };
    });
  }

  /* The sections with their texts, best first once more: a phrase as it was typed counts most in a heading. */
  function show(result, from) {
    var some = result.hits.slice(from, from + PAGE);
    return load('index').then(function (index) {
      var numbers = some.map(function (section) { return Math.floor(section / index.together); });
      return loadAll(numbers.map(function (n) { return 'x' + n; })).then(function (texts) {
        return some.map(function (section, i) {
          var data = texts[i][section % index.together];
          var hit = { section: section, address: data[0], fragment: data[1], level: data[2], trail: data[3], text: data[4] };
          hit.value = result.value(section) * closeness(result.queries, hit);
          return hit;
        }).sort(function (a, b) { return b.value - a.value || a.section - b.section; });
      });
    });
  }

  function closeness(queries, hit) {
    var heading = fold(hit.trail[hit.trail.length - 1] || '').replace(/^[0-9.]+ /, '');
    var text = fold(hit.text);
    var bonus = 1;
    queries.forEach(function (query, i) {
      var share = i ? SYNONYM : 1;
      if (heading === query) bonus = Math.max(bonus, 5);
      else if (heading.indexOf(query) >= 0) bonus = Math.max(bonus, 1 + (hit.level === 1 ? 1.5 : 1) * share);
      else if (text.indexOf(query) >= 0) bonus = Math.max(bonus, 1 + 0.8 * share);
    });
    return bonus;
  }

  /* --- marks */
  /* A pattern for what a query asks for: what was typed first, then its terms. */
  function pattern(queries) {
    var words = [];
    queries.forEach(function (query) {
      Array.from(query.matchAll(TOKENS)).forEach(function (match) { words.push(match[0]); });
      tokensOf(query).forEach(function (token) {
        words.push(token.term);
        if (!isIdeographic(token.term)) words.push.apply(words, token.term.split('.'));
      });
    });
    words.sort(function (a, b) { return b.length - a.length; });
    return words.length ? new RegExp(words.map(function (word) {
      var escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return word.length === 1 && !isIdeographic(word) ? '(?<![\\p{L}\\p{N}_])' + escaped + '(?![\\p{L}\\p{N}_])' : escaped;
    }).join('|'), 'gu') : null;
  }

  /* The stretch of a text with most marks in it. */
  function snippet(text, marks) {
    var LENGTH = 120, BEFORE = 24;
    var found = marks ? Array.from(fold(text).matchAll(marks)) : [];
    var best = 0, most = -1;
    found.forEach(function (match, i) {
      var sum = 0;
      for (var j = i; j < found.length && found[j].index < match.index + LENGTH - BEFORE; j++) sum += found[j][0].length;
      if (sum > most) {
        most = sum;
        best = match.index;
      }
    });
    var from = Math.max(0, best - BEFORE);
    if (from > 0 && /[\udc00-\udfff]/.test(text.charAt(from))) from--;
    /* Not from within a word. */
    if (from > 0 && /\w/.test(text.charAt(from - 1))) from += text.slice(from, best).match(/^\w*/)[0].length;
    var to = Math.min(text.length, from + LENGTH);
    return (from > 0 ? '…' : '') + text.slice(from, to) + (to < text.length ? '…' : '');
  }

  function marked(element, text, marks) {
    var at = 0;
    (marks ? Array.from(fold(text).matchAll(marks)) : []).forEach(function (match) {
      element.append(text.slice(at, match.index));
      var mark = document.createElement('mark');
      mark.textContent = text.slice(match.index, match.index + match[0].length);
      element.append(mark);
      at = match.index + match[0].length;
    });
    element.append(text.slice(at));
    return element;
  }

  /* --- the dialog */
  var input = dialog.querySelector('input');
  var list = dialog.querySelector('.hits');
  var status = dialog.querySelector('.search-status');
  var more = dialog.querySelector('.search-more');
  var hint = dialog.querySelector('.search-hint');
  var say = dialog.dataset;
  var current = null;
  var shown = 0;
  var asked = 0;

  function element(name, className, text) {
    var made = document.createElement(name);
    made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function option(hit, marks) {
    var link = element('a', 'hit');
    link.id = 'hit-' + shown++;
    link.setAttribute('role', 'option');
    link.setAttribute('aria-selected', 'false');
    link.tabIndex = -1;
    var highlight = '?h=' + encodeURIComponent(current.queries.join(' ').replace(/ +/g, ' ').trim());
    link.href = document.documentElement.dataset.root + hit.address.split('/').map(encodeURIComponent).join('/') + highlight
      + (hit.fragment ? '#' + encodeURIComponent(hit.fragment) : '');
    var above = hit.trail.slice(0, -1).join(' › ');
    if (above) link.append(element('small', 'hit-trail', above));
    link.append(marked(element('span', 'hit-title'), hit.trail[hit.trail.length - 1] || hit.address, marks));
    if (hit.text) link.append(marked(element('span', 'hit-text'), snippet(hit.text, marks), marks));
    return link;
  }

  function fill(message, a, b) {
    return message.replace('{0}', a).replace('{1}', b);
  }

  function describe(result) {
    if (!result.hits.length) return fill(say.none, input.value.trim());
    if (!result.full) return say.partial;
    return result.mended ? fill(say.mended, result.mended, result.full) : fill(say.found, result.full);
  }

  function clear() {
    list.textContent = '';
    shown = 0;
    more.hidden = true;
    select(null);
  }

  function append() {
    var result = current;
    return show(result, shown).then(function (hits) {
      if (result !== current) return;
      var marks = pattern(result.queries);
      hits.forEach(function (hit) { list.append(option(hit, marks)); });
      more.hidden = shown >= result.hits.length;
    });
  }

  function search() {
    var query = input.value.trim();
    var turn = ++asked;
    remember(query);
    if (!tokensOf(fold(query)).length) {
      current = null;
      clear();
      status.textContent = '';
      hint.hidden = false;
      busy(false);
      return;
    }
    busy(true);
    find(query).then(function (result) {
      if (turn !== asked) return;
      current = result;
      clear();
      status.textContent = describe(result);
      hint.hidden = result.hits.length > 0;
      return append().then(function () {
        if (turn !== asked) return;
        select(list.firstElementChild);
        busy(false);
      });
    }).catch(function () {
      if (turn !== asked) return;
      status.textContent = say.failed;
      busy(false);
    });
  }

  /* Whether the hits are not yet those of what is typed. */
  function busy(is) {
    list.setAttribute('aria-busy', String(is));
  }

  /* The address names the search, so that it can be passed on. */
  function remember(query) {
    Array.prototype.forEach.call(dialog.querySelectorAll('.search-others a'), function (link) {
      link.search = query ? '?q=' + encodeURIComponent(query) : '';
    });
    var address = new URL(location.href);
    if (query && dialog.open) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    try {
      history.replaceState(history.state, '', address);
    } catch (e) { /* some browsers refuse it on file: */ }
  }

  function selected() {
    return list.querySelector('[aria-selected=true]');
  }

  function select(item) {
    var old = selected();
    if (old) old.setAttribute('aria-selected', 'false');
    if (item) {
      item.setAttribute('aria-selected', 'true');
      item.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', item.id);
    } else {
      input.removeAttribute('aria-activedescendant');
    }
    input.setAttribute('aria-expanded', String(list.childElementCount > 0));
  }

  var waiting = 0;
  input.addEventListener('input', function (event) {
    clearTimeout(waiting);
    busy(true);
    if (!event.isComposing) waiting = setTimeout(search, 60);
  });
  input.addEventListener('compositionend', search);
  input.addEventListener('keydown', function (event) {
    if (event.isComposing) return;
    var item = selected();
    if (event.key === 'ArrowDown' && item && !item.nextElementSibling && !more.hidden) {
      append().then(function () { select(item.nextElementSibling || item); });
    } else if (event.key === 'ArrowDown') {
      select(item && item.nextElementSibling || item || list.firstElementChild);
    } else if (event.key === 'ArrowUp') {
      select(item && item.previousElementSibling || item);
    } else if (event.key === 'Enter') {
      if (item) item.click();
    } else {
      return;
    }
    event.preventDefault();
  });
  list.addEventListener('click', function (event) {
    var link = event.target.closest('a');
    var here = link && link.href.replace(/[?#].*/, '') === location.href.replace(/[?#].*/, '');
    if (here && link.hash) dialog.close();
  });
  more.addEventListener('click', append);
  dialog.addEventListener('click', function (event) {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', function () { remember(''); });

  hood.search = { take: take, find: find, show: show, search: search };
  search();
})(window.hood);
