/*
 * Usercentrics. Its marks name services as they are called in its own settings; the config says by `aliases` which they are.
 *
 * Never: reads what version 3 stores, which does not say whether the visitor has answered.
 */
import { json, local } from '../stored.js';

export const tool = {
  marked: '[data-usercentrics]',
  ids: ({ dataset }) => [dataset.usercentrics],
  calls: { open: /\b(UC_UI|__ucCmp)\.show(First|Second)Layer\([^)]*\)/ },
  stored: () => {
    const { services } = json(local('uc_user_interaction') === 'true' && local('uc_settings'));
    return Array.isArray(services) && Object.fromEntries(services.map((service) => [service?.id, service?.status]));
  },
};
