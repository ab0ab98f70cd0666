/*
 * Elements, found and made, as every part of the page does it.
 *
 * Never: knows what stands in them.
 */

export const doc = document;
export const first = (selector, within = doc) => within.querySelector(selector);
export const element = (attribute) => {
  const made = doc.createElement('div');
  if (attribute) made.setAttribute(attribute, '');
  return made;
};
