// What an action's page, and the card of an action on other pages, can do besides when scripts run. Without them both show deadlines as dates.
"use strict";

(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];

  // Pages and cards carry the moments (UTC) at which their actions open and close, and compare them with the reader's clock, however long ago they were built.
  const actions = all("[data-opens], [data-closes]");
  const partsOf = (action, selector) => [...action.querySelectorAll(selector)];
  const momentOf = (action, name) => Date.parse(action.dataset[name]); // NaN where there is none, which is never reached.
  const isReached = (action, name) => Date.now() >= momentOf(action, name);
  const closeIfOver = (action) => {
    if (!isReached(action, "closes")) return false;
    const recipients = ({ href }) => {
      const [to, query = ""] = href.slice("mailto:".length).split("?");
      const copies = query.split("&").filter((value) => value.startsWith("bcc=")).map((value) => value.slice("bcc=".length));
      return [to, ...copies].flatMap((list) => decodeURIComponent(list).toLowerCase().split(",")).filter(Boolean);
    };
    const targets = new Set(partsOf(action, "[data-letter]").flatMap(recipients));
    for (const part of partsOf(action, "[data-while-open], [data-until-open], [data-when-opened]")) part.remove();
    for (const field of partsOf(action, "[data-paper] :is(textarea, input)")) field.readOnly = true; // The letter stays as a record.
    for (const form of partsOf(action, "form")) form.replaceWith(...form.children);
    for (const link of partsOf(action, "a[href^='mailto:']")) {
      if (recipients(link).some((address) => targets.has(address))) link.removeAttribute("href");
    }
    for (const part of partsOf(action, "[data-when-closed]")) part.hidden = false;
    action.classList.remove("upcoming", "open");
    action.classList.add("closed");
    return true;
  };
  // What is sent is in no page before the action opens: only a page that was built later has it.
  const announceOpening = (action) => {
    if (!isReached(action, "opens")) return;
    for (const part of partsOf(action, "[data-until-open]")) part.remove();
    for (const part of partsOf(action, "[data-when-opened]")) part.hidden = false;
  };
  const show = () => { for (const action of actions) if (!closeIfOver(action)) announceOpening(action); };
  const longestWait = 86_400_000;
  const update = () => {
    show();
    const waits = actions.flatMap((action) => ["opens", "closes"].map((name) => momentOf(action, name) - Date.now())).filter((wait) => wait > 0);
    if (waits.length > 0) setTimeout(update, Math.min(...waits, longestWait));
  };
  update();
  document.addEventListener("visibilitychange", show);
  document.addEventListener("submit", (event) => { if (actions.some(closeIfOver)) event.preventDefault(); });

  // Where several answers may be given and one must, the first of them carries the browser's own message.
  for (const group of all("[data-needs-one]")) {
    const boxes = [...group.querySelectorAll("input")];
    const check = () => boxes[0].setCustomValidity(boxes.some((box) => box.checked) ? "" : group.dataset.needsOne);
    group.addEventListener("change", check);
    check();
  }

  // What is missing or wrong is summed up at the head of the form, with links to the fields; the browser's own message stands at the field itself.
  const nameOf = (field) => (field.closest("fieldset")?.querySelector("legend") ?? field.labels[0])?.textContent.trim() ?? field.name;
  for (const summary of all("[data-errors]")) {
    const { form } = document.querySelector("form [type=submit]");
    const list = summary.appendChild(document.createElement("ul"));
    form.noValidate = true;
    const mark = (field) => {
      if (field.validity.valid) field.removeAttribute("aria-invalid");
      else field.setAttribute("aria-invalid", "true");
    };
    form.addEventListener("submit", (event) => {
      const fields = [...form.elements].filter((field) => field.willValidate);
      const wrong = fields.filter((field) => !field.validity.valid);
      fields.forEach(mark);
      summary.hidden = wrong.length === 0;
      list.replaceChildren(...wrong.map((field) => {
        const link = Object.assign(document.createElement("a"), { href: `#${field.id}`, textContent: `${nameOf(field)}: ${field.validationMessage}` });
        link.addEventListener("click", (click) => {
          click.preventDefault();
          field.focus();
          field.reportValidity();
        });
        const item = document.createElement("li");
        item.append(link);
        return item;
      }));
      if (wrong.length === 0) return;
      event.preventDefault();
      summary.focus();
    });
    form.addEventListener("change", ({ target }) => { if (target.hasAttribute("aria-invalid")) mark(target); });
  }

  // The sender's name and town, as they are typed, stand in the letter, wherever it is, in place of what its language has for them.
  for (const part of all("[data-for-letter]")) part.hidden = false;
  const senders = [["yourName", all("[autocomplete=name]")[0]], ["yourTown", all("[autocomplete=address-level2]")[0]]];
  const senderValues = () => Object.fromEntries(senders.map(([place, field]) => [place, field?.value ?? ""]));

  // The parts of a text around its placeholders: each a text, and the value that stands for it where it is a placeholder that has one.
  const partsWith = (text, places, values) => {
    const known = new Map(Object.entries(values).filter(([name, words]) => words && places[name]).map(([name, words]) => [places[name].toLowerCase(), words]));
    if (known.size === 0) return [{ words: text }];
    const signs = [...known.keys()].map((place) => place.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
    return text.split(new RegExp(`(${signs})`, "gi")).map((words) => ({ words, value: known.get(words.toLowerCase()) }));
  };
  // Fills values into a text in place of the placeholders of the same names; a value that is empty leaves its placeholder.
  const merge = (text, places, values, write = (words) => words) =>
    partsWith(text, places, values).map(({ words, value }) => write(value ?? words)).join("");

  // The sheet of paper is the field. What was filled in is marked, so that it follows its own field; what the sender writes over is the sender's.
  const papers = all("[data-paper] :is(textarea, input)").map((field) => ({ field, places: field.closest("[data-paper]").dataset, shown: field.value, marks: [] }));
  const noteEdit = (paper) => {
    const [before, after] = [paper.shown, paper.field.value];
    if (before === after) return false;
    const most = Math.min(before.length, after.length);
    let start = 0;
    while (start < most && before[start] === after[start]) start++;
    let end = 0;
    while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
    paper.marks = paper.marks.flatMap((mark) => {
      if (mark.at + mark.value.length <= start) return [mark];
      return mark.at >= before.length - end ? [{ ...mark, at: mark.at + after.length - before.length }] : [];
    });
    paper.shown = after;
    return true;
  };
  const templateOf = ({ shown, marks }) => {
    let [text, from] = ["", 0];
    for (const { at, value, words } of marks) {
      text += shown.slice(from, at) + words;
      from = at + value.length;
    }
    return text + shown.slice(from);
  };
  const grows = CSS.supports("field-sizing", "content");
  const grow = (field) => {
    if (grows || field.localName !== "textarea") return;
    field.style.blockSize = "auto";
    field.style.blockSize = `${field.scrollHeight}px`;
  };
  const fill = (paper, template = templateOf(paper)) => {
    let text = "";
    paper.marks = [];
    for (const { words, value } of partsWith(template, paper.places, senderValues())) {
      if (value) paper.marks.push({ at: text.length, words, value });
      text += value ?? words;
    }
    paper.shown = text;
    if (paper.field.value !== text) paper.field.value = text;
    paper.shown = paper.field.value; // Line ends are the browser's.
  };
  const isMerged = ({ field, places }) => merge(field.defaultValue, places, senderValues()) === field.value;
  const fillPapers = (event) => {
    for (const paper of papers) {
      const isWritten = noteEdit(paper);
      if (event?.type === "pageshow" && isMerged(paper)) fill(paper, paper.field.defaultValue); // Browsers restore what was typed.
      else if (!isWritten && event?.target !== paper.field) fill(paper);
      grow(paper.field);
    }
  };

  // A page of the archive that leads here has its URL in the message, with the first words of who takes a signature back. Only a URL of this archive is taken.
  const message = document.querySelector("form textarea#_text");
  const [, why, written] = location.hash.match(/^#(about|withdraw)=(.*)$/) ?? [];
  const aboutUrl = () => {
    try {
      return new URL(decodeURI(written), location.href);
    } catch {
      return null;
    }
  };
  if (message && !message.value && why && !document.querySelector("[data-ways]")) {
    const about = aboutUrl();
    if (about?.protocol === location.protocol && about.host === location.host) {
      message.value = `${about.href.split("#")[0]}\n\n${why === "withdraw" ? message.dataset.withdraw : ""}`;
      message.form.scrollIntoView();
    }
  }

  // One letter, several ways: mail, copy and print take the letter and its subject as they stand at that moment.
  const letters = all("[data-ways]").map((block) => {
    const [text, subject] = ["_text", "_subject"].map((id) => document.getElementById(id + block.dataset.ways));
    const now = () => {
      const [values, places] = [senderValues(), block.dataset];
      const current = { text: merge(text.value, places, values), subject: merge(subject.value, places, values) };
      return { ...current, isChanged: current.text !== text.defaultValue || current.subject !== subject.defaultValue };
    };
    const links = [...block.querySelectorAll("[data-letter]")].map((link) => ({ link, url: link.href }));
    return { block, text, now, links, status: block.querySelector("[role=status]") };
  });
  const paragraphsOf = (text) => text.split(/\n{2,}/).map((words) => Object.assign(document.createElement("p"), { className: "lines", textContent: words }));
  const valuesOf = ({ name, salutation }) => ({ targetName: name, salutation });

  const longestUrl = 1900; // As of the links that the page comes with.
  const isLong = (link, letter) => !link.href.includes("&body=") && letter.text !== "";
  const encoded = new Map();
  const encode = (words) => {
    if (!encoded.has(words)) {
      const whole = words.toWellFormed?.() ?? words;
      encoded.set(words, encodeURIComponent(whole).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`));
    }
    return encoded.get(words);
  };
  const writeLinks = ({ block, links }, letter) => {
    const body = letter.text.replace(/\r\n?|\n/g, "\r\n");
    encoded.clear();
    for (const { link, url } of links) {
      if (!letter.isChanged) {
        link.href = url;
        continue;
      }
      const values = valuesOf(link.dataset);
      const [to, query] = url.split("?");
      const copies = query.split("&").filter((value) => value.startsWith("bcc=")).map((value) => `&${value}`).join("");
      const start = `${to}?subject=${merge(letter.subject, block.dataset, values, encode)}${copies}`;
      const whole = `${start}&body=${merge(body, block.dataset, values, encode)}`;
      link.href = whole.length > longestUrl || letter.text === "" ? start : whole;
    }
    for (const part of block.querySelectorAll("[data-original]")) part.hidden = letter.isChanged; // It is about the letter that the page came with.
  };
  // Many addressees are found by their names; what fits stands at once below the field, from where it is reached by the next key.
  const mostFound = 8;
  const folded = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
  const showFound = ({ block }) => {
    const find = block.querySelector("[data-find]");
    if (!find) return;
    const [field, said, found] = ["input", "[role=status]", "[data-found]"].map((selector) => find.querySelector(selector));
    const list = found.firstElementChild ?? found.appendChild(Object.assign(document.createElement("ul"), { className: "inline" }));
    const words = folded(field.value).split(/\s+/).filter(Boolean);
    const fits = (item) => words.every((word) => folded(`${item.textContent} ${item.dataset.words}`).includes(word));
    const items = words.length === 0 ? [] : [...block.querySelectorAll(".group [data-words]")].filter(fits);
    const shown = items.slice(0, mostFound);
    if (shown.length !== list.children.length || shown.some((item, i) => item.textContent !== list.children[i].textContent))
      list.replaceChildren(...shown.map((item) => item.cloneNode(true)));
    shown.forEach((item, i) => { list.children[i].querySelector("a").href = item.querySelector("a").href; }); // What has the focus stays in place.
    const message = words.length === 0 ? said.dataset.how : items.length === 0 ? said.dataset.none : items.length > mostFound ? said.dataset.more : "";
    if (said.textContent !== message) said.textContent = message;
  };
  for (const find of all("[data-find]")) {
    const said = find.querySelector("[role=status]");
    said.dataset.how = said.textContent;
    find.hidden = false;
    find.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.target.localName !== "input") return;
      event.preventDefault(); // It would send the form.
      find.querySelector("a")?.focus();
    });
  }

  // A letter grows from the points that are ticked and the answers that are written; what its sender changes in it is the sender's.
  const sayings = all("[data-point], [data-answer]");
  const spoken = new Map(sayings.map((field) => [field, ""]));
  const wordsOf = (field) => (field.type === "checkbox" ? (field.checked ? field.labels[0].textContent : "") : field.value).trim();
  const replaceIn = (text, old, words, before) => {
    const paragraphs = text === "" ? [] : text.split(/\n{2,}/);
    const at = old === "" ? -1 : paragraphs.indexOf(old);
    if (at >= 0) paragraphs.splice(at, 1, ...(words ? [words] : []));
    else if (words) {
      const last = Math.max(...before.map((said) => paragraphs.lastIndexOf(said)), -1);
      paragraphs.splice(last >= 0 ? last + 1 : Math.min(1, paragraphs.length), 0, words); // After what was said before, else after the salutation.
    }
    return paragraphs.join("\n\n");
  };
  const growLetters = (event) => {
    const field = event.target;
    if (!spoken.has(field)) return;
    const [old, words] = [spoken.get(field), wordsOf(field)];
    if (old === words) return;
    const before = sayings.slice(0, sayings.indexOf(field)).map((other) => spoken.get(other)).filter(Boolean);
    spoken.set(field, words);
    for (const { text } of letters) {
      if ((text.lang || document.documentElement.lang) === document.documentElement.lang) text.value = replaceIn(text.value, old, words, before);
    }
  };
  for (const field of sayings) field.hidden = false;
  const writeAll = (event) => {
    growLetters(event);
    fillPapers(event);
    for (const letter of letters) {
      writeLinks(letter, letter.now());
      showFound(letter);
    }
  };
  for (const type of ["input", "change"]) document.addEventListener(type, writeAll);
  addEventListener("pageshow", writeAll);

  const say = (button) => {
    const status = button.parentElement.querySelector("[role=status]");
    if (status) status.textContent = button.dataset.done;
  };
  // Where the browser refuses to copy, or can't, the letter stands selected, ready for the reader's own hand.
  const copy = async ({ block, text, status }, words, done, said = status) => {
    try {
      await navigator.clipboard.writeText(words);
      said.textContent = done;
    } catch {
      text.focus();
      text.select();
      said.textContent = block.dataset.selected;
    }
  };
  // The links to those whom the sender found by postcode, else all.
  const chosen = ({ links }) => {
    const own = links.filter(({ link }) => "chosen" in link.dataset);
    return own.length > 0 ? own : links;
  };
  // To one addressee a letter is copied with that addressee's name and salutation.
  const textToCopy = (letter) => {
    const links = chosen(letter);
    return merge(letter.now().text, letter.block.dataset, links.length === 1 ? valuesOf(links[0].link.dataset) : {});
  };
  for (const letter of letters) {
    const button = letter.block.querySelector("[data-copy]");
    button.closest("[hidden]").hidden = false;
    button.addEventListener("click", () => copy(letter, textToCopy(letter), button.dataset.done));
    letter.block.addEventListener("click", async (event) => {
      const link = event.target.closest("[data-letter]");
      if (!link || !isLong(link, letter.now())) return;
      event.preventDefault();
      await copy(letter, merge(letter.now().text, letter.block.dataset, valuesOf(link.dataset)), letter.block.dataset.paste);
      location.href = link.href;
    });
  }

  // What stands before the letter acts at once where there is one letter, and one mail to send.
  for (const link of all("[data-act]")) {
    link.addEventListener("click", (event) => {
      const [letter] = letters;
      if (letters.length !== 1) return;
      if (link.dataset.act === "copy") {
        event.preventDefault();
        copy(letter, textToCopy(letter), letter.block.querySelector("[data-copy]").dataset.done, link.parentElement.querySelector("[role=status]"));
      } else if (chosen(letter).length === 1) {
        event.preventDefault();
        chosen(letter)[0].link.click();
      }
    });
  }

  // The page that prints the letters takes them from the tab's own storage, which ends with the tab; nothing of them is sent or stays.
  const storageOf = (url) => `placard-letters:${new URL(url).pathname}`;
  for (const link of all("[data-print]")) {
    const keep = (event) => {
      const kept = letters.map(({ block, now }) => [block.dataset.ways, { ...now(), places: { ...block.dataset } }]).filter(([, letter]) => letter.isChanged);
      try {
        if (kept.length === 0) sessionStorage.removeItem(storageOf(link.href));
        else sessionStorage.setItem(storageOf(link.href), JSON.stringify(Object.fromEntries(kept)));
      } catch {
        if (kept.length === 0) return;
        event.preventDefault(); // The sheets would be those of the original letter.
        copy(letters[0], letters[0].now().text, "");
        return;
      }
      const isOtherTab = event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey;
      if (kept.length === 0 || !isOtherTab) return;
      event.preventDefault();
      open(link.href); // A tab that is opened otherwise has a storage of its own.
    };
    link.addEventListener("click", keep);
    link.addEventListener("auxclick", keep);
  }
  const blank = "______________________";
  const sheets = all("[data-sheet]");
  const kept = (() => {
    try {
      return sheets.length > 0 ? JSON.parse(sessionStorage.getItem(storageOf(location.href)) ?? "{}") : {};
    } catch {
      return {};
    }
  })();
  for (const sheet of sheets) {
    const letter = kept[sheet.dataset.sheet];
    if (!letter) continue;
    const fill = (words) => merge(words, letter.places, { ...valuesOf(sheet.dataset), yourName: blank, yourTown: blank });
    const subject = sheet.querySelector(".subject");
    const language = sheet.lang || document.documentElement.lang;
    const day = document.createElement("p");
    day.textContent = new Date().toLocaleDateString(language, { dateStyle: "long" });
    subject.before(day);
    subject.querySelector("b").textContent = fill(letter.subject);
    for (const paragraph of sheet.querySelectorAll(".lines")) paragraph.remove();
    subject.after(...paragraphsOf(fill(letter.text)));
  }

  for (const button of all("[data-link]")) {
    const { link, title } = button.dataset;
    const act = "share" in button.dataset ? navigator.share && (() => navigator.share({ title, url: link }))
      : navigator.clipboard && (() => navigator.clipboard.writeText(link));
    if (!act) continue;
    button.closest("[hidden]").hidden = false;
    button.addEventListener("click", () => act().then(() => say(button), () => {}));
  }
})();
