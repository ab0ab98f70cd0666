/*
 * The yes and the no beside each other: whether one is as easy to see, to read and to press as the other.
 *
 * Never: looks at what else the surface says.
 */
import { fail, isSeen, pass, so, untold, warn } from './finding.js';

/** Whether one of these is said, in large letters or small. */
const words = (...said) => new RegExp(`(^|[^\\p{L}])(${said.join('|')})($|[^\\p{L}])`, 'iu');

// Words for yes that press, thank or hide what they do.
const VAGUE = words('ok', 'okay', 'fortsett', 'hald fram', 'continue', 'jeg forstår', 'eg forstår', 'skjønner', 'greit',
  'selvfølgelig', 'sjølvsagt', 'of course', 'sure', 'got it', 'verdsetter', 'verdset', 'we value');
// Words for all of it.
const ALL = words('all', 'alle', 'alla', 'alt', 'everything');
// What is let differ by a rounding of the browser's.
const ROUNDING = 1;

const boxes = (...elements) => elements.map((el) => el.getBoundingClientRect());
/** Whether both look the same in these. */
const alike = ([one, other], ...properties) => properties.every((property) => one[property] === other[property]);
const around = (el) => ['::before', '::after'].map((part) => getComputedStyle(el, part).content).join();

/** Whether a press in the middle of it would reach it, when it has been scrolled to. */
const isReached = (root, surface, el) => {
  const [left, top, inner] = [scrollX, scrollY, surface.scrollTop];
  el.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const [at] = boxes(el);
  const middle = [(at.left + at.right) / 2, (at.top + at.bottom) / 2];
  const isOnTop = document.elementFromPoint(...middle) === root.host && el.contains(root.elementFromPoint(...middle));
  surface.scrollTop = inner;
  scrollTo({ left, top, behavior: 'instant' });
  return isOnTop && isSeen(el);
};

export const PAIR = [
  ['DP-02', 'the no is a button as the yes is', ({ yes, no }) =>
    so([yes, no].every((el) => el.matches('button:not([role])')), 'one of them is no button')],
  ['DP-03', 'yes and no are of one size', ({ yes, no, looks }) => {
    const [one, other] = boxes(yes, no);
    if (Math.abs(one.height - other.height) > ROUNDING) return fail('one is higher than the other');
    const ratio = (one.width * one.height) / (other.width * other.height);
    if (ratio > 0.9 && ratio < 1.1) return pass();
    const hasRoom = alike(looks, 'paddingInline', 'paddingBlock', 'minWidth', 'flexGrow', 'borderWidth');
    return hasRoom ? warn('the words make one wider than the other') : fail('one is wider than the other');
  }],
  ['DP-04', 'their words look alike', ({ looks }) =>
    so(alike(looks, 'fontFamily', 'fontSize', 'fontWeight', 'fontStyle', 'textTransform', 'textDecorationLine'), 'their letters differ')],
  ['DP-05', 'their colours are the same', ({ yes, no, looks }) => {
    if ([yes, no].some((el) => el.matches(':hover'))) return untold('the pointer is on one of them');
    return so(alike(looks, 'color', 'backgroundColor', 'backgroundImage', 'borderColor'), 'their colours differ');
  }],
  ['DP-06', 'they can be read (4.5:1) and seen (3:1)', ({ yes, no, looks, ground, differ }) => {
    const found = [yes, no].flatMap((el, at) => [
      [differ(looks[at].color, ground(el)), 4.5],
      [differ(looks[at].borderTopColor, ground(el.parentNode)), 3],
    ]);
    if (found.some(([by]) => !by)) return untold('a colour is not plain');
    return so(found.every(([by, least]) => by >= least), 'one of them is faint');
  }],
  ['DP-07', 'they stand side by side', ({ yes, no }) => {
    if (yes.nextElementSibling !== no && no.nextElementSibling !== yes) return fail('something stands between them');
    const [one, other] = boxes(yes, no);
    const isOneRow = Math.abs(one.top - other.top) <= ROUNDING;
    const [row] = boxes(yes.parentNode);
    return isOneRow || one.width + other.width > row.width ? pass() : warn('they stand in two rows, though there is room in one');
  }],
  ['DP-08', 'each takes one press', ({ yes, no }) => so(!yes.disabled && !no.disabled, 'one of them cannot be pressed')],
  ['DP-09', 'nothing lies over them', ({ root, surface, yes, no }) =>
    so([yes, no].every((el) => isReached(root, surface, el)), 'one of them is covered or out of sight')],
  ['DP-10', 'focus does not wait on the yes', ({ root, yes }) =>
    so(root.activeElement !== yes && yes.type !== 'submit' && !yes.autofocus, 'the Enter key would say yes')],
  ['DP-12', 'there are no more ways to yes than to no', ({ count }) =>
    so(count('accept-all') <= count('reject-all'), 'there are more controls for yes')],
  ['DP-25', 'the words for yes say what they do', ({ yes }) => so(!VAGUE.test(yes.textContent), `«${yes.textContent.trim()}» does not`)],
  ['DP-26', 'the words for yes and no are of a kind', ({ yes, no }) => {
    const [one, other] = [yes, no].map((el) => el.textContent.trim());
    if (ALL.test(one) && !ALL.test(other)) return fail('the yes is for all, and the no does not say so');
    return so(other.length <= 2 * one.length, 'the no takes twice as many words');
  }],
  ['DP-32', 'nothing adorns the yes alone', ({ yes, no, looks }) => {
    const isAlike = alike(looks, 'boxShadow', 'animationName', 'filter', 'opacity', 'transform') && around(yes) === around(no);
    const hasPicture = (el) => !!el.querySelector('svg, img');
    return so(isAlike && hasPicture(yes) === hasPicture(no), 'something is on one that is not on the other');
  }],
];
