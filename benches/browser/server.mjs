/*
 * A site in memory: its files as brotli 11, and beside it a second origin for what comes from others.
 *
 * Never: compresses while somebody waits, and never listens to the network.
 */
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.css': 'text/css',
  '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.gif': 'image/gif',
};
const WHERE = { first: 'public, max-age=31536000', page: 'no-cache', third: 'no-store' };

/** A pixel that counts. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
/** The fake provider: it says when it ran. */
const ANALYTICS = 'window.analyticsAt ??= performance.now();';

const listen = async (answer) => {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
};

const send = (response, type, cache, body, encoding) => {
  response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', cache);
  response.setHeader('Timing-Allow-Origin', '*');
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.end(body);
};

/** Starts both origins. `put` takes files by path; a path without an ending is a page. */
export const serve = async () => {
  const files = new Map();
  const third = await listen(({ url }, response) => {
    const isPixel = url.startsWith('/pixel.gif');
    send(response, TYPES[isPixel ? '.gif' : '.js'], isPixel ? WHERE.first : WHERE.third, isPixel ? PIXEL : ANALYTICS);
  });
  const site = await listen(({ url }, response) => {
    const path = url.split('?')[0];
    const body = files.get(path);
    if (!body) return response.writeHead(404).end();
    const ending = extname(path);
    send(response, TYPES[ending || '.html'], ending ? WHERE.first : WHERE.page, body, 'br');
  });
  return {
    address: site.address,
    third: third.address,
    put: (more) => {
      for (const [path, body] of Object.entries(more)) files.set(path, brotliCompressSync(body));
    },
    close: () => [site, third].forEach((one) => one.close()),
  };
};
