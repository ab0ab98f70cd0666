/*
 * The page with nothing on it and the analytics ungated: what the others are held against.
 *
 * Never: asks anybody.
 */
export default {
  name: 'bare',
  analytics: (address) => `<script src="${address}" async></script>`,
};
