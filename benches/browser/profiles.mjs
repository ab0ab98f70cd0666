/*
 * The two kinds of visitor: a slow phone on a slow line, and this machine as it is.
 *
 * Never: measures.
 */

export const profiles = {
  'slow4g-cpu4x': { latency: 150, throughput: 1.6e6 / 8, slowDown: 4 },
  'none-cpu1x': { latency: 0, throughput: -1, slowDown: 1 },
};

/** Makes a page as slow as a profile says. */
export const slowDown = async (session, { latency, throughput, slowDown: rate }) => {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false, latency, downloadThroughput: throughput, uploadThroughput: throughput,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate });
};
