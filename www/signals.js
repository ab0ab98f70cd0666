/*
 * What providers' own scripts are told: no before they run, and then the visitor's answer, once for each decision. It
 * becomes samtykke_signals.js, which only a page whose config has `signals.send` fetches, before any gate opens.
 *
 * Never: says yes for a visitor, and never fetches a provider's script; gates do when they open.
 */

const queue = (name) => (window[name] ||= []);
// Google's scripts tell a call from an event by its being `arguments`.
function gtag() { queue('dataLayer').push(arguments); }
function clarity() { (window.clarity.q ||= []).push(arguments); }

const word = (isGranted) => (isGranted ? 'granted' : 'denied');

/** The seven of Google's consent mode; what is for security is necessary. */
const google = ({ statistics, marketing, functional }) => ({
  ad_storage: word(marketing),
  ad_user_data: word(marketing),
  ad_personalization: word(marketing),
  analytics_storage: word(statistics),
  functionality_storage: word(functional),
  personalization_storage: word(functional),
  security_storage: 'granted',
});
const piwik = ({ statistics, marketing }) => ({
  consents: { analytics: { status: +statistics }, remarketing: { status: +marketing }, conversion_tracking: { status: +marketing } },
});
const NOBODY = { statistics: false, marketing: false, functional: false };

/** What each addressee documents: `begin` before it runs, and `tell` what was answered. */
const ADDRESSEES = {
  google: {
    begin: () => {
      gtag('consent', 'default', { ...google(NOBODY), wait_for_update: 500 });
      gtag('set', 'ads_data_redaction', true);
      gtag('set', 'url_passthrough', false);
    },
    tell: (answers) => gtag('consent', 'update', google(answers)),
  },
  gtm: { tell: (_, choice) => queue('dataLayer').push({ event: 'samtykke_change', samtykke: choice }) },
  uet: {
    begin: () => queue('uetq').push('consent', 'default', { ad_storage: 'denied' }),
    tell: ({ marketing }) => queue('uetq').push('consent', 'update', { ad_storage: word(marketing) }),
  },
  clarity: {
    begin: () => { window.clarity ||= clarity; },
    tell: ({ statistics, marketing }) =>
      window.clarity('consentv2', { ad_Storage: word(marketing), analytics_Storage: word(statistics) }),
  },
  matomo: {
    begin: () => queue('_paq').push(['requireConsent']),
    tell: ({ statistics }) => queue('_paq').push([statistics ? 'setConsentGiven' : 'forgetConsentGiven']),
  },
  'piwik-pro': {
    begin: () => {
      const cm = ((window.ppms ||= {}).cm ||= {});
      cm.api ||= (...call) => { (cm.q ||= []).push(call); };
    },
    tell: (answers) => window.ppms.cm.api('setComplianceSettings', piwik(answers), () => {}, console.warn),
  },
  // Their own first lines do nothing where the name is taken: they are told once they are there.
  meta: { tell: ({ marketing }) => window.fbq?.('consent', marketing ? 'grant' : 'revoke') },
  tiktok: { tell: ({ marketing }) => window.ttq?.[marketing ? 'grantConsent' : 'revokeConsent']?.() },
};

/** Begins with a no to each addressee that the config names, and goes on telling them what is answered. */
export const start = (samtykke, { signals: { send = [], ...ids } }) => {
  const addressees = [].concat(send).filter((name) => Object.hasOwn(ADDRESSEES, name)).map((name) => ADDRESSEES[name]);
  const tell = () => {
    const answers = Object.fromEntries(Object.keys(NOBODY).map((purpose) => [purpose, samtykke.has(ids[purpose] ?? purpose)]));
    for (const addressee of addressees) addressee.tell(answers, samtykke.choice());
  };
  for (const addressee of addressees) addressee.begin?.();
  const { granted, refused } = samtykke.choice();
  if (granted.concat(refused).length) tell();
  samtykke.on('change', tell);
};
