/*
 * Links to the laws that a statement cites: to Lovdata, and for who does not read Norwegian to EUR-Lex. Only a
 * page with a statement fetches the laws that are known. See src/owner/cite.rs.
 *
 * Never: changes a word, and never makes a link inside of what is one, or of what is pressed.
 */

const KEPT = 'a, button, code, label, summary, h1, h2, h3, h4, h5, h6';

/** What makes links of the laws that a view cites. */
export const learn = async () => {
  const { section, article, acts, regulations } = await (await fetch(new URL('laws.json', import.meta.url))).json();
  const known = {};
  for (const [names, address] of Object.entries({ ...acts, ...regulations })) {
    for (const name of names.toLowerCase().split('|')) known[name] = address;
  }
  const of = (laws, place) => `\\b(?:${Object.keys(laws).join('|')})${place}`;
  const cited = new RegExp(`${of(acts, section)}|${of(regulations, article)}`, 'gi');
  return (view, lang) => {
    const walker = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts.filter(({ parentElement }) => !parentElement.closest(KEPT))) {
      for (const { 0: words, 1: paragraph, 2: number, index } of [...text.data.matchAll(cited)].reverse()) {
        const address = known[words.toLowerCase().split(/[ \u00a0](?:§|art)/)[0]];
        const link = document.createElement('a');
        link.href = (address[lang] ?? address[''] ?? address) + (paragraph || number).replace(/[ \u00a0]/, '');
        text.splitText(index).splitText(words.length);
        link.append(words);
        text.nextSibling.replaceWith(link);
      }
    }
    // An empty text beside a link would set it apart from the same view in a page.
    view.normalize();
  };
};
