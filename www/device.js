/*
 * What is kept on the visitor's device: the record, and what others left there.
 *
 * Never: decides; what is stored and what is erased comes from the wasm.
 */

/** Runs what a browser may refuse. */
const attempt = (what) => { try { return what(); } catch { return undefined; } };

export const stored = () => {
  const texts = [];
  attempt(() => document.cookie.replace(/(?:^|; )samtykke=([^;]*)/g, (_, text) => texts.push(text)));
  texts.push(attempt(() => localStorage.samtykke));
  return texts.join('\n');
};

export const store = (text, seconds, domain) => {
  const cookie = `samtykke=${text}; Path=/; SameSite=Lax` + (seconds ? `; Max-Age=${seconds}` : '')
    + (domain ? `; Domain=${domain}` : '') + (location.protocol === 'https:' ? '; Secure' : '');
  attempt(() => { document.cookie = cookie; });
  attempt(() => { if (seconds) localStorage.samtykke = text; else localStorage.removeItem('samtykke'); });
  return stored().split('\n').includes(text);
};

/** Removes what fits a declared name, in which `*` stands for any signs. */
export const erase = (kind, name) => {
  const pattern = RegExp('^' + name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*') + '$', 's');
  const fits = (found) => pattern.test(found);
  const from = (storage) => Object.keys(storage).filter(fits).forEach((key) => storage.removeItem(key));
  attempt(() => {
    if (kind === 'cookie') document.cookie.split('; ').map((cookie) => cookie.split('=')[0]).filter(fits).forEach(expire);
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
  const paths = ['/'];
  location.pathname.replace(/[^/]+/g, (part, at) => paths.push(...[at + part.length, at + part.length + 1].map((end) => location.pathname.slice(0, end))));
  for (const path of paths) for (const domain of domains) document.cookie = `${name}=; Max-Age=0; Path=${path}${domain}`;
};
