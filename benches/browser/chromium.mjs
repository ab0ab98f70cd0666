/*
 * The browser: where it is, how it is started, and a visitor who has never been here.
 *
 * Never: keeps anything between two visitors.
 */
import { existsSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { slowDown } from './profiles.mjs';

const PLACES = [
  process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const WINDOW = { width: 1280, height: 900 };

export const start = () => {
  const executablePath = PLACES.find((place) => place && existsSync(place));
  if (!executablePath) throw new Error('No Chromium. Install it, or say where it is: CHROMIUM=/path/to/chromium');
  return launch({
    executablePath,
    defaultViewport: WINDOW,
    args: [
      '--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking', '--lang=nb',
      // The browser's own address field is a page of hundreds of files, and would be measured with ours.
      '--disable-features=WebUIOmniboxPopup,WebUIOmniboxFullPopup,WebUIOmniboxAimPopup',
      // Some of the peers do not ask a browser that says it is driven by a program.
      '--disable-blink-features=AutomationControlled',
    ],
  });
};

/** Runs something with a page of a fresh visitor: empty cache, no cookies, a process of its own. */
export const withVisitor = async (browser, profile, run) => {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    // The name that a visitor's browser gives, for those who take the headless one for a robot.
    await page.setUserAgent({ userAgent: (await browser.userAgent()).replace('Headless', '') });
    const session = await page.createCDPSession();
    await slowDown(session, profile);
    return await run(page, session);
  } finally {
    await context.close();
  }
};
