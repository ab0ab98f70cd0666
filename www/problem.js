/*
 * Problems, told as www/page.js tells them: on the console and to the page's scripts. A part of what the scripts of their
 * own are bundled from.
 *
 * Never: stops anything; what is wrong costs its own part alone.
 */

/** Tells of what is wrong at a place of the config. */
export const report = (code, path, subject) => {
  console.warn(`Samtykke: ${code} ${path} ${subject}`);
  document.dispatchEvent(new CustomEvent('samtykke:problem', { detail: { code, severity: 'error', path, subject } }));
};

/** The address that stands at a place of the config, or nothing where it leads to no page or server, which is told. */
export const reach = (address, path) => {
  try {
    const found = typeof address === 'string' && new URL(address, document.baseURI);
    if (/^https?:$/.test(found.protocol)) return found;
  } catch { /* It is told. */ }
  report('unsafe-address', path, '' + address);
  return null;
};
