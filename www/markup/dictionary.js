/*
 * What the ids of other tools are called here: by a service or category of that very id, by one whose `aliases` say so,
 * or by what the tool's usual categories are usually called with us.
 *
 * Never: guesses. An id that nobody has stays as it is, so that its gate stays shut and is reported.
 */
const list = (thing) => [thing ?? []].flat().filter(Boolean);

export const dictionary = (config) => {
  const categories = list(config.categories);
  const services = list(config.services);
  const all = [...services, ...categories];
  const isNecessary = (id) => categories.some((category) => category.id === id && category.necessary === true);
  const necessary = services.find(({ category }) => isNecessary(category))?.id;
  const isAsked = (id) => !isNecessary(id) && !services.some((service) => service.id === id && isNecessary(service.category));

  /** Ours for one of theirs: all that say so, or none. */
  const find = (theirs, usual = {}) => {
    if (theirs && all.some(({ id }) => id === theirs)) return [theirs];
    const named = all.filter(({ aliases }) => list(aliases).includes(theirs)).map(({ id }) => id);
    if (named[0]) return named;
    const ours = usual[theirs];
    return [ours === 'necessary' ? necessary : all.find(({ id }) => id === ours)?.id].filter(Boolean);
  };
  const word = (theirs, usual) => {
    const ours = find(theirs, usual);
    // In quotes, no sign of an id can mean something in an expression.
    return (ours[0] ? ours : [theirs ?? '']).map((id) => (/^[a-z0-9-]+$/.test(id) ? id : JSON.stringify(id))).join(' & ');
  };

  return {
    knows: (theirs) => !!find(theirs)[0],
    /** What visitors are asked about, for tools that ask about all at once. */
    asked: categories.filter(({ id }) => !isNecessary(id) && services.some(({ category }) => category === id)).map(({ id }) => id),
    /** What other tools call our categories: the names of each. */
    aliases: categories.map(({ aliases }) => list(aliases)),
    /** All of these are to be granted; with `!` before it, one is to be refused. */
    expression: (ids, usual) => ids.map((id) => (/^!/.test(id) ? `!(${word(id.slice(1), usual)})` : word(id, usual))).join(' & '),
    isNecessary: (ids, usual) => ids.every((theirs) => find(theirs, usual)[0] && !find(theirs, usual).some(isAsked)),
    /** What an answer of theirs answers here. */
    answered: (theirs, usual) => find(theirs, usual).filter(isAsked),
  };
};
