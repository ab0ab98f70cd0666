/*
 * Which service an address belongs to, by the patterns of a config: a host and, where that matters, the beginning of a
 * path; `*.` in front stands for every host below.
 *
 * Never: takes one host for another because it begins or ends alike.
 */

const fits = ({ hostname, pathname }, pattern) => {
  const [, any, host, path] = /^(\*\.)?([^/]+)(.*)$/.exec(pattern) ?? [];
  return !!host && (any ? hostname.endsWith('.' + host) : hostname === host) && pathname.startsWith(path || '/');
};

/** The ids of the services that an address belongs to. */
export const owners = (url, services) =>
  services.filter((service) => [].concat(service?.patterns ?? []).some((pattern) => fits(url, '' + pattern))).map(({ id }) => id);
