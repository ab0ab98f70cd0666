// What the scenario sees of the page and does in it: `window.page`.
(() => {
  const byId = (id) => document.getElementById(id);
  const page = window.page = { byId, ran: [], admitted: [], events: [] };

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
  page.fragment = (html) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    renew(template.content);
    return document.importNode(template.content, true);
  };
  page.build = (html) => {
    page.stage = document.createElement('main');
    page.stage.append(page.fragment(html));
    document.body.append(page.stage);
  };
  page.add = (html) => page.stage.append(page.fragment(html));

  // --- what is there ---

  page.host = () => document.querySelector('[data-samtykke-prompt]');
  page.root = () => page.host().shadowRoot;
  page.prompt = () => page.root().querySelector('section');
  page.live = () => page.root().querySelector('[role=status]');
  page.control = (word) => page.root().querySelector('[data-samtykke-action=' + word + ']');
  page.tick = (id) => page.root().querySelector('[data-samtykke-choice=' + id + ']');
  /** What stands in for a gate, or nothing. */
  page.placeholder = (id) => {
    const before = byId(id).previousElementSibling;
    return before && before.hasAttribute('data-samtykke-placeholder') ? before.shadowRoot : null;
  };
  page.reopen = () => [...document.body.children].map((el) => el.shadowRoot)
    .find((root) => root && root.querySelector('.samtykke-reopen'))?.querySelector('button');
  page.states = () => Object.fromEntries([...document.querySelectorAll('[data-samtykke]')]
    .map((gate) => [gate.id, gate.getAttribute('data-samtykke-state')]));
  page.cookie = (name) => document.cookie.split('; ').find((pair) => pair.startsWith(name + '='))?.slice(name.length + 1);

  // --- what happens ---

  page.press = (control) => { control.focus(); control.click(); };
  for (const name of ['change', 'open', 'close', 'problem']) {
    document.addEventListener('samtykke:' + name, (event) => page.events.push({ name, detail: event.detail }));
  }
  /** The events of a name since this was last asked. */
  page.heard = (name) => {
    const heard = page.events.filter((event) => event.name === name);
    page.events = page.events.filter((event) => event.name !== name);
    return heard.map((event) => event.detail);
  };
  page.taken = (list) => page[list].splice(0);

  // --- what is stored by others ---

  page.litter = async () => {
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
  page.left = async () => ({
    cookies: ['_count.1', 'other'].filter(page.cookie),
    local: ['count-1', 'other'].filter((key) => localStorage.getItem(key)),
    session: ['count-1', 'other'].filter((key) => sessionStorage.getItem(key)),
    databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
    caches: (await caches.keys()).sort(),
  });
  page.sweep = async () => {
    for (const name of ['_count.1', 'other', 'samtykke']) document.cookie = name + '=; Max-Age=0; Path=/';
    localStorage.clear();
    sessionStorage.clear();
    for (const name of ['count-1', 'other']) { indexedDB.deleteDatabase(name); await caches.delete(name); }
  };
})();
