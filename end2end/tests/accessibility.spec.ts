// Every page: axe is silent in both languages and both themes, as wide as a desktop and as a
// phone, with everything unfolded; nothing scrolls sideways at 320 pixels.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { test, expect, type Page } from '@playwright/test';
import { NO_PAGE, opened, PAGES, statePath, type ListedPage, type Opened } from '../support/pages.ts';
import { LOCALES } from '../support/words.ts';

const WIDTHS = { desktop: 1280, phone: 360 };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const THEMES = [
  ['light', TAGS],
  ['dark', ['cat.color']],
] as const satisfies [string, string[]][];

async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
}

/** Opens the page that is meant, and no other: a page of an error is silent too. */
async function open(page: Page, listed: ListedPage, all: Opened): Promise<void> {
  const reply = await page.goto(listed.path(all));
  expect(reply?.status()).toBe(listed.status);
  expect(page.url().endsWith(listed.path(all)), `led to ${page.url()}`).toBe(true);
  if (listed.send) {
    await unfold(page);
    const form = page.locator(listed.send);
    // What the browser would refuse by itself, the server has to.
    await form.evaluate((element: HTMLFormElement) => (element.noValidate = true));
    for (const [name, value] of Object.entries(listed.fill ?? {})) await form.locator(`[name="${name}"]`).fill(value);
    await form.locator('button[type="submit"]:visible').last().click();
    const answer = listed.shows ?? '.field-error, [role="alert"]:not(:empty)';
    await expect(page.locator(answer).first()).toBeVisible();
  }
  await unfold(page);
}

/** What axe says of the page; in the second theme of its colours, since nothing else differs. */
async function complaints(page: Page, tags: string[]): Promise<string[]> {
  // Pages have no frames: axe need not open another page to gather from them.
  const found = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze();
  return found.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(' | ')}`);
}

/** Pixels by which the page is wider than its window. */
async function overhang(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}

// A finger brings out what a phone offers more.
test.use({ hasTouch: true });

for (const listed of PAGES) {
  test.describe(listed.name, () => {
    // What is filled in changes the dossier: one language after the other.
    if (listed.fill) test.describe.configure({ mode: 'default' });
    if (listed.who !== 'public') test.use({ storageState: statePath(listed.who) });
    for (const locale of LOCALES) {
      test(`${listed.name} in ${locale}`, async ({ page, context, baseURL }) => {
        await context.addCookies([{ name: 'portal_locale', value: locale, url: baseURL ?? '' }]);
        await open(page, listed, opened());
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
        expect(await page.locator('body').innerText(), 'a sentence is missing').not.toContain('«');
        for (const [name, width] of Object.entries(WIDTHS)) {
          await page.setViewportSize({ width, height: 800 });
          for (const [colorScheme, tags] of THEMES) {
            // Without motion: a colour halfway between two themes is none of the page's.
            await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
            expect.soft(await complaints(page, tags), `${name}, ${colorScheme}`).toEqual([]);
          }
          expect.soft(await overhang(page), `${name}: too wide by`).toBe(0);
        }
        await page.setViewportSize({ width: 320, height: 640 });
        expect.soft(await overhang(page), '320 pixels: too wide by').toBe(0);
      });
    }
  });
}

test('every route that answers with a page is listed', () => {
  const source = readFileSync(fileURLToPath(new URL('../../app/src/routes.rs', import.meta.url)), 'utf8');
  const paths = PAGES.map((listed) => new URL(listed.path(opened()), 'http://portal').pathname);
  const routes = [...source.matchAll(/pub const (\w+): &str = "([^"]+)"/g)];
  expect(routes.length).toBeGreaterThan(40);
  const forgotten = routes
    .filter(([, name]) => source.includes(`get(${name}, `) && !NO_PAGE.has(name ?? ''))
    .filter(([, , pattern]) => {
      const shape = new RegExp(`^${(pattern ?? '').replace(/\{\w+\}/g, '[^/]+')}$`);
      return !paths.some((each) => shape.test(each));
    });
  expect(forgotten.map(([, name]) => name)).toEqual([]);
});
