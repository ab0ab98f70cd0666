/*
 * What the rules look at: the surface, the answers, and what the config declares, as it was written.
 *
 * Never: trusts a config to be sound; what the product drops is passed over here too.
 */
import { channels, contrast } from '../contrast.js';

const list = (thing) => (Array.isArray(thing) ? thing : []);

/** How colours stand to each other in a shadow root. `away` takes the means for it out again. */
const eye = (root) => {
  const probe = document.createElement('span');
  probe.hidden = true;
  root?.append(probe);
  const known = {};
  const seen = (colour) => known[colour] ??= [channels(probe, colour)];
  return {
    /** What an element stands on: the first colour that nothing shines through. */
    ground: (el) => {
      for (let under = el; under; under = under.parentElement ?? under.getRootNode().host) {
        const colour = getComputedStyle(under).backgroundColor;
        if (seen(colour)[0]) return colour;
      }
      return 'white';
    },
    /** How much two colours differ; nothing where one is not plain. */
    differ: (one, other) => [one, other].every((colour) => seen(colour)[0]) && contrast(seen(one)[0], seen(other)[0]),
    away: () => probe.remove(),
  };
};

/** Gathers it, for the surface in this shadow root. */
export const look = (root, config) => {
  const surface = root?.querySelector('section, dialog');
  const button = (word) => surface?.querySelector(`[data-samtykke-action=${word}]`);
  const [yes, no] = [button('accept-all'), button('reject-all')];
  const isSettings = !!button('close');
  const { granted, refused } = window.samtykke.choice();
  const services = list(config.services).filter((service) => service?.id && service.name);
  const of = (category) => services.filter((service) => service.category === category.id);
  const necessary = list(config.categories).filter((category) => category?.necessary === true).map(({ id }) => id);
  const categories = list(config.categories)
    .filter((category) => category?.id && category.title && !necessary.includes(category.id) && of(category).length);
  const signalled = navigator.globalPrivacyControl ? config.signals?.gpc ?? ['marketing'] : [];
  const isOpen = ({ id }) => ![...granted, ...refused].includes(id);
  const outside = surface?.cloneNode(true);
  outside?.querySelectorAll('details').forEach((details) => details.remove());
  return {
    root, config, surface, yes, no, isSettings, granted, refused, services, categories,
    // What it should ask about: in the settings all, in the prompt what has no answer.
    asked: categories.filter((category) => isSettings || (!signalled.includes(category.id) && of(category).some(isOpen))),
    isGranted: ({ id, category }) => granted.includes(id) || necessary.includes(category),
    looks: [yes, no].map((el) => el && getComputedStyle(el)),
    count: (word) => surface.querySelectorAll(`[data-samtykke-action=${word}]`).length,
    /** What is said outside the details, in small letters. */
    words: outside?.textContent.toLowerCase() ?? '',
    /** A text of the config in each of its languages. */
    wordings: (text) => (typeof text === 'string' ? [text] : Object.values(text)),
    ...eye(root),
  };
};
