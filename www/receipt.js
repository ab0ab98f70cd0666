/*
 * The visitor's copy of the record, in words (ISO/IEC TS 27560). It becomes samtykke_receipt.js, which a page fetches
 * when a script asks for a receipt.
 *
 * Never: tells more of a visitor than the record does.
 */
// Seconds: see src/consent/record.rs.
const MONTH = 2628000;
const ids = (text) => text.split('.').filter(Boolean);

/** Lets the visitor keep a receipt as a file. */
export const download = (text, config, lang) => {
  const found = receipt(text, config, lang);
  const link = document.createElement('a');
  link.download = `samtykke-${found.recordId}.json`;
  link.href = URL.createObjectURL(new Blob([JSON.stringify(found, null, 2)], { type: 'application/json' }));
  link.click();
  URL.revokeObjectURL(link.href);
};

/** A receipt of a record's text, `null` where there is none; times are seconds since 1970. */
export const receipt = (text, config, lang) => {
  const record = Object.fromEntries(new URLSearchParams(text));
  if (!record.v) return null;
  // In our language, or else the first of the site's that has the text.
  const words = (text) => (typeof text === 'string' ? text : text[[lang].concat(config.languages).find((known) => text[known])]);
  const controller = words(config.controller.name);
  const items = (text) => ids(text).flatMap((id) => config.services.filter((service) => service?.id === id).slice(0, 1))
    .map(({ id, name, category, provider, purpose }) => (
      { id, name: words(name), category, provider: provider ? words(provider) : controller, purpose: words(purpose) }));
  return {
    version: record.v,
    recordId: record.i,
    time: +record.t,
    expires: +record.t + Math.min(Math.max(config.record?.months ?? 12, 1), 13) * MONTH,
    revision: +record.r,
    language: record.l,
    textHash: record.h,
    method: record.m,
    controller,
    granted: items(record.on),
    refused: items(record.off),
  };
};
