/*
 * The demo's page of the self-test: runs it, and shows what it says.
 *
 * Never: looks at anything itself; samtykke.selfTest() does.
 */
{
  // What is to be looked at stands first.
  const OUTCOMES = { fail: 'ikke bestått', warn: 'advarsel', 'cannot tell': 'kan ikke avgjøres her', pass: 'bestått' };

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const [outcome, place] = ['outcome', 'report'].map((id) => document.getElementById(id));
  const surface = () => document.querySelector('[data-samtykke-prompt]')?.shadowRoot?.querySelector('section, dialog');

  const row = ({ id, rule, outcome: found, why }) => element('tr', {},
    element('td', {}, OUTCOMES[found]),
    element('th', { scope: 'row' }, id),
    element('td', { lang: 'en' }, element('p', {}, rule), ...(why ? [element('p', { className: 'small' }, why)] : [])));

  const show = (report) => {
    const order = Object.keys(OUTCOMES);
    const sorted = [...report].sort((one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome));
    const head = element('tr', {}, ...['Utfall', 'Regel', 'Hva den ser etter'].map((text) => element('th', { scope: 'col' }, text)));
    place.replaceChildren(element('table', { className: 'report' },
      element('caption', {}, 'Hva selvtesten fant'), element('thead', {}, head), element('tbody', {}, ...sorted.map(row))));
    const many = (found) => report.filter((result) => result.outcome === found).length;
    outcome.textContent = order.map((found) => `${many(found)} ${OUTCOMES[found]}`).join(', ') + '.';
  };

  document.getElementById('run').addEventListener('click', async () => {
    outcome.textContent = 'Ser etter …';
    try {
      await window.samtykke.ready;
      if (!surface()) await window.samtykke.open();
      show(await window.samtykke.selfTest());
    } catch (cause) {
      outcome.textContent = `Selvtesten kom ikke i gang: ${cause}`;
    }
  });

  document.getElementById('worsen').addEventListener('click', async () => {
    await window.samtykke.ready;
    if (!surface()) await window.samtykke.open();
    const no = surface().querySelector('[data-samtykke-action=reject-all]');
    no.style.cssText = 'flex: 0 0 auto; align-self: start; min-height: 24px; padding: 0 4px; border-color: transparent; color: #999; font-weight: 400';
    outcome.textContent = 'Nei-knappen er nå liten og blek.';
  });
}
