/*
 * What a visitor does before the wasm is there: it is kept, and done in order when the wasm comes. Where it never comes, a
 * no is taken all the same.
 *
 * Never: takes a yes without the wasm, and never stores anything before a visitor has said no.
 */
import { store } from '../device.js';
import { doc, element, first } from '../element.js';
import { now, random } from '../moment.js';
import { BEFORE_SPEAKING, SURFACE, region, ticked } from '../surface.js';

const isNo = ([word, ids]) => word === 'reject-all' || word === 'save' && !ids;

/** Hears what is pressed in the prompt until the wasm does; `follow` and `stayAlone` say what becomes of that. */
export const hear = (root, shown, record) => {
  const said = [], ticks = new Map();
  let isAlone;

  // Who says no sees at once that it was heard. What hides is not the surface: its attributes are compared.
  const hide = (isHidden) => { root.host.style.display = isHidden ? 'none' : ''; };
  const focus = (live) => doc.activeElement === doc.body && live.focus();

  /** The record as src/consent/record.rs writes it. */
  const keep = ([word]) => store(
    `v=1&r=${record.revision}&t=${now()}&i=${random()}&l=${shown.lang}&h=${shown.hash}&m=${word}&on=&off=${record.ids}`,
    record.seconds, record.domain,
  );
  const refuse = (no) => {
    const live = region(root);
    const notice = element();
    notice.className = 'samtykke-notice';
    notice.lang = shown.lang;
    notice.textContent = keep(no) ? shown.saved : shown.unsaved;
    first(SURFACE, root)?.remove();
    hide();
    focus(live);
    setTimeout(() => live.replaceChildren(notice), BEFORE_SPEAKING);
  };

  root.addEventListener('input', ({ target }) => ticks.set(target, target.checked));
  // After the page's own listeners: what these have taken is not early.
  addEventListener('click', (event) => {
    const control = event.composedPath().find((el) => el.dataset?.samtykkeAction);
    if (event.defaultPrevented || control?.getRootNode() !== root) return;
    const act = [control.dataset.samtykkeAction, ticked(root)];
    if (isAlone) return isNo(act) && refuse(act);
    said.push(act);
    hide(isNo(act));
  });
  // Who leaves before the wasm comes has answered too.
  const leave = () => said[0] && isNo(said.at(-1)) && keep(said.at(-1));
  addEventListener('pagehide', leave);

  return {
    follow: async (begin, act) => {
      await begin();
      // The boxes that came with the details follow these.
      ticks.forEach((isTicked, box) => box.checked === isTicked || box.click());
      removeEventListener('pagehide', leave);
      said.forEach((one) => act(...one));
      hide();
      if (said[0]) focus(region(root));
    },
    stayAlone: () => {
      if (isAlone) return;
      isAlone = true;
      // Nobody brings what is folded away.
      first('details', root)?.remove();
      removeEventListener('pagehide', leave);
      hide();
      if (said[0] && isNo(said.at(-1))) refuse(said.at(-1));
    },
  };
};
