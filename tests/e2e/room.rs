//! Room: what of the product is cut off, stands out or is out of reach in the window as it is.
//!
//! Never: the page's own; and behind a modal dialog nothing is meant to be reached.

use crate::consent_page::ConsentPage;
use serde_json::Value;

/// Opens what is folded.
const UNFOLD: &str = r"document.querySelectorAll('*').forEach(({ shadowRoot }) => {
  shadowRoot?.querySelectorAll('details').forEach((details) => { details.open = true; });
})";

const LOOK: &str = r"
  const wrong = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  const say = (el, what) => wrong.push(`${el.localName} «${(el.textContent.trim() || el.id).slice(0, 40)}» ${what}`);
  const isWithin = (inner, outer) => inner.left >= outer.left - 1 && inner.right <= outer.right + 1;
  // Heads of columns that are told to screen readers alone.
  const isVeiled = (el) => !!el.closest('thead') && getComputedStyle(el.closest('thead')).clipPath !== 'none';
  const roots = [...document.querySelectorAll('*')].map((el) => el.shadowRoot).filter(Boolean);
  const modal = roots.filter((root) => root.querySelector(':modal'));

  const isHit = (root, el, x, y) => {
    const hit = root.elementFromPoint(x, y);
    return hit === el || el.contains(hit);
  };
  // Of a link that goes over a line, the larger part: of the other there may be nothing.
  const part = (el) => [...el.getClientRects()].sort((one, other) => other.width - one.width)[0];
  /** Whether a visitor who came by Tab sees some of it (WCAG 2.4.11), and one who scrolls can press it. */
  const reach = async (root, el) => {
    el.focus();
    // WebKit scrolls to it when it paints.
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y]));
    const isSeen = [...el.getClientRects()].some(({ left, top, width, height }) =>
      points.some(([x, y]) => isHit(root, el, left + x * width, top + y * height)));
    if (!isSeen) say(el, 'is hidden when it has focus');
    el.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, right, top, bottom } = part(el);
    if (!isWithin({ left, right }, { left: 0, right: clientWidth })) say(el, 'is beside the window');
    if (!isHit(root, el, (left + right) / 2, (top + bottom) / 2)) say(el, 'cannot be pressed');
  };
  /** Whether an element cuts off what is in it, or has to be scrolled sideways. */
  const cut = (el) => {
    const { overflowX, overflowY } = getComputedStyle(el);
    if (overflowX !== 'visible' && el.scrollWidth > el.clientWidth + 1) say(el, 'is cut at its side');
    if (/hidden|clip/.test(overflowY) && el.scrollHeight > el.clientHeight + 1) say(el, 'is cut below');
  };
  /** Whether words stand out of what they are in. */
  const fit = (words) => {
    const range = document.createRange();
    range.selectNodeContents(words);
    const around = words.parentElement.closest('button, label, summary, p, h2, h3, h4, dt, dd, th, td, legend');
    const box = around?.getBoundingClientRect();
    for (const rect of range.getClientRects()) {
      if (!box || !rect.width) continue;
      if (!isWithin(rect, box)) say(around, 'has words that stand out at its side');
      if (around.matches('button') && (rect.top < box.top || rect.bottom > box.bottom)) say(around, 'is too low for its words');
    }
  };

  if (scrollWidth > clientWidth) wrong.push(`the page is ${scrollWidth} wide`);
  for (const root of modal.length ? modal : roots) {
    const shown = [...root.querySelectorAll('*')].filter((el) => el.checkVisibility() && !isVeiled(el));
    for (const el of shown) {
      cut(el);
      [...el.childNodes].filter((kid) => kid.nodeType === 3 && kid.data.trim()).forEach(fit);
      if (el.matches('button, summary, input, a[href]')) await reach(root, el);
    }
  }
  return wrong;
";

/// Looks at all of it, folded as it is; `what` says in a failure what that was.
pub async fn look(page: &ConsentPage, what: &str, found: &mut Vec<String>) {
    let wrong = page.promised(LOOK).await;
    found.extend(
        wrong
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(|wrong| [what, ": ", wrong].concat()),
    );
}

/// Looks at it folded and unfolded.
pub async fn look_inside(page: &ConsentPage, what: &str, found: &mut Vec<String>) {
    look(page, what, found).await;
    page.value(UNFOLD).await;
    look(page, &[what, ", unfolded"].concat(), found).await;
}
