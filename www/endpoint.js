/*
 * Receipts on their way to the owner's server: each answer of the visitor's becomes one, waits on the device, and is sent
 * until the server has it. docs/record.md is the contract. It becomes samtykke_endpoint.js, which only a page whose
 * config has `record.endpoint` fetches.
 *
 * Never: sends what the visitor did not answer on this site, and never takes a receipt for delivered unless the server
 * said so.
 */
import { reach, report } from './problem.js';
import { receipt } from './receipt.js';

const PLACE = 'record.endpoint';
/** What waits has this before its time and the id of its receipt: a name each, since tabs would overwrite a common list. */
const QUEUE = 'samtykke-queue.';
const MOST = 20;
// Milliseconds.
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 600_000;
const LONGEST_ASKED = 3_600_000;
const PATIENCE = 30_000;
// Bytes that a browser goes on sending when the page is gone (Fetch, keepalive).
const MOST_KEPT_ALIVE = 64_000;
// The server asks to be left alone, or is not there.
const NOT_NOW = [0, 429, 503];

/** Whether asking again would not help. */
const isFinal = (status) => status >= 400 && status < 500 && ![408, 425, 429].includes(status);

/** What waits on the device; where the browser refuses to store, nothing does. */
const openQueue = (storage) => {
  let device = {};
  try { device = window[storage === 'session' ? 'sessionStorage' : 'localStorage'] ?? device; } catch { /* As above. */ }
  /** Their names, the oldest first. */
  const names = () => Object.keys(device).filter((name) => name.startsWith(QUEUE)).sort();
  return {
    names,
    read: (name) => device.getItem(name),
    drop: (name) => device.removeItem(name),
    /** Whether it could be kept. */
    keep: (id, body) => {
      for (const oldest of names().slice(0, 1 - MOST)) {
        device.removeItem(oldest);
        report('queue-full', PLACE, oldest);
      }
      try {
        device.setItem(QUEUE + Date.now() + '.' + id, body);
        return true;
      } catch {
        return false;
      }
    },
  };
};
const idOf = (name) => name.slice(QUEUE.length).replace(/^\d+\./, '');

/** Sends a receipt once, and gives what the server said, or a status of 0. */
const post = async (endpoint, id, body) => {
  try {
    return await fetch(endpoint, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `"${id}"` },
      keepalive: new Blob([body]).size < MOST_KEPT_ALIVE,
      // Followed, it would become a GET, whose answer says nothing of the receipt.
      redirect: 'manual',
      signal: AbortSignal.timeout?.(PATIENCE),
    });
  } catch {
    return { status: 0 };
  }
};

/** Sends all that waits, and gives the milliseconds that the server asks to be left alone; `-1` when nothing is left. */
const drain = async (queue, endpoint) => {
  let rest = -1;
  for (const name of queue.names()) {
    const body = queue.read(name);
    // Another tab has delivered it.
    if (!body) continue;
    const { ok, status, type, headers } = await post(endpoint, idOf(name), body);
    if (ok || isFinal(status)) queue.drop(name);
    else rest = Math.max(rest, Math.min(headers?.get('retry-after') * 1000 || 0, LONGEST_ASKED));
    if (isFinal(status) || type === 'opaqueredirect') report('not-delivered', PLACE, `${status || type} ${endpoint}`);
    if (NOT_NOW.includes(status)) break;
  }
  return rest;
};

/** Sends what waits from earlier pages, and from now on each answer. */
export const start = (samtykke, config) => {
  const { endpoint, storage } = config.record;
  if (!reach(endpoint, PLACE)) return;
  const queue = openQueue(storage);
  let timer, pause = 0, sending = Promise.resolve();

  /** One tab at a time, where browsers can tell; what waits while another sends is sent a little later. */
  const turn = async () => {
    clearTimeout(timer);
    if (!queue.names().length) return;
    const inLock = (lock) => (lock ? drain(queue, endpoint) : 0);
    const rest = await (navigator.locks ? navigator.locks.request(QUEUE, { ifAvailable: true }, inLock) : inLock(true));
    pause = rest < 0 ? 0 : Math.max(Math.min(pause * 2, LONGEST_PAUSE), FIRST_PAUSE, rest);
    // Not everybody at once, when a server comes back.
    if (pause) timer = setTimeout(send, pause * (1 + Math.random() / 4));
  };
  const send = () => { sending = sending.then(turn).catch(() => {}); };

  samtykke.on('record', (text) => {
    const found = receipt(text, config, new URLSearchParams(text).get('l'));
    const body = JSON.stringify(found);
    if (queue.keep(found.receipt_id, body)) send();
    else post(endpoint, found.receipt_id, body);
  });
  addEventListener('online', send);
  send();
};
