// What the scenario sees of the page and does in it: `window.stage`.
(() => {
  const byId = (id) => document.getElementById(id);
  const stage = window.stage = { byId, ran: [], admitted: [], events: [] };

  // --- the page ---

  // A script that a parser made for a fragment never runs, so each is made anew.
  const renew = (root) => {
    root.querySelectorAll('template').forEach((template) => renew(template.content));
    root.querySelectorAll('script').forEach((old) => {
      const script = document.createElement('script');
      for (const { name, value } of old.attributes) script.setAttribute(name, value);
      script.text = old.text;
      old.replaceWith(script);
    });
  };
  stage.fragment = (html) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    renew(template.content);
    return document.importNode(template.content, true);
  };
  stage.build = (html) => {
    stage.main = document.createElement('main');
    stage.main.append(stage.fragment(html));
    document.body.append(stage.main);
  };
  stage.add = (html) => stage.main.append(stage.fragment(html));

  // --- the widget, as the loader brings it in ---

  /** Imports `www/page.js` with the glue of this very test, so that both have one wasm. */
  stage.fetch = async (script) => {
    const glue = new URL('wasm-bindgen-test', location.href).href;
    const module = new Blob([script.replace('./samtykke_glue.js', glue)], { type: 'text/javascript' });
    stage.widget = await import(URL.createObjectURL(module));
  };
  stage.texts = (lang) => {
    stage.asked = lang;
    return Promise.resolve(stage.pack);
  };
  stage.start = (config, texts = stage.texts) => {
    const admit = (gate) => {
      stage.admitted.push(gate.id);
      stage.loader.admit(gate);
    };
    return stage.widget.start(undefined, config, 'nb-NO', texts, admit, stage.loader.SHOWS);
  };

  // --- what is there ---

  stage.host = () => document.querySelector('[data-samtykke-prompt]');
  stage.root = () => stage.host().shadowRoot;
  stage.prompt = () => stage.root().querySelector('section');
  stage.live = () => stage.root().querySelector('[role=status]');
  stage.control = (word) => stage.root().querySelector('[data-samtykke-action=' + word + ']');
  stage.tick = (id) => stage.root().querySelector('[data-samtykke-choice=' + id + ']');
  /** Whether a document or shadow root wears sheets with something in them. */
  stage.isDressed = ({ adoptedStyleSheets: worn }) => worn.length > 0 && [...worn].every((sheet) => sheet.cssRules.length);
  /** What stands in for a gate, or nothing. */
  stage.placeholder = (id) => {
    const before = byId(id).previousElementSibling;
    return before && before.hasAttribute('data-samtykke-placeholder') ? before.shadowRoot : null;
  };
  stage.isSeen = (id) => getComputedStyle(byId(id)).display !== 'none';
  stage.reopen = () => [...document.body.children].map((el) => el.shadowRoot)
    .find((root) => root && root.querySelector('.samtykke-reopen'))?.querySelector('button');
  stage.states = () => Object.fromEntries([...document.querySelectorAll('[data-samtykke]')]
    .map((gate) => [gate.id, gate.getAttribute('data-samtykke-state')]));
  stage.cookie = (name) => document.cookie.split('; ').find((pair) => pair.startsWith(name + '='))?.slice(name.length + 1);

  // --- what happens ---

  stage.press = (control) => { control.focus(); control.click(); };
  for (const name of ['change', 'open', 'close', 'problem']) {
    document.addEventListener('samtykke:' + name, (event) => stage.events.push({ name, detail: event.detail }));
  }
  /** The events of a name since this was last asked. */
  stage.heard = (name) => {
    const heard = stage.events.filter((event) => event.name === name);
    stage.events = stage.events.filter((event) => event.name !== name);
    return heard.map((event) => event.detail);
  };
  stage.taken = (list) => stage[list].splice(0);

  /** The browser refuses to store anything, until it is allowed again. */
  stage.deny = () => {
    const get = () => { throw new DOMException('no', 'SecurityError'); };
    const storage = Object.getOwnPropertyDescriptor(window, 'localStorage');
    Object.defineProperty(window, 'localStorage', { get, configurable: true });
    Object.defineProperty(document, 'cookie', { get, set: get, configurable: true });
    stage.allow = () => {
      Object.defineProperty(window, 'localStorage', storage);
      delete document.cookie;
    };
  };

  // --- what is stored by others ---

  stage.litter = async () => {
    document.cookie = '_count.1=x; Path=/';
    document.cookie = 'other=x; Path=/';
    for (const storage of [localStorage, sessionStorage]) {
      storage.setItem('count-1', 'x');
      storage.setItem('other', 'x');
    }
    for (const name of ['count-1', 'other']) {
      await caches.open(name);
      await new Promise((done, fail) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => { request.result.close(); done(); };
        request.onerror = fail;
      });
    }
  };
  stage.left = async () => ({
    cookies: ['_count.1', 'other'].filter(stage.cookie),
    local: ['count-1', 'other'].filter((key) => localStorage.getItem(key)),
    session: ['count-1', 'other'].filter((key) => sessionStorage.getItem(key)),
    databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
    caches: (await caches.keys()).sort(),
  });
  stage.sweep = async () => {
    for (const name of ['_count.1', 'other', 'samtykke']) document.cookie = name + '=; Max-Age=0; Path=/';
    localStorage.clear();
    sessionStorage.clear();
    for (const name of ['count-1', 'other']) { indexedDB.deleteDatabase(name); await caches.delete(name); }
  };
})();
