/*
 * The content that every row shows: who asks, for what, and which services there are, in bokmål.
 *
 * Never: says how a row is configured with it; each row does that in its own file.
 */

export const controller = { name: 'Ternvåg bibliotek', email: 'post@example.no' };

export const title = 'Kan vi bruke informasjonskapsler?';
export const description =
  'Ternvåg bibliotek bruker informasjonskapsler til statistikk, innhold fra andre og markedsføring. '
  + 'Du velger selv, og kan ombestemme deg når du vil.';
export const statement = '/personvern';

export const labels = {
  yes: 'Godta alle', no: 'Avvis alle', settings: 'Innstillinger', save: 'Lagre valg', close: 'Lukk', statement: 'Personvernerklæring',
};

export const categories = [
  { id: 'necessary', title: 'nødvendige funksjoner', description: 'Uten disse virker ikke siden.', necessary: true },
  { id: 'statistics', title: 'statistikk', description: 'Vi teller besøk for å se hvilke sider folk bruker.' },
  { id: 'media', title: 'innhold fra andre', description: 'Vi viser filmer og kart fra andre nettsteder.' },
  { id: 'marketing', title: 'markedsføring', description: 'Vi måler om annonsene våre når fram.' },
];

const service = (id, category, name, provider, purpose, storage, duration) =>
  ({ id, category, name, provider, purpose, storage, duration });

export const services = [
  service('svaret', 'necessary', 'Svaret ditt', 'Ternvåg bibliotek', 'Husker hva du svarte.', 'svar', '12 months'),
  service('innlogging', 'necessary', 'Innlogging', 'Ternvåg bibliotek', 'Holder deg innlogget.', 'lnr', 'session'),
  // Its script, /analytics.js on another origin, is what the rows keep shut.
  service('teller', 'statistics', 'Telleren', 'Tallstua AS', 'Teller besøk på nettstedet.', '_tell*', '13 months'),
  service('varmekart', 'statistics', 'Varmekart', 'Glødeverket AS', 'Ser hvor på siden folk trykker.', '_glo*', '1 year'),
  service('film', 'media', 'Film', 'Filmvev AS', 'Viser filmer.', '_fv*', '6 months'),
  service('kart', 'media', 'Kart', 'Kartbua AS', 'Viser kart.', '_kb*', '30 days'),
  service('annonser', 'marketing', 'Annonser', 'Reklamelauget AS', 'Måler hvilke annonser som virker.', '_rl*', '90 days'),
  service('nyhetsbrev', 'marketing', 'Nyhetsbrev', 'Brevdua AS', 'Måler hvem som leser nyhetsbrevet.', '_bd*', '1 year'),
];

/** The services of a category. */
export const servicesOf = (category) => services.filter((one) => one.category === category.id);
