// From the home page to the receipt with Tab, Enter, Space and arrow keys alone; the focus is
// visible at every stop.
import { test, expect } from '@playwright/test';
import { certificateRequest } from '../support/answers.ts';
import { readReceipt } from '../support/citizen.ts';
import { enter, fillSection, skipToContent, tabTo } from '../support/keyboard.ts';
import { WORDS } from '../support/words.ts';

test('a request is sent without a mouse', async ({ page }) => {
  await page.goto('/');
  await enter(page, page.getByRole('link', { name: WORDS.vi.certificate }).first());
  await enter(page, page.locator('form[action$="/nop"] button[type="submit"]').first());
  await enter(page, page.locator('main a.button').first());

  const answers = certificateRequest('keys@example.org');
  // The page of the papers is passed like a section: none is needed.
  for (let sections = 0; !page.url().endsWith('/kiem-tra'); sections += 1) {
    expect(sections, 'the sections end').toBeLessThan(12);
    await fillSection(page, answers);
  }

  await skipToContent(page);
  await tabTo(page, page.locator('[name="truth"]'));
  await page.keyboard.press('Space');
  await tabTo(page, page.locator('form.send button'));
  await page.keyboard.press('Enter');
  await readReceipt(page);
});
