// What the agency's staff do, through their pages.
import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { passwordOf } from './portal.ts';

export async function signIn(page: Page, login: string): Promise<void> {
  await page.goto('/can-bo/dang-nhap');
  await page.locator('[name="login"]').fill(login);
  await page.locator('[name="password"]').fill(passwordOf(login));
  await page.locator('main form button[type="submit"]').first().click();
  await expect(page).not.toHaveURL(/dang-nhap/);
}

/** A browser of its own, signed in. */
export async function staffPage(browser: Browser, login: string): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
  await signIn(page, login);
  return page;
}

async function set(form: Locator, name: string, value: string): Promise<void> {
  const control = form.locator(`[name="${name}"]:not([type="hidden"])`).first();
  const tag = await control.evaluate((element) => element.tagName);
  const type = await control.getAttribute('type');
  if (tag === 'SELECT') {
    const option = control.locator('option', { hasText: value });
    const label = (await option.count()) > 0 ? (await option.first().innerText()).trim() : null;
    await control.selectOption(label === null ? value : { label });
  } else if (type === 'radio') {
    await form.locator(`[name="${name}"][value="${value}"]`).check();
  } else if (type === 'file') {
    await control.setInputFiles(value);
  } else {
    await control.fill(value);
  }
}

/** Opens a dossier, opens an action in place, fills it in, does it. */
export async function act(page: Page, code: string, action: string, fields: Record<string, string> = {}): Promise<void> {
  await page.goto(`/can-bo/ho-so/${code}`);
  const form = page.locator(`form[action$="/${action}"]`).first();
  await expect(form, `no button for ${action}`).toBeAttached();
  const summary = page.locator('details.act', { has: form }).locator('summary').first();
  if ((await summary.count()) > 0 && !(await form.isVisible())) await summary.click();
  for (const [name, value] of Object.entries(fields)) await set(form, name, value);
  await form.locator('button[type="submit"]').first().click();
  await page.waitForLoadState();
  const trouble = page.locator('[role="alert"]:not(:empty)');
  expect(await trouble.allInnerTexts(), `${action} on ${code}`).toEqual([]);
}
