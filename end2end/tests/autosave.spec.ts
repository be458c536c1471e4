// Autosave when things go wrong: a line that is cut while somebody types, and text that is kept
// in one browser while newer text is saved elsewhere.
import { test, expect, type Page } from '@playwright/test';

const url = (to: string) => `${process.env.PORTAL_URL}${to}`;
const name = (page: Page) => page.locator('[name="requester.full_name"]');
/** Asked of a person only. */
const identity = (page: Page) => page.locator('[name="requester.id_number"]');

/** A new draft, at the section that asks who requests; one person is asked for a name. */
async function section(page: Page): Promise<string> {
  await page.goto(url('/'));
  await page.getByRole('link', { name: 'Yêu cầu thi hành án dân sự' }).first().click();
  await page.locator('form[action$="/nop"] button[type="submit"]').first().click();
  await expect(page).toHaveURL(/\/nop\/[a-z2-7]{26}$/);
  const here = `${page.url()}/nguoi-yeu-cau`;
  await page.goto(here);
  await page.locator('[name="requester.kind"][value="person"]').check();
  await expect(name(page)).toBeVisible();
  // The island wakes when the browser is idle; what was typed before is not heard.
  let tries = 0;
  await expect(async () => {
    tries += 1;
    await name(page).fill(`Thử ${tries}`);
    await expect(page.locator('.autosave-line')).toContainText(/\d\d:\d\d/, { timeout: 3_000 });
  }).toPass();
  return here;
}

/** Types with the line cut, until the page says that it could not save. */
async function typeOffline(page: Page, text: string): Promise<void> {
  await page.context().setOffline(true);
  await name(page).fill(text);
  await expect(page.locator('.autosave-banner')).toBeVisible();
}

test.beforeEach(({}, info) => {
  test.skip(info.project.name !== 'desktop', 'what is tested is the script, not the screen');
});

test('what was typed while the line was cut comes back', async ({ page }) => {
  const here = await section(page);
  await typeOffline(page, 'Đặng Thị Huệ');
  await page.goto('about:blank');
  await page.context().setOffline(false);
  await page.goto(here);
  await expect(name(page)).toHaveValue('Đặng Thị Huệ');
  // It is saved now, and no longer kept.
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
  await page.reload();
  await expect(name(page)).toHaveValue('Đặng Thị Huệ');
});

test('newer text of another browser stands', async ({ page, browser }) => {
  const here = await section(page);
  await typeOffline(page, 'Tên cũ');
  await page.goto('about:blank');
  await page.context().setOffline(false);

  const other = await (await browser.newContext()).newPage();
  await other.goto(here);
  await name(other).fill('Đặng Thị Huệ');
  await other.locator('main form button[type="submit"]:not([aria-hidden])').first().click();
  await other.waitForLoadState();

  await page.goto(here);
  await expect(name(page)).toHaveValue('Đặng Thị Huệ');
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
  await expect(name(page)).toHaveValue('Đặng Thị Huệ');
});

test('text that could not be saved outlives the saving of another section', async ({ page, browser }) => {
  const here = await section(page);
  await typeOffline(page, 'Đặng Thị Huệ');
  await page.goto('about:blank');
  await page.context().setOffline(false);

  const other = await (await browser.newContext()).newPage();
  await other.goto(here.replace('nguoi-yeu-cau', 'ban-an'));
  await other.locator('[name="judgment.number"]').fill('27/2025/DS-ST');
  await other.locator('main form button[type="submit"]:not([aria-hidden])').first().click();
  await other.waitForLoadState();

  await page.goto(here);
  await expect(name(page)).toHaveValue('Đặng Thị Huệ');
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
});

/** Lets go of the answer to the next saving when told to. */
async function hold(page: Page): Promise<() => void> {
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/nguoi-yeu-cau', async (route) => {
    const answer = await route.fetch();
    await held;
    await route.fulfill({ response: answer });
  });
  return () => go();
}

test('new questions leave the focus and the caret where they are', async ({ page }) => {
  await section(page);
  const phone = page.locator('[name="requester.phone"]');
  await phone.fill('0912345678');
  await expect(page.locator('.autosave-line')).toContainText(/\d\d:\d\d/);

  const go = await hold(page);
  await page.locator('[name="requester.kind"][value="organization"]').check();
  await phone.focus();
  await phone.evaluate((input: HTMLInputElement) => input.setSelectionRange(4, 7));
  go();
  await expect(identity(page)).toHaveCount(0);
  await expect(phone).toBeFocused();
  expect(await phone.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd])).toEqual([4, 7]);
});

test('when the question in focus is no longer asked, the focus stays beside it', async ({ page }) => {
  await section(page);
  const go = await hold(page);
  await page.locator('[name="requester.kind"][value="organization"]').check();
  await identity(page).focus();
  go();
  await expect(identity(page)).toHaveCount(0);
  // The nearest question before it that is still asked.
  await expect(name(page)).toBeFocused();
});
