// Part of the preview only. The server defines `version` and `diagnostics` before this.
(() => {
  // Made before the page's own policy, further below, forbids workers.
  const worker = new Worker(`/_placard/watch.js?v=${version}`);
  worker.onmessage = () => location.reload();
  // Browsers limit the connections to a server: hidden pages have none.
  document.addEventListener('visibilitychange', () => worker.postMessage(!document.hidden));
  if (document.hidden) worker.postMessage(false);
  if (diagnostics.length === 0) return;

  const add = (parent, name, text) => {
    const element = parent.appendChild(document.createElement(name));
    if (text) element.textContent = text;
    return element;
  };
  addEventListener('DOMContentLoaded', () => {
    const host = add(document.documentElement, 'div');
    host.lang = 'en';
    host.dir = 'ltr';
    const shadow = host.attachShadow({ mode: 'open' });
    const style = new CSSStyleSheet();
    style.replaceSync(`
      section { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 50vh; overflow: auto; padding: 1rem 1.25rem;
        font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff4f2; border-top: 4px solid #b3261e; box-shadow: 0 0 2rem #0006 }
      h2 { margin: 0; font-size: 1.1rem } ul { margin: .5rem 0 0; padding: 0; list-style: none } li { margin: .6rem 0; overflow-wrap: anywhere }
      code { font: .9rem ui-monospace, monospace } b { color: #b3261e } b.warning { color: #7a5200 }
      button { float: right; font: inherit; padding: .2rem .8rem; color: inherit; background: #fff; border: 1px solid; border-radius: .3rem }
      @media print { section { display: none } }`);
    shadow.adoptedStyleSheets = [style];
    const section = add(shadow, 'section');
    section.setAttribute('role', 'alert');
    section.tabIndex = 0;
    add(section, 'button', 'Hide').onclick = () => {
      host.remove();
      document.body.style.marginBlockEnd = '';
    };
    add(section, 'h2', diagnostics.length === 1 ? 'One thing to fix' : `${diagnostics.length} things to fix`);
    const list = add(section, 'ul');
    for (const diagnostic of diagnostics.slice(0, 20)) {
      const item = add(list, 'li');
      add(item, 'b', diagnostic.severity).className = diagnostic.severity;
      add(item, 'span', ' ');
      add(item, 'code', diagnostic.file);
      add(item, 'span', `, line ${diagnostic.line}, column ${diagnostic.column}`);
      const message = add(item, 'div');
      // Quotations in a message are between backticks.
      diagnostic.message.split('`').forEach((part, at) => add(message, at % 2 ? 'code' : 'span', part));
    }
    if (diagnostics.length > 20) add(section, 'p', 'The terminal lists the others.');
    // The end of the page can still be read.
    document.body.style.marginBlockEnd = `${section.offsetHeight}px`;
  });
})();
