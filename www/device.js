/*
 * What is kept on the visitor's device: the record, and what others left there.
 *
 * Never: decides; what is stored and what is erased comes from the wasm.
 */

// Milliseconds until every tab knows of a cookie.
const AFTER_COOKIES = 200;

/** Runs what a browser may refuse. */
export const attempt = (what) => { try { return what(); } catch {} };

export const stored = () => {
  const texts = [];
  attempt(() => document.cookie.replace(/(?:^|; )samtykke=([^;]*)/g, (_, text) => texts.push(text)));
  texts.push(attempt(() => localStorage.samtykke));
  return texts.join('\n');
};

/** Sets a cookie; over https for https alone, since names that begin with `__Host-` or `__Secure-` ask for it. */
const put = (name, text, rest) => {
  document.cookie = `${name}=${text}; Path=${rest}` + (location.protocol === 'https:' ? '; Secure' : '');
};

export const store = (text, seconds, domain) => {
  const rest = '/; SameSite=Lax' + (seconds ? `; Max-Age=${seconds}` : '') + (domain ? `; Domain=${domain}` : '');
  // First nothing: where the new one is not taken, an older yes does not stay in its place.
  for (const value of ['', text]) attempt(() => put('samtykke', value, rest));
  const copy = () => attempt(() => {
    localStorage.setItem('samtykke', '');
    if (seconds) localStorage.setItem('samtykke', text);
    else localStorage.removeItem('samtykke');
  });
  copy();
  // Of a cookie alone other tabs hear nothing; and of a copy that comes and goes, some before they know of the cookie.
  if (!seconds) setTimeout(copy, AFTER_COOKIES);
  return stored().split('\n').includes(text);
};

let names;
/** The names of the cookies, for as long as the task lasts: to read them anew for each declared name takes longer than all else. */
const cookies = () => {
  if (!names) queueMicrotask(() => { names = null; });
  return (names ||= document.cookie.split('; ').map((cookie) => cookie.split('=')[0]));
};

/** Removes what fits a declared name, in which `*` stands for any signs. */
export const erase = (kind, name) => {
  const pattern = RegExp('^' + name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*') + '$', 's');
  const fits = (found) => pattern.test(found);
  const from = (storage) => Object.keys(storage).filter(fits).forEach((key) => storage.removeItem(key));
  attempt(() => {
    if (kind === 'cookie') cookies().filter(fits).forEach(expire);
    if (kind === 'local-storage') from(localStorage);
    if (kind === 'session-storage') from(sessionStorage);
    if (kind === 'indexed-db') indexedDB.databases().then((all) => all.forEach((one) => fits(one.name) && indexedDB.deleteDatabase(one.name)));
    if (kind === 'cache') caches.keys().then((all) => all.filter(fits).forEach((one) => caches.delete(one)));
  });
};

/** Expires a cookie on every domain and path that this page may have set it for; browsers refuse public suffixes. */
export const expire = (name) => {
  const labels = location.hostname.split('.');
  const domains = ['', ...labels.map((_, at) => '; Domain=' + labels.slice(at).join('.'))];
  location.pathname.split('/').forEach((_, at, parts) => {
    const path = parts.slice(0, at + 1).join('/');
    for (const end of ['', '/']) for (const domain of domains) put(name, '', path + end + '; Max-Age=0' + domain);
  });
};
