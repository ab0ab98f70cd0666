// What a test sees of its page and does in it: `window.stage`.
(() => {
  const byId = (id) => document.getElementById(id);
  const stage = window.stage = { byId, ran: [], admitted: [], events: [] };

  // --- the widget, as the loader brings it in ---

  window.samtykke = {};

  const glue = new URL('wasm-bindgen-test', document.baseURI).href;
  // Compiled once for all pages.
  const wasm = parent.compiled ||= parent.WebAssembly.compileStreaming(parent.fetch(glue + '_bg.wasm'));

  const module = (text) => URL.createObjectURL(new Blob(['const location = stage.location;', text], { type: 'text/javascript' }));
  const sheets = () => Object.entries({ tokens: stage.tokens, prompt: stage.prompt_sheet, statement: stage.statement_sheet })
    .map(([name, sheet]) => `export const ${name} = ${JSON.stringify(sheet)};`).join('');

  /** Imports `www/page.js`, with the glue of these tests in place of the shipped one. */
  stage.fetch = async () => {
    const parts = { './samtykke_glue.js': glue, './samtykke_style.js': module(sheets()) };
    // Each comes after what it imports.
    for (const [name, script] of Object.entries(stage.scripts)) {
      const text = script.replace(/'(\.\/\w+\.js)'/g, (_, part) => `'${parts[part]}'`);
      parts[`./${name}.js`] = module(text);
    }
    stage.widget = { ...await import(parts['./page.js']), ...await import(parts['./device.js']) };
  };
  stage.location = window.location;
  stage.texts = (lang) => {
    const isStatement = lang.startsWith('statement/');
    if (!isStatement) stage.asked = lang;
    return Promise.resolve(stage.packs[+isStatement]);
  };
  stage.start = async (config = stage.config, texts = stage.texts) => {
    const admit = (gate) => {
      stage.admitted.push(gate.id);
      stage.loader.admit(gate);
    };
    await stage.widget.start(await wasm, config, document.documentElement.lang, texts, admit, stage.loader.SHOWS);
  };

  // --- what is there ---

  stage.host = () => document.querySelector('[data-samtykke-prompt]');
  stage.root = () => stage.host().shadowRoot;
  stage.prompt = () => stage.root().querySelector('section');
  stage.live = () => stage.root().querySelector('[role=status]');
  stage.control = (word) => stage.root().querySelector('[data-samtykke-action=' + word + ']');
  stage.tick = (id) => stage.root().querySelector('[data-samtykke-choice=' + id + ']');
  stage.reopen = () => [...document.body.children].map((el) => el.shadowRoot)
    .find((root) => root && root.querySelector('.samtykke-reopen'))?.querySelector('button');
  /** What stands in for a gate, or nothing. */
  stage.placeholder = (id) => {
    const before = byId(id).previousElementSibling;
    return before && before.hasAttribute('data-samtykke-placeholder') ? before.shadowRoot : null;
  };
  stage.isSeen = (id) => getComputedStyle(byId(id)).display !== 'none';
  /** Whether a document or shadow root wears sheets with something in them. */
  stage.isDressed = ({ adoptedStyleSheets: worn }) => worn.length > 0 && [...worn].every((sheet) => sheet.cssRules.length);
  stage.states = () => Object.fromEntries([...document.querySelectorAll('[data-samtykke]')]
    .map((gate) => [gate.id, gate.getAttribute('data-samtykke-state')]));
  stage.cookie = (name) => document.cookie.split('; ').find((pair) => pair.startsWith(name + '='))?.slice(name.length + 1);

  // --- what happens ---

  stage.press = (control) => {
    control.focus();
    control.click();
  };
  document.addEventListener('samtykke:record', () => { stage.isRecorded = true; });
  /** «Show it», at a placeholder. */
  stage.show = (id, always) => {
    if (always) stage.placeholder(id).querySelector('[data-samtykke-always]').click();
    stage.press(stage.placeholder(id).querySelector('[data-samtykke-action=show]'));
  };
  stage.key = (key) => (stage.root().activeElement || document.activeElement)
    .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  /** Adds to the page. */
  stage.add = (html) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    document.body.append(document.importNode(template.content, true));
  };
  for (const name of ['change', 'open', 'close', 'problem']) {
    document.addEventListener('samtykke:' + name, (event) => stage.events.push({ name, detail: event.detail }));
  }
  /** The events of a name since this was last asked. */
  stage.heard = (name) => {
    const heard = stage.events.filter((event) => event.name === name);
    stage.events = stage.events.filter((event) => event.name !== name);
    return heard.map((event) => event.detail);
  };
  /** What a list has got since this was last asked. */
  stage.taken = (list) => stage[list].splice(0);

  // --- the device ---

  stage.store = (text) => {
    document.cookie = 'samtykke=' + text + '; Path=/';
    localStorage.samtykke = text;
  };
  /** The browser refuses to store anything. */
  stage.deny = () => {
    const get = () => { throw new DOMException('no', 'SecurityError'); };
    Object.defineProperty(window, 'localStorage', { get, configurable: true });
    Object.defineProperty(document, 'cookie', { get, set: get, configurable: true });
  };
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
    for (const name of document.cookie.split('; ')) document.cookie = name.split('=')[0] + '=; Max-Age=0; Path=/';
    localStorage.clear();
    sessionStorage.clear();
    (await indexedDB.databases()).forEach(({ name }) => indexedDB.deleteDatabase(name));
    for (const name of await caches.keys()) await caches.delete(name);
  };
})();
