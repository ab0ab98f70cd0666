/*
 * How the way out looks: the browser's own two colours, light or dark as the page is, and both of them at its edge, so
 * that it is seen on any ground.
 *
 * Never: lets a theme or the page hide it or make it small.
 */
export const look = `
:host {
  display: block !important; position: fixed !important; z-index: 2147483647 !important;
  inset-block-start: 0 !important; inset-inline-end: 0 !important;
  visibility: visible !important; opacity: 1 !important; box-sizing: border-box; max-width: 100%; margin: 0; padding: 6px;
}
:host([data-samtykke-exit=modal]) {
  position: sticky !important; flex: none; width: fit-content; margin-inline-start: auto; padding: 0 0 6px;
}
button {
  font: inherit; font-size: max(1rem, 16px); font-weight: 600; line-height: 1.3; letter-spacing: inherit; word-spacing: inherit;
  position: relative; box-sizing: border-box; min-width: 44px; min-height: 44px; max-width: 100%; margin: 0; padding: .5em 1em; overflow-wrap: anywhere;
  color: Canvas; background: CanvasText; border: 2px solid Canvas; border-radius: .375rem; box-shadow: 0 0 0 1px CanvasText; cursor: pointer;
}
button:hover { text-decoration: underline }
button:focus-visible { outline: 3px solid CanvasText; outline-offset: 1px; box-shadow: 0 0 0 7px Canvas }
.lights { position: absolute; inset: auto 0 2px; font-size: 10px; line-height: 1; letter-spacing: .3em; text-align: center }
[hidden] { display: none }
[role=status] { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap }
/* There browsers put a ground of their own below words. */
@media (forced-colors: active) { button { color: ButtonText; background: ButtonFace; border-color: ButtonText } }
@media print { :host { display: none !important } }
`;

/** Room for it above the page, so that it covers nothing there and nothing that has focus (WCAG 2.4.11). */
export const room = (height, padding, scrollPadding) => `@media not print {
  :root { padding-top: ${padding + height}px !important; scroll-padding-top: ${Math.max(scrollPadding, height)}px !important }
}`;

/** Nothing is seen, and nothing is read out. */
export const blank = ':root { display: none !important }';
