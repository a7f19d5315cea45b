import { describe, expect, it } from '@jest/globals';

import { startBrowser } from './browser.js';

describe('startBrowser', () => {
  it('brings a browser that shows a page and runs its script', async () => {
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      await page.setContent(
        '<button onclick="this.textContent = navigator.userAgent">what are you?</button>',
      );
      await page.click('button');
      expect(await page.textContent('button')).toContain('Chrome');
    } finally {
      await browser.close();
    }
  });
});
