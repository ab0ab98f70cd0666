/*
 * The providers whose scripts are told of an answer, and what each of them documents for it.
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

/** What counts before an answer. */
export const NOBODY = { statistics: false, marketing: false, functional: false };

/** What each addressee documents: `begin` before it runs, and `tell` what was answered. `host` is where its script comes from. */
const ADDRESSEES = {
  google: {
    host: 'www.googletagmanager.com',
    begin: () => {
      gtag('consent', 'default', { ...google(NOBODY), wait_for_update: 500 });
      gtag('set', 'ads_data_redaction', true);
      gtag('set', 'url_passthrough', false);
    },
    tell: (answers) => gtag('consent', 'update', google(answers)),
  },
  gtm: { host: 'www.googletagmanager.com', tell: (_, choice) => queue('dataLayer').push({ event: 'samtykke_change', samtykke: choice }) },
  uet: {
    host: 'bat.bing.com',
    begin: () => queue('uetq').push('consent', 'default', { ad_storage: 'denied' }),
    tell: ({ marketing }) => queue('uetq').push('consent', 'update', { ad_storage: word(marketing) }),
  },
  clarity: {
    host: 'www.clarity.ms',
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
  meta: { host: 'connect.facebook.net', tell: ({ marketing }) => window.fbq?.('consent', marketing ? 'grant' : 'revoke') },
  tiktok: { host: 'analytics.tiktok.com', tell: ({ marketing }) => window.ttq?.[marketing ? 'grantConsent' : 'revokeConsent']?.() },
};

/** Those of these names that there are. */
export const named = (names) => [].concat(names).filter((name) => Object.hasOwn(ADDRESSEES, name)).map((name) => ({ name, ...ADDRESSEES[name] }));
