/*
 * Samtykke: the loader. One classic script in <head>, before any other:
 *
 *   <script src="/samtykke/samtykke.js" data-config="/samtykke.json"></script>
 *
 * It reads the config and the stored record, opens the gates that a valid record allows, and brings in
 * the wasm only when there is something to ask or to show. Whatever fails, gates stay shut.
 *
 * Never: opens a gate that the record does not grant, and never stores anything; that is the wasm's.
 * What it knows of records, expressions and gates is what src/consent and www/page.js say; the
 * tests hold them together. Every byte here is on the path of every visit: 2 KiB is all there is.
 */
(() => {
  const doc = document;
  const tag = doc.currentScript;
  const early = window.samtykke;
  const quiet = () => {};

  let config, core, coming, policy, granted = [], refused = [];

  const tell = (name, detail) => doc.dispatchEvent(new CustomEvent('samtykke:' + name, { detail }));
  const fault = (cause) => {
    console.error('Samtykke: gates stay shut.', cause);
    tell('problem', { code: 'not-started', severity: 'error', subject: '' + cause });
  };
  const url = (name) => new URL(name, tag.src);
  const json = (address) => fetch(address).then((answer) => {
    if (!answer.ok) throw answer.status + ' ' + address;
    return answer.json();
  });

  // --- the record: see src/consent/record.rs ---

  const RECORD = /^v=1&r=(0|[1-9]\d{0,8})&t=(0|[1-9]\d{0,14})&i=[\w-]{1,40}&l=[\w-]{1,40}&h=[\w-]{1,40}&m=[\w-]{1,40}&on=(|[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40})*)&off=(|[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40})*)$/;
  const stored = () => {
    const texts = [];
    // Either may be refused. The newest counts, and of two of the same second the cookie.
    try { doc.cookie.replace(/(?:^|; )samtykke=([^;]*)/g, (_, text) => texts.push(text)); } catch {}
    try { texts.push(localStorage.samtykke); } catch {}
    return texts.map((text) => RECORD.exec(text)).filter(Boolean).sort((a, b) => b[2] - a[2])[0];
  };
  const list = (thing) => (Array.isArray(thing) ? thing.filter(Boolean) : []);
  const services = () => list(config.services);
  const isAsked = ({ category }) => list(config.categories).find((known) => known.id === category)?.necessary !== true;
  const ids = (text) => text.split('.').filter(Boolean);
  const read = () => {
    const record = stored();
    if (!record) return;
    const age = Date.now() / 1000 - record[2];
    const months = Math.min(Math.max(config.record?.months ?? 12, 1), 13);
    if (+record[1] === (config.revision ?? 1) && age >= -300 && age < months * 2628000) {
      granted = ids(record[3]);
      refused = ids(record[4]);
    }
  };

  // --- answers: 2 yes, 1 none yet, 0 no; gate expressions: see src/consent/gate.rs ---

  const ofService = (service) => (refused.includes(service.id) ? 0 : granted.includes(service.id) || !isAsked(service) ? 2 : 1);
  const ofId = (id) => {
    const named = (key) => services().filter((service) => service[key] === id).map(ofService);
    return named('id')[0] ?? named('category').sort()[0] ?? '?';
  };
  const known = {};
  /** Whether an expression is granted: ids become answers (`?` unknown), folded until one is left. */
  const isGranted = (expression) => known['!' + expression] ??= fold(expression);
  const fold = (expression) => {
    let text = expression.replace(/[a-z0-9-]+/g, ofId).replace(/[ \t\n\r\f]+/g, '');
    for (let before; before !== text;) {
      before = text;
      text = text
        .replace(/(!+)([012])/g, (_, nots, a) => (nots.length % 2 ? 2 - a : a))
        .replace(/([012])&([012])/, (_, a, b) => Math.min(a, b))
        .replace(/\(([012])\)/, '$1');
      // Last of all, and not where an `&` still waits for what is in parentheses.
      if (before === text) text = text.replace(/([012])\|([012])(?!&)/, (_, a, b) => Math.max(a, b));
    }
    return text === '2';
  };

  // --- gates: opened here, with or without wasm, so that scripts keep one order ---

  const SHOWS = 'iframe,video,audio,img,embed,object';
  let busy, queue = [];
  const trust = (address) => {
    try {
      return (policy ||= trustedTypes.createPolicy('samtykke', { createScriptURL: String })).createScriptURL(address);
    } catch { return address; }
  };
  /** Takes a script out, and gives what puts it back: then it runs, with its nonce and in its place. */
  const hold = (script) => {
    const mark = new Comment();
    script.replaceWith(mark);
    return () => {
      if (script.src && !script.hasAttribute('async')) {
        busy = 1;
        for (const end of ['load', 'error']) script.addEventListener(end, () => run(busy = 0));
      }
      mark.replaceWith(script);
    };
  };
  // Where the page has nonces, a script without ours was not put there by its owner.
  const isOurs = (script) => script.nonce === tag.nonce;
  const open = (gate, inside = gate.content || gate) => {
    if (gate.matches('script')) gate.removeAttribute('type');
    // A picture has its sources inside, and so may a template have anything; gates in it wait on.
    for (const part of [gate, ...inside.querySelectorAll('script,img,link,source')]) {
      for (const name of 'type src srcset data href poster'.split(' ')) {
        if (part.dataset[name] && (part.closest('[data-samtykke]') || gate) === gate) part.setAttribute(name, trust(part.dataset[name]));
      }
    }
    if (gate.content) {
      const scripts = [...inside.querySelectorAll('script')].filter((script) => isOurs(script) || script.remove()).map(hold);
      gate.after(inside, new Comment('/samtykke'));
      queue.unshift(...scripts);
    }
    gate.load?.();
    if (gate.matches('script')) hold(gate)();
  };
  const run = () => {
    while (!busy && queue.length) {
      try { queue.shift()(); } catch (cause) { fault(cause); }
    }
  };
  /** Opens a gate when its turn comes; whether it may is the caller's to know. */
  const admit = (gate) => {
    if (gate.matches('script') && !isOurs(gate)) return;
    gate.dataset.samtykkeState = 'open';
    queue.push(() => open(gate));
    run();
  };
  /** Opens what a record opens, and tells whether the rest of the page needs wasm. */
  const follow = () => {
    let more = doc.querySelector('[data-samtykke-statement],[data-samtykke-cookies],[data-samtykke-choice],[data-samtykke-told]');
    doc.querySelectorAll('[data-samtykke]:not([data-samtykke-state])').forEach((gate) => {
      if (isGranted(gate.dataset.samtykke)) admit(gate);
      else more ||= gate.matches(SHOWS) || (gate.content || gate).querySelector(SHOWS);
    });
    return more;
  };

  // --- the wasm ---

  const loaded = new Promise((done) => { doc.readyState === 'loading' ? doc.addEventListener('DOMContentLoaded', done) : done(); });
  const fetched = {};
  const glue = () => import(url('samtykke_bg.js'));
  const wasm = () => fetched.wasm ||= fetch(url('samtykke_bg.wasm'));
  const texts = (lang) => fetched[lang] ||= json(url('texts/' + lang + '.json'));
  const primary = doc.documentElement.lang.toLowerCase().split('-')[0].replace(/^no$/, 'nb');
  /** Starts what the wasm needs, all at once; other texts follow when the config names its languages. */
  const prepare = () => Promise.all([glue(), wasm(), texts(primary || 'nb')]).catch(quiet);
  const bring = () => (coming ||= (async () => {
    prepare();
    await reading;
    const [started] = await Promise.all([glue(), loaded]);
    await started.start(wasm(), config, primary, texts, admit, SHOWS);
    watch.disconnect();
    core = started;
    return core;
  })().catch((cause) => {
    if (config) fault(cause);
    throw cause;
  }));
  const wanted = () => { bring().catch(quiet); };

  // --- for the page and its own scripts ---

  const ask = (name) => (what) => bring().then(() => core[name](what));
  const act = ask('act');
  const api = window.samtykke = {
    has: (id) => (core ? core.has(id) : !!config && isGranted('' + id)),
    choice: () => (core ? core.choice() : { granted, refused }),
    open: () => act('open'),
    acceptAll: () => act('accept-all'),
    rejectAll: () => act('reject-all'),
    withdraw: () => act('withdraw'),
    set: ask('set'),
    receipt: ask('receipt'),
    watch: ask('watch'),
    on: (name, fn) => {
      const listener = (event) => fn(event.detail);
      doc.addEventListener('samtykke:' + name, listener);
      return () => doc.removeEventListener('samtykke:' + name, listener);
    },
    push: (fn) => { api.ready.then(() => fn(api)); },
  };
  doc.addEventListener('click', (event) => {
    const control = !core && event.target.closest('[data-samtykke-action]');
    if (control) {
      event.preventDefault();
      act(control.dataset.samtykkeAction).catch(quiet);
    }
  });

  // --- off we go ---

  const watch = new MutationObserver(() => follow() && wanted());
  // A bundle names no config, and prepares by itself.
  if (tag.dataset.config && !stored()) prepare();
  const reading = new Promise((done) => (doc.prerendering ? doc.addEventListener('prerenderingchange', done) : done())).then(() => json(tag.dataset.config)).then(async (found) => {
    if (!found.controller) throw 'no controller';
    config = found;
    // Not before: to listen to storage is to open it, which takes a while.
    for (const name of ['pageshow', 'storage']) {
      addEventListener(name, (event) => (event.persisted || event.key === 'samtykke') && wanted());
    }
    read();
    // Before any gate opens: providers are told of a no, and other tools' marks become ours.
    for (const part of 'signals markup exit endpoint'.split(' ')) {
      if (config[part] || config.record?.[part]) await (await import(url(`samtykke_${part}.js`))).start(api, config);
    }
    watch.observe(doc, { childList: true, subtree: true });
    const asked = services().filter(isAsked).map(ofService);
    if (follow() || !asked.length || asked.includes(1)) wanted();
    else loaded.then(() => doc.querySelector('[data-samtykke-action=open]') || wanted());
  });
  api.ready = reading.then(() => coming, fault).catch(quiet).then(() => tell('ready') && api);
  list(early).forEach(api.push);
})();
