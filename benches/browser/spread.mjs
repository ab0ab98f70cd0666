/*
 * What many rounds come to: the median, and what nine of ten stay below.
 *
 * Never: leaves a round out.
 */

/** The value below which a share of the rounds lie, between the two nearest. */
const quantile = (values, share) => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
};

/** Median and p90 of what was met; rounds in which it did not happen are counted apart. */
export const spread = (values) => {
  const met = values.filter((value) => typeof value === 'number' && Number.isFinite(value));
  return met.length ? { median: quantile(met, 0.5), p90: quantile(met, 0.9), rounds: met.length } : null;
};

/** The slope of a line through points in logarithms: 1 is linear growth, 2 is by the square. */
export const exponent = (points) => {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(Math.max(y, 1e-6))]);
  const mean = (at) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
};
