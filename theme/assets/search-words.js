// The words of a text as the index of search.html knows them. Placard's Folding.cs does the same; a test holds the two together.
var placardWords = (function () {
  'use strict';
  var dropped = /[\u00ad\u02b9-\u02bf\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3099\u309a\ufe00-\ufe0f\ufeff]/;
  var separator = /[\u0000-\u002f\u003a-\u0060\u007b-\u00ac\u00ae-\u00bf\u00d7\u00f7\u037e\u0387\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05c6\u05f3\u05f4\u0600-\u060f\u061b-\u061f\u066a-\u066d\u06d4\u06dd\u06de\u06e9\u0700-\u070d\u0964\u0965\u0970\u0e5a\u0e5b\u0f04-\u0f14\u104a-\u104f\u10fb\u1361-\u1368\u17d4-\u17da\u1800-\u180a\u2000-\u200a\u2010-\u2029\u202f-\u205f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u303d\u30fb\u4dc0-\u4dff\ud800-\uf8ff\ufd3e\ufd3f\ufff0-\uffff]/;
  var lone = /[\u3040-\u3098\u309b-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff]/;
  var same = {
    'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'ł': 'l', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'ı': 'i', 'ħ': 'h', 'ς': 'σ',
    'ٱ': 'ا', 'ى': 'ي', 'ة': 'ه', 'ک': 'ك', 'ی': 'ي', 'ھ': 'ه', 'ە': 'ه', 'ہ': 'ه'
  };
  var longest = 40;
  var folded = {};

  // What one character counts as: letters, nothing, or a blank for what ends a word; each apostrophe is '.
  function fold(character) {
    if (folded[character] !== undefined) return folded[character];
    var result = '';
    character.normalize('NFKD').toLowerCase().split('').forEach(function (c) {
      if (dropped.test(c)) return;
      var code = c.charCodeAt(0);
      if (/['\u2018\u2019]/.test(c)) result += "'";
      else if (separator.test(c)) result += ' ';
      else if (same[c]) result += same[c];
      else if (code >= 0x660 && code <= 0x669) result += code - 0x660;
      else if (code >= 0x6f0 && code <= 0x6f9) result += code - 0x6f0;
      else result += c;
    });
    return folded[character] = result;
  }

  // An Arabic word without its article and the particles written together with it.
  function withoutArticle(word) {
    if (word.length < 5 || word < '\u0600' || word > '\u06ff\uffff') return word;
    if (/^(ال|لل)/.test(word)) return word.slice(2);
    return word.length > 5 && /^[وبكف]ال/.test(word) ? word.slice(3) : word;
  }

  // Whether an apostrophe stands in a name (Ma'an), and not after an article or before what English shortens.
  function isOneWord(before, after) {
    return before.length > 1 && after.length > 1 && !/^un$|(qu|ll)$/.test(before) && !/^(ll|re|ve)$/.test(after);
  }

  // [{ word, start, end }], where start and end are places in the text.
  return function (text) {
    var words = [], word = '', start = 0, end = 0, at = 0, joint = 0, jointEnd = 0, afterJoint = 0;
    function add(word, start, end) { words.push({ word: withoutArticle(word), start: start, end: end }); }
    function endWord() {
      var before = word.slice(0, joint), after = word.slice(joint);
      if (before && after && !isOneWord(before, after)) {
        add(before, start, jointEnd);
        add(after, afterJoint, end);
      } else if (word) add(word, start, end);
      word = '';
      joint = 0;
    }
    function join() {
      if (joint) endWord();
      joint = word.length;
      jointEnd = end;
    }
    for (var character of text) {
      for (var c of fold(character)) {
        var isLone = lone.test(c);
        if (c === ' ' || isLone) endWord();
        if (c === "'") join();
        else if (c !== ' ' && word.length < longest) {
          if (!word) start = at;
          if (word.length === joint) afterJoint = at;
          word += c;
          end = at + character.length;
        }
        if (isLone) endWord();
      }
      at += character.length;
      if (word && fold(character) === '') end = at;
    }
    endWord();
    return words;
  };
})();
