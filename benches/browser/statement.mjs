/*
 * A statement as long as one likes, its config, and the page that shows it.
 *
 * Never: asks for more services than it is told to.
 */
import { crowdConfig } from './crowd.mjs';

const section = (_, at) => ({
  id: `part-${at}`,
  heading: `Del ${at + 1} om hylla ved fjæra`,
  blocks: [
    'Vi behandler navn og lånenummer fordi du har lånt en bok, og sletter dem når boka er levert.',
    { list: ['navn og lånenummer', 'hvilken bok det gjelder', 'når den skal leveres'] },
  ],
});

/** A config with so many written sections. */
export const statementConfig = (sections, services) =>
  crowdConfig(services, { statement: { sections: Array.from({ length: sections }, section) } });

/** A page with a place for a statement, or with the place and nothing that fills it. */
export const statementPage = (name, withTag) => `<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><title>Personvern</title><link rel="icon" href="data:,">
${withTag ? `<script src="/samtykke/samtykke.js" data-config="/${name}.json"></script>` : ''}</head>
<body><h1>Personvern</h1><div data-samtykke-statement></div>
<button type="button" data-samtykke-action="open">Innstillinger</button></body></html>`;
