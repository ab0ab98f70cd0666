/*
 * The page around the surface, and the device: what it keeps visitors from, what is stored, and what was fetched.
 *
 * Never: sees what others keep for themselves: cookies of other sites, and those that no script may read.
 */
import { fail, isSeen, names, pass, so, untold, warn } from './finding.js';

// The documented form: see the README. Nothing else may be in it.
const RECORD = /^v=1&r=\d+&t=\d+&i=[\w-]{1,40}&l=[a-z]{2,3}&h=[\w-]{1,40}&m=[a-z-]+&on=[a-z0-9.-]*&off=[a-z0-9.-]*$/;
// What makes an element fetch something, and what it can hold without that.
const LIVE = ['src', 'srcset', 'srcdoc', 'poster', 'data', 'href'];
// What Firefox fetches ahead of a template, though nothing in one should load (bug 1441044).
const AHEAD = 'script[src], img[src], img[srcset], source[srcset], link[href], video[poster]';
const HARMLESS = /^\s*($|#|data:|about:)/;

const attempt = (what) => { try { return what(); } catch { return []; } };

/** What lies on the device, as far as a page sees: where, and under which name. */
const stored = async () => {
  const cookies = document.cookie.split('; ').filter(Boolean).map((cookie) => cookie.split('=')[0]);
  const databases = await attempt(() => indexedDB.databases().then((all) => all.map(({ name }) => name), () => []));
  const cached = await attempt(() => caches.keys().catch(() => []));
  const [local, session] = [attempt(() => Object.keys(localStorage)), attempt(() => Object.keys(sessionStorage))];
  return Object.entries({ cookie: cookies, 'local-storage': local, 'session-storage': session, 'indexed-db': databases, cache: cached })
    .flatMap(([kind, found]) => found.map((name) => [kind, name]));
};
/** Whether a name is as declared, where `*` stands for any signs. */
const fits = (declared, name) => RegExp('^' + declared.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*') + '$', 's').test(name);

/** Hosts that something was fetched from, other than this one and its kin. */
const hosts = () => {
  const own = location.hostname.replace(/^www\./, '');
  const isKin = (host) => host === location.hostname || host.endsWith('.' + own) || own.endsWith('.' + host);
  const addresses = performance.getEntriesByType('resource').map(({ name }) => new URL(name, location.href));
  return addresses.filter(({ protocol }) => /^http/.test(protocol)).map(({ hostname }) => hostname).filter((host) => !isKin(host));
};
/** The text of what the open gates let in, in which their addresses are. */
const admitted = () => [...document.querySelectorAll('[data-samtykke-state=open]')].map((gate) => {
  let text = gate.outerHTML;
  for (let next = gate.content && gate.nextSibling; next && next.data !== '/samtykke'; next = next.nextSibling) text += next.outerHTML ?? '';
  return text;
}).join();

/** Holds what is stored and was fetched against what the config declares and what has a yes. */
const silence = async ({ services, isGranted }) => {
  const declares = ({ storage }, kind, name) => storage?.some((one) => one?.name && (one.type ?? 'cookie') === kind && fits(one.name, name));
  const declaring = (kind, name) => services.filter((service) => declares(service, kind, name));
  const isOurs = ([kind, name]) => name === 'samtykke' && ['cookie', 'local-storage'].includes(kind);
  const found = (await stored()).filter((one) => !isOurs(one));
  const stray = found.filter(([kind, name]) => declaring(kind, name).length && !declaring(kind, name).some(isGranted));
  if (stray.length) return fail(`stored without a yes: ${names(stray.map(([, name]) => name))}`);
  const known = admitted() + services.filter(isGranted).map(({ statement }) => statement).join();
  const strange = found.filter(([kind, name]) => !declaring(kind, name).length).map(([, name]) => name);
  const far = hosts().filter((host) => !known.includes('//' + host));
  const why = [];
  if (strange.length) why.push(`stored and not declared: ${names(strange)}`);
  if (far.length) why.push(`fetched from where no service is declared: ${names(far)}`);
  return why.length ? warn(why.join('; ')) : pass();
};

export const SITE = [
  ['DP-17', 'the page can be read and used', ({ surface }) => {
    const main = document.querySelector('main') ?? document.body;
    const around = [];
    for (let el = main; el; el = el.parentElement) around.push(getComputedStyle(el));
    const isStuck = [document.body, document.documentElement].some((el) => /hidden|clip/.test(getComputedStyle(el).overflowY));
    if (isStuck) return fail('it cannot be scrolled');
    const isAway = around.some(({ filter, pointerEvents }) => /blur/.test(filter) || pointerEvents === 'none');
    if (isAway || main.closest('[inert], [aria-hidden=true]')) return fail('it is out of reach');
    return surface?.matches(':modal') ? warn('a modal dialog keeps visitors from it until they have answered') : pass();
  }],
  ['DP-19', 'there is a way back to the choice, and back is no longer than to', ({ yes, no, categories }) => {
    if (!categories.length) return untold('nothing is asked');
    const ways = [...document.querySelectorAll('[data-samtykke-action=open], [data-samtykke-action=withdraw]')];
    document.querySelectorAll('*').forEach(({ shadowRoot }) => ways.push(...shadowRoot?.querySelectorAll('.samtykke-reopen button') ?? []));
    if (!ways.length) return fail('there is none');
    const isThere = ways.some((way) => isSeen(way) && (way.textContent.trim() || way.getAttribute('aria-label')));
    if (!isThere) return fail('it cannot be seen');
    return so(!yes || no, 'it takes more presses to take back than to give');
  }],
  ['DP-21', 'before an answer nothing is stored or fetched but what is necessary', (seen) =>
    (seen.granted.length || seen.refused.length ? untold('there is an answer already') : silence(seen))],
  ['DP-22', 'after a no nothing of what was refused is there', (seen) =>
    (seen.refused.length ? silence(seen) : untold('nothing is refused yet'))],
  ['DP-23', 'after a yes there is nothing but what is declared', (seen) =>
    (seen.granted.length ? silence(seen) : untold('nothing is granted yet'))],
  ['DP-34', 'what the browser refuses for the visitor is not asked', ({ surface, config, categories, isSettings }) => {
    if (!navigator.globalPrivacyControl) return untold('this browser sends no signal');
    if (!surface || isSettings) return untold('this is not the prompt');
    const refused = categories.filter(({ id }) => (config.signals?.gpc ?? ['marketing']).includes(id)).map(({ id }) => id);
    const asked = refused.filter((id) => surface.querySelector(`input[data-samtykke-choice="${id}"]`));
    return so(!asked.length, `it asks about ${names(asked)}`);
  }],
  ['DP-36', 'there is one record at most, and nothing else in it', ({ config }) => {
    const cookies = [...document.cookie.matchAll(/(?:^|; )samtykke=([^;]*)/g)].map(([, text]) => text);
    const copy = attempt(() => localStorage.samtykke ?? []);
    if (cookies.length > 1) return fail(`there are ${cookies.length}`);
    if (![cookies, copy].flat().every((text) => RECORD.test(text))) return fail('it is not as documented');
    if (config.record?.storage === 'session' && copy.length) return fail('there is a copy, though it is for the session');
    return cookies.length && copy.length && cookies[0] !== copy ? warn('the cookie and its copy differ; the newest counts') : pass();
  }],
  ['DP-38', 'what waits does not load by itself where scripts do not run', () => {
    const shut = [...document.querySelectorAll('[data-samtykke]:not(template, [data-samtykke-state=open], [data-samtykke-state=ran])')];
    const isLive = (gate) => LIVE.some((name) => !HARMLESS.test(gate.getAttribute(name) ?? '')) || gate.matches('script:not([type="text/plain"])');
    const live = shut.filter(isLive).map(({ localName, dataset }) => `${localName} ${dataset.samtykke}`);
    if (live.length) return fail(`marked and not held: ${names(live)}`);
    const ahead = [...document.querySelectorAll('template[data-samtykke]')].filter(({ content }) => content.querySelector(AHEAD));
    if (ahead.length) return warn(`Firefox fetches ahead what stands in a template, so write data-src and data-href there: ${names(ahead.map(({ dataset }) => dataset.samtykke))}`);
    return untold('look at the page with scripts turned off');
  }],
];
