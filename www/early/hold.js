/*
 * What is held: elements of third parties, whose addresses wait in `data-…` as those of gates do.
 *
 * Never: holds what the owner has marked; that has a gate already.
 */
import { owners } from './patterns.js';

/** What fetches something, and by which attributes. */
export const LOADS = {
  script: ['src'], iframe: ['src'], img: ['src', 'srcset'], source: ['src', 'srcset'], video: ['src', 'poster'], audio: ['src'],
  embed: ['src'], object: ['data'], link: ['href'],
};
const ANY = Object.keys(LOADS).join();

export class Hold {
  // Held before anybody knew whose they are.
  #waiting = new Set();
  // All that was ever held, which is ours to let go, with the addresses as they were given, and scripts as the parser made
  // them: under Trusted Types no text will do in their place.
  #given = new WeakMap();
  #parsed = new WeakMap();
  #services = [];
  #samtykke;
  #own;

  /** `own` is the host that our own files come from. */
  constructor(own) { this.#own = own; }

  get isStarted() { return !!this.#samtykke; }

  /** Looks at what is in the page already (`isParsed`), or about to come: an element and all in it. */
  look(node, isParsed) {
    if (node.nodeType !== 1 && node.nodeType !== 11) return;
    for (const element of [node, ...node.querySelectorAll(ANY)]) {
      for (const name of LOADS[element.localName] ?? []) {
        const address = element.getAttribute?.(name);
        if (!address) continue;
        // Of scripts alone: a copy of a picture would fetch.
        const parsed = isParsed && element.localName === 'script' && element.cloneNode(true);
        if (!this.takes(element, name, address)) continue;
        element.removeAttribute(name);
        if (parsed) this.#parsed.set(element, parsed);
      }
    }
  }

  /** Whether an address that an element is about to get is kept from it. */
  takes(element, name, address) {
    const isMarked = element.dataset.samtykke !== undefined && !this.#given.has(element);
    if (isMarked) return false;
    const url = this.#third(address);
    if (!url) return false;
    const ids = owners(url, this.#services);
    if (this.isStarted && !ids.length) return false;
    element.dataset[name] = address;
    this.#given.set(element, { ...this.#given.get(element), [name]: address });
    if (!this.isStarted) this.#waiting.add(element);
    // Marked also where it may load: then a later no reaches it.
    else element.dataset.samtykke = ids.join(' & ');
    const isGranted = this.isStarted && this.#samtykke.has(element.dataset.samtykke);
    if (isGranted) element.dataset.samtykkeState = 'open';
    else if (element.localName === 'script') neuter(element);
    if (this.isStarted && element.isConnected) stir(element);
    return !isGranted;
  }

  /** Whether a script's type is to wait, as its address does. */
  takesType(element, type) {
    if (!this.#given.has(element) || element.dataset.samtykkeState === 'open') return false;
    element.dataset.type = type;
    return true;
  }

  /** From now on it is known who is who. */
  start(samtykke, { services }, report) {
    this.#samtykke = samtykke;
    this.#services = [].concat(services ?? []);
    for (const element of this.#waiting) this.#sort(element);
    this.#waiting.clear();
    this.#watch(report);
  }

  /** Makes a gate of what waited, or lets it go. */
  #sort(element) {
    const given = this.#given.get(element);
    const ids = Object.values(given).flatMap((address) => owners(this.#third(address), this.#services));
    if (ids.length) {
      element.dataset.samtykke = [...new Set(ids)].join(' & ');
      return stir(element);
    }
    this.#given.delete(element);
    if (element.localName === 'script') {
      const parsed = this.#parsed.get(element);
      if (parsed) {
        // Those that are not asynchronous keep their order.
        parsed.async = element.hasAttribute('async');
        return element.replaceWith(parsed);
      }
      const { type } = element.dataset;
      if (type) element.setAttribute('type', type);
      else element.removeAttribute('type');
      delete element.dataset.type;
    }
    for (const name in given) {
      delete element.dataset[name];
      element.setAttribute(name, given[name]);
    }
  }

  /** An address on another host than the page's, where it is one. */
  #third(address) {
    try {
      // Of several pictures the first tells.
      const url = new URL(('' + address).trim().split(/[\s,]/)[0], document.baseURI);
      return /^https?:$/.test(url.protocol) && url.host !== location.host && url.host !== this.#own && url;
    } catch { return false; }
  }

  /** Tells of what got past: read ahead by the browser, from a sheet, or by a script. */
  #watch(report) {
    const told = new Set();
    new PerformanceObserver((list) => {
      for (const { name } of list.getEntries()) {
        const url = this.#third(name);
        const ids = url ? owners(url, this.#services).filter((id) => !this.#samtykke.has(id)) : [];
        if (ids.length && !told.has(url.host)) {
          told.add(url.host);
          report('loaded-unasked', ids[0], name);
        }
      }
    }).observe({ type: 'resource', buffered: true });
  }
}

/** Gives a script a type that no browser runs; the one that it had waits too. */
const neuter = (script) => {
  const { type } = script;
  if (type === 'text/plain') return;
  script.setAttribute('type', 'text/plain');
  if (type) script.dataset.type = type;
};

/** Lets those who watch for new nodes look at an element that is no new one. */
const stir = (element) => {
  const mark = document.createComment('');
  element.before(mark);
  mark.remove();
};
