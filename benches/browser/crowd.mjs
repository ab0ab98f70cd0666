/*
 * A page that has too much of everything: 500 gates, 5,000 nodes that come later, 50 services; as the page of
 * tests/e2e/crowd.rs, and the same page without Samtykke.
 *
 * Never: makes the two pages differ in anything but the tag and who opens what is marked.
 */
import { config } from './product.mjs';

const SERVICES = 50;

/** Of the page's own script: what comes later, a part of it marked; a hundred at a time, so that the page by itself keeps up. */
const flood = async () => {
  for (let at = 0, burst; at < 5000; at++) {
    if (at % 100 === 0) {
      await new Promise((done) => { setTimeout(done); });
      burst = document.querySelector('main').appendChild(document.createElement('div'));
    }
    const node = document.createElement(['script', 'span', 'img', 'template', 'b'][at % 5]);
    if (node.localName === 'script') Object.assign(node, { type: 'text/plain', textContent: "ran.push('late')" });
    if (node.localName === 'img') Object.assign(node, { alt: '', width: 1, height: 1 }).dataset.src = window.third + '/pixel.gif?late' + at;
    if (at % 5 !== 1 && at % 5 !== 4) node.dataset.samtykke = 's' + at % 50;
    burst.append(node);
  }
};

/** Opens what is marked without asking anybody, one at a time: what no product can save the page. */
const openAll = () => new Promise((done) => {
  const marked = [...document.querySelectorAll('[data-samtykke]:not([data-samtykke-state])')];
  const turn = new MessageChannel();
  turn.port1.onmessage = () => {
    const gate = marked.shift();
    if (!gate) return done();
    gate.dataset.samtykkeState = 'open';
    if (gate.dataset.src) gate.src = gate.dataset.src;
    if (gate.content) gate.after(gate.content);
    if (gate.localName === 'script') {
      const mark = new Comment();
      gate.replaceWith(mark);
      gate.removeAttribute('type');
      mark.replaceWith(gate);
    }
    turn.port2.postMessage(null);
  };
  turn.port2.postMessage(null);
});

/** What each of the page's 500 gates is. */
const gate = (at, third) => {
  const mark = `data-samtykke="s${at % SERVICES}"`;
  const kind = at % 10;
  if (kind < 5) return `<script type="text/plain" ${mark}>ran.push(${at})</script>`;
  if (kind < 8) return `<template ${mark}><script>ran.push(${at})</script></template>`;
  return `<img ${mark} data-src="${third}/pixel.gif?${at}" width="1" height="1" alt="${kind === 8 ? '' : `Bilde ${at}`}">`;
};

/** The page with or without the tag, and with as many gates as asked for. */
export const crowd = (third, tag, gates = 500) => `<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><title>Ternvåg bibliotek</title><link rel="icon" href="data:,">
<script>window.third = ${JSON.stringify(third)}; window.ran = []; window.flood = ${flood}; window.openAll = ${openAll};</script>
${tag}</head><body><main><h1>Bøker ved fjæra</h1>
${Array.from({ length: gates }, (_, at) => (at % 10 ? '' : '<div>') + gate(at, third) + (at % 10 === 9 ? '</div>' : '')).join('')}</main></body></html>`;

const service = (_, at) => ({
  id: `s${at}`, category: ['statistics', 'media', 'marketing'][at % 3], name: `Tjeneste ${at}`, purpose: 'Gjør noe.',
  storage: [{ name: `_s${at}*`, duration: '1 year' }],
});

/** A config of so many services. */
export const crowdConfig = (services = SERVICES, more = {}) => config(Array.from({ length: services }, service), more);
