/*
 * OneTrust. Several categories of one class are all to be granted, as it has it too.
 *
 * Never: takes its cookie for an answer before the visitor has closed its question; it is there from the first page on.
 */
import { cookie, pairs } from '../stored.js';

const CATEGORIES = /optanon-category-([\w,-]+)/;

export const tool = {
  marked: '[class*=optanon-category-]',
  ids: (el) => CATEGORIES.exec(el.className)?.[1].split(/[-,]/) ?? [],
  usual: { C0001: 'necessary', C0002: 'statistics', C0003: 'functional', C0004: 'marketing' },
  actions: { open: '#ot-sdk-btn,.ot-sdk-show-settings,.optanon-show-settings' },
  calls: { open: /\b(OneTrust|Optanon)\.ToggleInfoDisplay\(\)/ },
  stored: () => {
    const text = cookie('OptanonAlertBoxClosed') && cookie('OptanonConsent');
    return text && pairs(/(?:^|&)groups=([^&]*)/.exec(text)?.[1], /(\w+):([01])\b/g, '1');
  },
};
