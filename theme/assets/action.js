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
    const recipients = (link) => decodeURIComponent(link.href.slice("mailto:".length).split("?")[0]).toLowerCase().split(",");
    const targets = new Set(partsOf(action, "[data-letter]").flatMap(recipients));
    for (const part of partsOf(action, "[data-while-open], [data-until-open], [data-when-opened]")) part.remove();
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

  // The sender's name and town, once typed, stand in the letter, wherever it is, in place of what its language has for them.
  const senders = [["yourName", all("form [autocomplete=name]")[0]], ["yourTown", all("form [autocomplete=address-level2]")[0]]];
  const texts = all("[data-your-name] :is(textarea, input)").map((field) => ({ field, original: field.value }));
  const links = all("[data-letter]").map((link) => ({ link, original: link.href }));
  const fill = (element, text, encode) => senders.reduce((filled, [place, field]) => field?.value
    ? filled.replaceAll(encode(element.closest("[data-your-name]").dataset[place]), () => encode(field.value)) : filled, text);
  const fillAll = () => {
    for (const text of texts) {
      if (text.shown !== undefined && text.field.value !== text.shown) continue; // The sender has written in it.
      if (text.shown === undefined && text.field.value !== text.original) continue;
      text.field.value = text.shown = fill(text.field, text.original, (words) => words);
    }
    for (const { link, original } of links) link.href = fill(link, original, encodeURIComponent);
  };
  for (const [, field] of senders) field?.addEventListener("change", fillAll);

  const say = (button) => {
    const status = button.parentElement.querySelector("[role=status]");
    if (status) status.textContent = button.dataset.done;
  };
  for (const button of all("[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.closest("[hidden]").hidden = false;
    button.addEventListener("click", async () => {
      const [own, plain] = ["_text", "_plain"].map((id) => document.getElementById(id + button.dataset.copy));
      try {
        await navigator.clipboard.writeText((own ?? plain).value);
        say(button);
      } catch {
        // Where the browser refuses, the letter stands selected, ready for the reader's own hand.
        const text = own ?? plain;
        text.closest("details")?.setAttribute("open", "");
        text.focus();
        text.select();
      }
    });
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
