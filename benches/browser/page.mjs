/*
 * The page that every row stands in: a short article with a sheet and a picture of its own.
 *
 * Never: knows any row; each hands in its tags.
 */

const SHEET = `body { margin: 0 auto; max-width: 44rem; padding: 1rem; font: 1rem/1.6 sans-serif; color: #1a1f24 }
header { border-bottom: 1px solid #6f7780 } img { width: 100%; height: 12rem; background: #dde5ec }`;
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 30"><rect width="80" height="30" fill="#9ccbf5"/>
<path d="M0 30 L20 10 L34 22 L52 6 L80 30 Z" fill="#0b4f8a"/></svg>`;

const paragraph = (at) => `<p>Biblioteket har åpent hver dag, også når det blåser. Hylle ${at + 1} har bøker om fjæra, naustene og
folk som bodde ved dem, og ved vinduet står en stol for den som vil lese med utsikt.</p>`;

/** What all pages share; `/base/` is left out where a row's own bytes are counted. */
export const base = { '/base/page.css': SHEET, '/base/picture.svg': PICTURE };

/** A page with the tags of a row: in its head, where the analytics stands, and at the end of its body. */
export const page = ({ head = '', analytics = '', end = '' }) => `<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Ternvåg bibliotek</title><link rel="icon" href="data:,">${head}
<link rel="stylesheet" href="/base/page.css">${analytics}</head>
<body><header><a href="/">Ternvåg bibliotek</a></header><main><h1>Bøker ved fjæra</h1>
<img src="/base/picture.svg" alt="Nausta i Ternvåg">
${Array.from({ length: 12 }, (_, at) => paragraph(at)).join('\n')}</main>${end}</body></html>`;
