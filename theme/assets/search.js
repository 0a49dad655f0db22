// Searches the archive in the reader's browser, from a host or a disk. The index is scripts that call placard(path, data).
(function () {
  'use strict';
  var panel = document.getElementById('_search'), input = document.getElementById('_query');
  var status = document.getElementById('_status'), list = document.createElement('ol'), more = document.getElementById('_more');
  var say = JSON.parse(panel.dataset.words), root = panel.dataset.root, up = root.replace(/search\/$/, '');
  list.className = 'results';
  document.getElementById('_results').append(list);
  var selects = Array.from(panel.querySelectorAll('select'));
  var perPage = 10, mostPartsOfPrefix = 4, mostEndings = 200;

  // Parts of the index, each loaded once.
  var loads = {};
  window.placard = function (path, data) { loads[path].resolve(data); };
  function load(path) {
    if (loads[path]) return loads[path].promise;
    var entry = loads[path] = {};
    entry.promise = new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      entry.resolve = resolve;
      script.onerror = function () { delete loads[path]; script.remove(); reject(new Error(path)); };
      script.src = root + path + '.js';
      document.head.appendChild(script);
    });
    return entry.promise;
  }

  // Postings: numbers and weights in printable symbols, as Symbols.cs writes them.
  function symbol(text, at) { var code = text.charCodeAt(at); return code - (code > 92 ? 36 : 35); }
  function read(text, visit) {
    var number = 0, leading = 0, entry = -1, isEntry = true, places = [];
    for (var at = 1; at < text.length; at++) {
      var s = symbol(text, at);
      if (s >= 64) { visit(entry, s - 64, places); places = []; isEntry = true; }
      else if (s >= 48) leading = leading * 16 + s - 48;
      else {
        number = leading * 48 + s;
        leading = 0;
        if (isEntry) { entry += number; isEntry = false; }
        else places.push((places.length ? places[places.length - 1] : 0) + number);
      }
    }
  }

  var tables = {};
  function table(number) {
    return load('words/' + number).then(function (data) {
      if (tables[number]) return tables[number];
      return tables[number] = data.split('!').slice(0, -1).map(function (row) {
        var blank = row.indexOf(' ');
        return { word: row.slice(0, blank), postings: row.slice(blank + 1) };
      });
    });
  }
  function partOf(archive, word) {
    var low = 0, high = archive.firstWords.length - 1;
    while (low < high) {
      var middle = (low + high + 1) >> 1;
      if (archive.firstWords[middle] <= word) low = middle; else high = middle - 1;
    }
    return low;
  }
  // The rows of a word, or of all words that begin so.
  function rows(archive, word, isPrefix) {
    var first = partOf(archive, word), last = isPrefix ? partOf(archive, word + '\uffff') : first;
    var end = Math.min(last, first + mostPartsOfPrefix - 1), parts = [];
    for (var i = first; i <= end; i++) parts.push(table(i));
    return Promise.all(parts).then(function (all) {
      var found = [].concat.apply([], all).filter(function (row) { return isPrefix ? row.word.startsWith(word) : row.word === word; });
      if (isPrefix) found.sort(function (a, b) { return (b.word === word) - (a.word === word) || b.postings.length - a.postings.length; });
      return { rows: found.slice(0, mostEndings), isCut: end < last || found.length > mostEndings };
    });
  }

  // What was typed: words, "phrases" and beginnings*. What belongs together without a blank is a phrase too.
  function parse(query) {
    var pieces = [], pattern = /["“”„«»]([^"“”„«»]*)(["“”„«»]|$)|[^\s"“”„«»]+/g, match;
    while ((match = pattern.exec(query))) {
      var isQuoted = match[1] !== undefined, text = isQuoted ? match[1] : match[0];
      var words = placardWords(text).map(function (w) { return w.word; });
      var isTyping = pattern.lastIndex === query.length && (!isQuoted || !match[2]);
      if (words.length) pieces.push({ words: words, isPrefix: isTyping || (!isQuoted && /\*$/.test(text)) });
    }
    return pieces;
  }

  // For each entry that has a piece its weight: { weights: Float32Array, count, isCut, isOptional }.
  function find(archive, piece) {
    return Promise.all(piece.words.map(function (word, i) { return rows(archive, word, piece.isPrefix && i === piece.words.length - 1); })).then(function (sets) {
      var result = { weights: new Float32Array(archive.entries), count: 0, isCut: sets.some(function (set) { return set.isCut; }), isOptional: false };
      function add(entry, weight) {
        if (!result.weights[entry]) result.count++;
        if (weight > result.weights[entry]) result.weights[entry] = weight;
      }
      if (sets.length === 1) {
        sets[0].rows.forEach(function (row) {
          if (row.word === piece.words[0] && symbol(row.postings, 0) === 2) result.isOptional = true;
          var factor = row.word === piece.words[0] ? 1 : 0.7;
          read(row.postings, function (entry, weight) { add(entry, weight * factor); });
        });
        return result;
      }
      // Words of a phrase: those whose places were left out of the index stand for themselves anywhere in the entry.
      var known = [], loose = [];
      sets.forEach(function (set, offset) {
        var entries = new Map(), hasPlaces = set.rows.every(function (row) { return symbol(row.postings, 0) === 0; });
        if (set.rows.some(function (row) { return symbol(row.postings, 0) === 2; })) return;
        set.rows.forEach(function (row) {
          read(row.postings, function (entry, weight, places) {
            var before = entries.get(entry);
            entries.set(entry, before ? { weight: Math.max(weight, before.weight), places: before.places.concat(places) } : { weight: weight, places: places });
          });
        });
        (hasPlaces ? known : loose).push({ entries: entries, offset: offset });
      });
      var all = known.concat(loose).sort(function (a, b) { return a.entries.size - b.entries.size; });
      if (!all.length) { result.isOptional = true; return result; }
      all[0].entries.forEach(function (_, entry) {
        if (!all.every(function (set) { return set.entries.has(entry); })) return;
        var starts = known.map(function (set) { return new Set(set.entries.get(entry).places.map(function (place) { return place - set.offset; })); });
        if (starts.length > 1 && !Array.from(starts[0]).some(function (place) { return starts.every(function (set) { return set.has(place); }); })) return;
        add(entry, all.reduce(function (sum, set) { return sum + set.entries.get(entry).weight; }, 0));
      });
      return result;
    });
  }

  // Which entries the chosen values of the filters leave: a function.
  function filter() {
    var chosen = selects.filter(function (select) { return select.value !== ''; });
    return Promise.all(chosen.map(function (select) { return load('filters/' + select.name); })).then(function (columns) {
      var masks = columns.map(function (column, i) {
        var mask = [], value = +chosen[i].value, number = 0, has = false;
        for (var at = 0; at < column.length; at++) {
          var s = symbol(column, at);
          if (s >= 64) { mask.push(has); has = false; }
          else if (s >= 48) number = number * 16 + s - 48;
          else { has = has || number * 48 + s === value; number = 0; }
        }
        return mask;
      });
      return function (entry) { return masks.every(function (mask) { return mask[entry]; }); };
    });
  }

  function search(archive, pieces) {
    return Promise.all([filter(), Promise.all(pieces.map(function (piece) { return find(archive, piece); }))]).then(function (found) {
      var passes = found[0], sets = found[1], needed = sets.filter(function (set) { return !set.isOptional; });
      var hits = [], some = [];
      for (var entry = 0; entry < archive.entries; entry++) {
        if (!passes(entry)) continue;
        var score = 0, has = 0;
        for (var i = 0; i < sets.length; i++) {
          var weight = sets[i].weights[entry];
          if (!weight) continue;
          score += weight * Math.log(1 + archive.entries / sets[i].count);
          if (!sets[i].isOptional) has++;
        }
        if (pieces.length && !score) continue;
        (has === needed.length ? hits : some).push({ entry: entry, score: score + has * 1000 });
      }
      var result = hits.length ? hits : some;
      result.sort(function (a, b) { return b.score - a.score || a.entry - b.entry; });
      return { hits: result, isPartial: !hits.length && some.length > 0, isCut: sets.some(function (set) { return set.isCut; }) };
    });
  }

  function mark(element, text, pieces) {
    var at = 0;
    placardWords(text).forEach(function (found) {
      var isHit = pieces.some(function (piece) {
        return piece.words.some(function (word, i) { return piece.isPrefix && i === piece.words.length - 1 ? found.word.startsWith(word) : found.word === word; });
      });
      if (!isHit) return;
      element.append(text.slice(at, found.start));
      var hit = document.createElement('mark');
      hit.textContent = text.slice(found.start, found.end);
      element.append(hit);
      at = found.end;
    });
    element.append(text.slice(at));
  }

  function item(entry, pieces) {
    var li = document.createElement('li'), heading = document.createElement('h2'), link = document.createElement('a'), meta = document.createElement('p'), summary = document.createElement('p');
    link.href = up + entry[0];
    [heading, summary].forEach(function (element) { element.lang = entry[3]; element.dir = 'auto'; });
    mark(link, entry[1], pieces);
    heading.append(link);
    meta.className = 'meta';
    meta.textContent = [entry[4], entry[5]].filter(Boolean).join(' · ');
    mark(summary, entry[2], pieces);
    li.append(meta, heading, summary);
    return li;
  }

  function show(archive, found, pieces, run) {
    var first = list.children.length, hits = found.hits.slice(first, first + perPage);
    return Promise.all(hits.map(function (hit) {
      return load('entries/' + Math.floor(hit.entry / archive.entriesOfPart)).then(function (part) { return part[hit.entry % archive.entriesOfPart]; });
    })).then(function (entries) {
      if (run !== latest) return;
      entries.forEach(function (entry) { list.append(item(entry, pieces)); });
      more.hidden = list.children.length >= found.hits.length;
      more.onclick = function () {
        show(archive, found, pieces, run).then(function () { if (list.children[first + perPage]) list.children[first + perPage].querySelector('a').focus(); });
      };
    });
  }

  function count(n) {
    var form = new Intl.PluralRules(document.documentElement.lang).select(n);
    return (say['results.' + form] || say['results.other'] || say.results).replace('{n}', n.toLocaleString(document.documentElement.lang + '-u-nu-latn'));
  }

  // A question is asked once: when it leaves the field to go through the results, these stay where they are.
  var latest = 0, asked;
  function run() {
    var question = JSON.stringify([input.value].concat(selects.map(function (select) { return select.value; })));
    if (question === asked) return;
    asked = question;
    var mine = ++latest, query = input.value, pieces = parse(query), isFiltered = selects.some(function (select) { return select.value !== ''; });
    remember(query);
    if (!pieces.length && !isFiltered) { list.replaceChildren(); status.textContent = ''; more.hidden = true; return; }
    var slow = setTimeout(function () { if (mine === latest) status.textContent = say.busy; }, 300);
    load('archive').then(function (archive) {
      return search(archive, pieces).then(function (found) {
        if (mine !== latest) return;
        list.replaceChildren();
        return show(archive, found, pieces, mine).then(function () {
          clearTimeout(slow);
          if (mine !== latest) return;
          status.textContent = [found.isPartial ? say.some : '', found.hits.length ? count(found.hits.length) : say.none, found.isCut ? say.short : ''].filter(Boolean).join(' ');
        });
      });
    }).catch(function () {
      clearTimeout(slow);
      asked = null;
      if (mine === latest) status.textContent = say.failed;
    });
  }

  // The address keeps what was searched for, so that it can be sent, and comes back with the back button.
  function remember(query) {
    var state = new URLSearchParams();
    if (query) state.set('q', query);
    selects.forEach(function (select) { if (select.value !== '') state.set(select.name, select.selectedOptions[0].textContent); });
    try { history.replaceState(null, '', location.pathname + location.search + (state.toString() ? '#' + state : '')); } catch (error) { /* a browser that keeps no addresses of files */ }
  }
  function recall() {
    var state = new URLSearchParams(location.hash.slice(1) || location.search.slice(1));
    input.value = state.get('q') || '';
    selects.forEach(function (select) {
      var option = Array.from(select.options).find(function (choice) { return choice.textContent === state.get(select.name); });
      select.value = option ? option.value : '';
    });
  }

  var timer;
  input.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(run, 120); });
  input.addEventListener('change', function () { clearTimeout(timer); run(); });
  selects.forEach(function (select) { select.addEventListener('change', run); });
  window.addEventListener('hashchange', function () { recall(); run(); });

  // Arrows go through the results, / and Escape back to the question.
  document.addEventListener('keydown', function (event) {
    var links = Array.from(list.querySelectorAll('a')), at = links.indexOf(document.activeElement);
    if (event.key === '/' && document.activeElement === document.body || event.key === 'Escape' && at >= 0) input.focus();
    else if (event.key === 'ArrowDown' && (at >= 0 || document.activeElement === input) && links[at + 1]) links[at + 1].focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] || input).focus();
    else return;
    event.preventDefault();
  });

  panel.hidden = false;
  load('archive').then(function (archive) {
    selects.forEach(function (select) {
      var labels = archive.filters[select.name];
      labels.map(function (label, i) { return { label: label, value: i }; }).sort(function (a, b) {
        return select.name === 'year' ? 0 : a.label.localeCompare(b.label, document.documentElement.lang);
      }).forEach(function (choice) { select.add(new Option(choice.label, choice.value)); });
      select.closest('.field').hidden = labels.length < 2;
    });
    recall();
    if (!input.value) input.focus({ preventScroll: true });
    run();
  }).catch(function () { status.textContent = say.failed; });
})();
