/*
 * tarteaucitron, in its own Norwegian, with the services of the content in place of those that it knows.
 *
 * Never: changes its looks.
 */
import { services, statement } from '../content.mjs';
import { file, filesOf, missing } from '../installed.mjs';

const TYPES = { statistics: 'analytic', media: 'video', marketing: 'ads' };
const begin = {
  privacyUrl: statement, hashtag: '#tarteaucitron', cookieName: 'tarteaucitron', orientation: 'middle', showIcon: true, DenyAllCta: true,
  AcceptAllCta: true, highPrivacy: true, mandatory: true,
};

const script = `tarteaucitronForceLanguage = 'no';
tarteaucitron.init(${JSON.stringify(begin)});
for (const { id, name, category, storage } of ${JSON.stringify(services.filter(({ category }) => category !== 'necessary'))}) {
  tarteaucitron.services[id] = {
    key: id, type: ${JSON.stringify(TYPES)}[category], name, uri: '/', needConsent: true, cookies: [storage],
    js: () => { if (id === 'teller') tarteaucitron.addScript(document.querySelector('[data-address]').dataset.address); },
  };
  (tarteaucitron.job = tarteaucitron.job || []).push(id);
}`;

const AT = 'tarteaucitronjs';
const files = () => ({
  ...filesOf('tarteaucitron', AT, ['tarteaucitron.min.js', 'tarteaucitron.services.min.js', 'advertising.min.js']),
  '/tarteaucitron/css/tarteaucitron.min.css': file(`${AT}/css/tarteaucitron.min.css`),
  '/tarteaucitron/lang/tarteaucitron.no.min.js': file(`${AT}/lang/tarteaucitron.no.min.js`),
});

export const tarteaucitron = {
  name: 'tarteaucitron',
  missing: missing(AT),
  files,
  head: `<script src="/tarteaucitron/tarteaucitron.min.js"></script><script>${script}</script>`,
  analytics: (address) => `<script type="text/plain" data-address="${address}"></script>`,
  prompt: () => document.querySelector('#tarteaucitronAlertBig'),
  yes: () => document.querySelector('#tarteaucitronAlertBig .tarteaucitronAllow'),
};
