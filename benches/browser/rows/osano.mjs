/*
 * Osano's cookieconsent 3, with its opt-in type. It has no gates: the page's own script opens what waits, as its documentation says.
 *
 * Never: changes its looks; a palette is asked for, since without one it has no colours.
 */
import { description, labels, statement } from '../content.mjs';
import { filesOf, missing } from '../installed.mjs';

const config = {
  type: 'opt-in', palette: { popup: { background: '#eaf2f8' }, button: { background: '#0b4f8a' } },
  content: { message: description, allow: labels.yes, deny: labels.no, link: labels.statement, href: statement },
};

const open = `function openAnalytics() {
  var gate = document.querySelector('[data-address]'), script = document.createElement('script');
  script.src = gate.dataset.address;
  gate.replaceWith(script);
}
function follow() { if (this.hasConsented()) openAnalytics(); }
cookieconsent.initialise(Object.assign(${JSON.stringify(config)}, { onInitialise: follow, onStatusChange: follow }));`;

export const osano = {
  name: 'osano-cookieconsent',
  missing: missing('cookieconsent'),
  files: () => filesOf('osano-cookieconsent', 'cookieconsent/build', ['cookieconsent.min.js', 'cookieconsent.min.css']),
  head: '<link rel="stylesheet" href="/osano-cookieconsent/cookieconsent.min.css">',
  analytics: (address) => `<script type="text/plain" data-address="${address}"></script>`,
  end: `<script src="/osano-cookieconsent/cookieconsent.min.js"></script><script>${open}</script>`,
  prompt: () => document.querySelector('.cc-window'),
  yes: () => document.querySelector('.cc-window .cc-allow'),
};
