/*
 * What a rule of the self-test comes to, and whether something is to be seen at all.
 *
 * Never: more words for an outcome than these four.
 */
export const pass = (why) => ({ outcome: 'pass', why });
export const warn = (why) => ({ outcome: 'warn', why });
export const fail = (why) => ({ outcome: 'fail', why });
export const untold = (why) => ({ outcome: 'cannot tell', why });

/** Passes where it is so; where not, it fails for this reason. */
export const so = (is, why) => (is ? pass() : fail(why));

/** Whether it is shown, under each name that browsers have had for the same question. */
export const isSeen = (el) => el.getClientRects().length > 0
  && el.checkVisibility({ opacityProperty: true, visibilityProperty: true, checkOpacity: true, checkVisibilityCSS: true });

/** Some of what was found, by name. */
export const names = (found) => [...new Set(found)].map((name) => `«${name}»`).join(', ');
