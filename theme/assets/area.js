// Finds a reader's own addressees by postcode, where scripts run. What is typed never leaves the page: it loads the script with all postcodes near it.
"use strict";

(() => {
  const isIn = (element, area) => (element.dataset.area ?? "").split(";").some((name) => name.trim() === area);

  // The page that prints the letters shows those to the area that its URL names; all, where it names none that gets a letter.
  const sheets = [...document.querySelectorAll("[data-sheet]")];
  const showSheets = () => {
    const area = new URLSearchParams(location.hash.slice(1)).get("area");
    const own = sheets.filter((sheet) => isIn(sheet, area));
    for (const sheet of sheets) sheet.hidden = own.length > 0 && !own.includes(sheet);
  };
  showSheets();
  addEventListener("hashchange", showSheets);

  const lookup = document.querySelector("[data-areas]");
  if (!lookup) return;
  const [field, button, status, choice, result] = ["input", "button", "[role=status]", "[data-choice]", "[data-result]"].map((selector) => lookup.querySelector(selector));
  lookup.hidden = false;

  // Each script is one call. A page from a disk may not read other files, but may load scripts.
  const scripts = new Map();
  const waiting = new Map();
  globalThis.placardAreas = (name, ...data) => waiting.get(name)?.(data);
  const load = (name) => {
    if (!scripts.has(name)) {
      scripts.set(name, new Promise((resolve, reject) => {
        waiting.set(name, resolve);
        const script = document.createElement("script");
        script.src = new URL(`${name}.js`, new URL(lookup.dataset.areas, document.baseURI)).href;
        script.addEventListener("error", () => {
          scripts.delete(name);
          script.remove();
          reject(new Error(name));
        });
        document.head.append(script);
      }));
    }
    return scripts.get(name);
  };
  // The codes of a script in their order: a letter for how much each shares with the one before it, and its rest; a number where the areas change.
  const decode = (text) => {
    let [code, set] = ["", 0];
    return [...text.matchAll(/(?:!(\d+))?([A-K])([a-z0-9]*)/g)].map(([, number, shared, rest]) => {
      set = Number(number ?? set);
      code = code.slice(0, shared.charCodeAt(0) - 65) + rest;
      return { code, set };
    });
  };
  const areasOf = async (typed) => {
    const [starts] = await load("index");
    const { code: start } = decode(starts).filter(({ code }) => code <= typed).at(-1);
    const [areas, sets, codes] = await load(start ? `from-${start}` : "from");
    const longest = decode(codes).filter(({ code }) => typed.startsWith(code)).at(-1);
    return longest ? sets[longest.set].map((number) => areas[number]) : [];
  };
  const digitOf = (sign) => String((sign.charCodeAt(0) - 0x660) % 144); // Arabic digits; Persian ones are 144 characters further.
  const typedCode = () => field.value.normalize("NFKC").replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digitOf).toLowerCase().replace(/[^a-z0-9]/g, "");

  // The links of a letter and the cards of a call carry their areas; those of the area that was found are shown here and are what the other ways take.
  const mails = [...document.querySelectorAll("[data-ways] [data-area] [data-letter]")];
  const cards = [...document.querySelectorAll(".call-cards > li")];
  const others = [...document.querySelectorAll(".targets > [data-area]")];
  const prints = [...document.querySelectorAll("[data-print]")];
  const pairs = [];
  const itemWith = (...parts) => {
    const item = document.createElement("li");
    item.append(...parts);
    return item;
  };
  const linkTo = (mail) => {
    const link = mail.cloneNode(true);
    link.removeAttribute("data-letter");
    link.addEventListener("click", (event) => {
      event.preventDefault();
      mail.click();
    });
    pairs.push({ link, mail });
    return itemWith(link);
  };
  const cardOf = (card) => itemWith(...[...card.querySelectorAll("h3 > *, .number > *")].flatMap((part) => [part.cloneNode(true), " "]));
  const choose = (area) => {
    const own = mails.filter((mail) => isIn(mail.closest("[data-area]"), area));
    const called = cards.filter((card) => isIn(card, area));
    const found = own.length > 0 ? own.map(linkTo) : called.length > 0 ? called.map(cardOf)
      : others.filter((item) => isIn(item, area)).map((item) => itemWith(...item.cloneNode(true).childNodes));
    for (const mail of mails) mail.toggleAttribute("data-chosen", own.includes(mail));
    for (const card of cards) card.hidden = called.length > 0 && !called.includes(card);
    for (const print of prints) print.href = print.href.replace(/#.*$/, "") + (found.length > 0 ? `#area=${encodeURIComponent(area)}` : "");
    result.replaceChildren(...found);
    return found.length > 0;
  };
  const clear = () => {
    pairs.length = 0;
    choice.replaceChildren();
    return choose(null);
  };
  const say = (text, area = "") => { status.textContent = text.replace("{area}", () => `\u2068${area}\u2069`); };
  const { found, several, unknown, vacant, instead, below, failed } = status.dataset;
  const takeOther = (text, area) => say(`${text} ${choose("*") ? instead : below}`, area);
  const take = (area) => {
    pairs.length = 0;
    if (choose(area)) say(found, area);
    else takeOther(vacant, area);
  };
  const offer = (areas) => {
    say(several);
    choice.replaceChildren(...areas.map((area) => {
      const one = Object.assign(document.createElement("button"), { type: "button", textContent: area });
      one.addEventListener("click", () => take(area));
      return itemWith(one);
    }));
  };
  let latest = 0;
  const find = async () => {
    const [typed, turn] = [typedCode(), ++latest];
    clear();
    say("");
    if (!typed) return field.focus();
    try {
      const areas = await areasOf(typed);
      if (turn !== latest) return;
      if (areas.length > 1) offer(areas);
      else if (areas.length === 1) take(areas[0]);
      else takeOther(unknown);
    } catch {
      if (turn === latest) say(failed);
    }
  };
  button.addEventListener("click", find);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    find();
  });
  // The letter's own script has rewritten its links by now.
  const follow = () => { for (const { link, mail } of pairs) link.href = mail.href; };
  for (const type of ["input", "change"]) document.addEventListener(type, follow);
})();
