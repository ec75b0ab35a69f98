import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts the browser that `npm test` found (CHROMIUM_PATH), or the usual one. Whoever asks closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH || usual.find((file) => existsSync(file));
  if (!executablePath) {
    throw new Error(
      'No Chromium was found. Run the tests with npm test, which gets one, or set CHROMIUM_PATH.',
    );
  }
  return chromium.launch({
    executablePath,
    // Root has no sandbox in a container; the only pages opened are our own.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
}
