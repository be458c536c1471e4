// Every page: axe silent in both themes and both languages; nothing scrolls sideways at
// 320 pixels; the accessibility tree is under version control.
import { test, expect, type BrowserContext, type Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { signIn } from '../support/desk.ts';
import { PASSWORD } from '../support/portal.ts';
import { openPages, type Opened } from '../support/pages.ts';

const url = (to: string) => `${process.env.PORTAL_URL}${to}`;

test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'axe is a script');
test.describe.configure({ timeout: 240_000 });

let opened: Opened;

test.beforeAll(async ({ browser }, info) => {
  const context = await browser.newContext();
  opened = await openPages(await context.newPage(), url(''), info.project.name);
  await context.close();
});

async function speak(context: BrowserContext, locale: string): Promise<void> {
  await context.addCookies([{ name: 'portal_locale', value: locale, url: url('/') }]);
}

/** Signs in or shows code and secret, as the page demands. */
async function enter(page: Page, audience: string): Promise<void> {
  if (audience === 'public') return;
  if (audience !== 'owner') return signIn(page, url(''), audience, PASSWORD);
  await page.goto(url('/tra-cuu'));
  await page.locator('[name="code"]').fill(opened.code);
  await page.locator('[name="secret"]').fill(opened.secret);
  await page.locator('main form button[type="submit"]').first().click();
  await expect(page).toHaveURL(/\/ho-so\//);
}

for (const locale of ['vi', 'en']) {
  for (const audience of ['public', 'owner', 'clerk', 'head', 'admin']) {
    test(`${audience} pages in ${locale}`, async ({ browser, viewport }) => {
      const context = await browser.newContext({ viewport });
      await speak(context, locale);
      const page = await context.newPage();
      await enter(page, audience);
      for (const { name, path } of opened.pages.filter((each) => each.audience === audience)) {
        await test.step(`${name} ${path}`, async () => {
          await page.setViewportSize(viewport ?? { width: 1280, height: 900 });
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            const reply = await page.goto(url(path));
            expect(reply?.status(), path).toBeLessThan(500);
            await expect(page.locator('html')).toHaveAttribute('lang', locale);
            expect.soft(await page.locator('body').innerText()).not.toContain('«');
            const found = await new AxeBuilder({ page })
              .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
              .analyze();
            expect.soft(found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' | ')}`), `${path} ${colorScheme}`).toEqual([]);
          }
          await page.setViewportSize({ width: 320, height: 640 });
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          expect.soft(wide, `${path} scrolls sideways at 320 px`).toBeLessThanOrEqual(320);
        });
      }
      await context.close();
    });
  }
}

test('accessibility trees are as committed', async ({ page }, info) => {
  test.skip(info.project.name !== 'desktop', 'one width is enough');
  for (const name of ['home', 'catalogue', 'procedure', 'forms', 'lookup', 'help', 'privacy', 'accessibility', 'section']) {
    const found = opened.pages.find((each) => each.name === name);
    expect(found, name).toBeTruthy();
    await page.goto(url(found?.path ?? '/'));
    await expect(page.locator('body')).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
  }
});
