/*
 * Sheets that a page or a shadow root wears. Adopted ones are no inline styles, so a strict policy allows them.
 *
 * Never: looks at what a sheet says.
 */

/** A sheet that nobody wears yet. */
export const sew = (css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};

/** Lets a document or a shadow root wear a sheet, and gives it, so that it can say something else later. */
export const wear = (wearer, css) => {
  const sheet = sew(css);
  wearer.adoptedStyleSheets.push(sheet);
  return sheet;
};
