/*
 * The ways in which a script gives an element its address or puts it into the page; each asks the hold first.
 *
 * Never: changes what an element of the page's own host does.
 */
import { LOADS } from './hold.js';

// What these hold is no markup.
const WORDS = /^(script|style|textarea|title|noscript|iframe|template|xmp|noembed|noframes|plaintext)$/;
const LOADING = /<(script|iframe|img|source|video|audio|embed|object|link)\b/i;

/** Asks before a property is set that makes an element fetch. */
const property = (of, name, takes) => {
  const own = Object.getOwnPropertyDescriptor(of.prototype, name);
  Object.defineProperty(of.prototype, name, {
    ...own,
    set(value) { if (!takes(this, name, value)) own.set.call(this, value); },
  });
};

/** Looks at the nodes that a method is given before they are in the page. */
const method = (of, name, hold) => {
  const own = of.prototype[name];
  of.prototype[name] = function (...given) {
    for (const node of given) if (node instanceof Node) hold.look(node);
    return own.apply(this, given);
  };
};

export const patch = (hold) => {
  const takes = (element, name, value) => hold.takes(element, name, value);
  const properties = [
    [HTMLScriptElement, 'src'], [HTMLIFrameElement, 'src'], [HTMLImageElement, 'src', 'srcset'], [HTMLSourceElement, 'src', 'srcset'],
    [HTMLMediaElement, 'src'], [HTMLVideoElement, 'poster'], [HTMLEmbedElement, 'src'], [HTMLObjectElement, 'data'], [HTMLLinkElement, 'href'],
  ];
  for (const [of, ...names] of properties) for (const name of names) property(of, name, takes);
  property(HTMLScriptElement, 'type', (script, _, type) => hold.takesType(script, type));

  const { setAttribute } = Element.prototype;
  Element.prototype.setAttribute = function (name, value) {
    const plain = ('' + name).toLowerCase();
    const isTaken = LOADS[this.localName]?.includes(plain) && hold.takes(this, plain, value);
    if (!isTaken) setAttribute.call(this, name, value);
  };

  for (const name of ['appendChild', 'insertBefore', 'replaceChild']) method(Node, name, hold);
  for (const name of ['before', 'after', 'replaceWith', 'append', 'prepend', 'replaceChildren', 'insertAdjacentElement']) method(Element, name, hold);
  for (const name of ['append', 'prepend', 'replaceChildren']) method(DocumentFragment, name, hold);

  // Markup is read where nothing loads, looked at, and then put in. Elsewhere than in HTML it would be read otherwise.
  const html = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
  Object.defineProperty(Element.prototype, 'innerHTML', {
    ...html,
    set(markup) {
      const holder = document.createElement('template');
      const isPlain = this instanceof HTMLElement && !WORDS.test(this.localName) && LOADING.test(markup);
      html.set.call(isPlain ? holder : this, markup);
      if (isPlain) this.replaceChildren(holder.content);
    },
  });
};
