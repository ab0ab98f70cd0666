/*
 * The visitor's copy of the record, in the fields of a consent receipt (ISO/IEC TS 27560:2023): see docs/record.md. It
 * becomes samtykke_receipt.js, which a page fetches when a visitor or a script asks for one; www/endpoint.js holds it too.
 *
 * Never: tells more of a visitor than the record does. Nobody is identified, so there is no `pii_principal_id`.
 */
const SCHEMA = 'ISO/IEC TS 27560:2023, samtykke 1';
// Seconds: see src/consent/record.rs.
const MONTH = 2628000;
// To the device, and for reading from it; what the data are used for later has a basis of its own (law.md NO-23).
const BASIS = 'consent: ekomloven § 3-15';
const WITHDRAWAL = 'On every page of party_url: the control that opens the settings, then a no to all.';

const list = (thing) => (Array.isArray(thing) ? thing.filter(Boolean) : []);
const ids = (text) => text.split('.').filter(Boolean);
const iso = (seconds) => new Date(seconds * 1000).toISOString();
const whole = (address) => address && new URL(address, document.baseURI).href;

/** Lets the visitor keep a receipt as a file. */
export const download = (text, config, lang) => {
  const found = receipt(text, config, lang);
  const link = document.createElement('a');
  link.download = `samtykke-${found.record_id}.json`;
  link.href = URL.createObjectURL(new Blob([JSON.stringify(found, null, 2)], { type: 'application/json' }));
  link.click();
  URL.revokeObjectURL(link.href);
};

/** A receipt of a record's text, `null` where there is none: what was answered, and what the config says of it now. */
export const receipt = (text, config, lang) => {
  const record = Object.fromEntries(new URLSearchParams(text));
  if (!record.v) return null;
  // In our language, or else the first of the site's that has the text.
  const words = (text) => (
    text && typeof text === 'object' ? text[[lang, ...list(config.languages)].find((known) => text[known])] : text);
  const all = (texts) => list(texts).map(words);
  const named = (kind, id) => list(config[kind]).find((item) => item.id === id) ?? {};
  const state = (isGranted) => (isGranted ? 'given' : record.m === 'withdraw' ? 'withdrawn' : 'refused');

  const granted = ids(record.on);
  const services = [...granted, ...ids(record.off)].map((id) => ({ ...named('services', id), id }));
  const ofService = ({ id, name, purpose, data, provider, recipients, country, statement, storage }) => ({
    service_id: id,
    service: words(name),
    description: words(purpose),
    event_state: state(granted.includes(id)),
    pii_information: all(data).map((pii_type) => ({ pii_type })),
    // Without a provider it is the controller's own.
    recipient_third_parties: all([provider, ...list(recipients)]),
    processing_locations: all([country]),
    privacy_notice: statement,
    storage: list(storage).map(({ name, type = 'cookie', duration }) => ({ name, type, retention_period: duration })),
  });
  const ofPurpose = (category) => {
    const { title, description } = named('categories', category);
    return {
      purpose_id: category,
      purpose: words(title),
      description: words(description),
      lawful_basis: BASIS,
      jurisdiction: 'NO',
      pii_controllers: parties.filter((party) => party.party_role === 'PII controller').map((party) => party.party_id),
      withdrawal_method: WITHDRAWAL,
      authority_party: 'authority',
      services: services.filter((service) => service.category === category).map(ofService),
    };
  };
  const { controller, dpo, complaint, prompt } = config;
  const party = (party_id, party_role, { name, address, email, phone, url, orgNumber }) => ({
    party_id,
    party_role,
    party_name: words(name),
    party_address: words(address),
    party_email: email,
    party_phone: phone,
    party_url: url,
    org_number: orgNumber,
  });
  const parties = [
    party('controller', 'PII controller', { ...controller, url: whole('/') }),
    ...list(controller.jointControllers).map((joint, at) => party(`joint-controller-${at + 1}`, 'PII controller', joint)),
    ...list([dpo]).map((officer) => party('dpo', 'data protection officer', officer)),
    party('authority', 'supervisory authority',
      complaint ? { name: complaint.authority, address: complaint.postal, url: complaint.url } : { name: 'Datatilsynet', url: 'https://www.datatilsynet.no/' }),
  ];

  const months = Math.min(Math.max(config.record?.months ?? 12, 1), 13);
  const found = {
    schema_version: SCHEMA,
    receipt_id: `${record.i}.${record.t}`,
    record_id: record.i,
    pii_processing: {
      privacy_notice: { url: whole(prompt?.statement), version: record.r, text_hash: record.h },
      language: record.l,
      purposes: [...new Set(services.map(({ category }) => category))].map(ofPurpose),
    },
    party_identification: parties,
    event: {
      event_time: iso(+record.t),
      validity_duration: `P${months}M`,
      valid_until: iso(+record.t + months * MONTH),
      entity_id: 'PII principal',
      event_type: 'expressed consent',
      event_state: state(granted.length),
      method: record.m,
    },
  };
  // What the config does not say is not there.
  return JSON.parse(JSON.stringify(found));
};
