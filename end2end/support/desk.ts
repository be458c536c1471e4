// What the one-stop desk does, through its pages.
import { expect, type Page } from '@playwright/test';

export async function signIn(page: Page, origin: string, login: string, password: string): Promise<void> {
  await page.goto(`${origin}/can-bo/dang-nhap`);
  await page.locator('[name="login"]').fill(login);
  await page.locator('[name="password"]').fill(password);
  await page.locator('main form button[type="submit"]').first().click();
  await expect(page).not.toHaveURL(/dang-nhap/);
}

/** Opens a dossier, opens an action in place, fills it in, does it. */
export async function act(
  page: Page,
  origin: string,
  code: string,
  action: string,
  fields: Record<string, string> = {},
): Promise<void> {
  await page.goto(`${origin}/can-bo/ho-so/${code}`);
  const form = page.locator(`form[action$="/${action}"]`).first();
  await expect(form, `no button for ${action}`).toBeAttached();
  const summary = page.locator('details.act', { has: form }).locator('summary').first();
  if ((await summary.count()) > 0 && !(await form.isVisible())) await summary.click();
  for (const [name, value] of Object.entries(fields)) {
    const control = form.locator(`[name="${name}"]`).first();
    const tag = await control.evaluate((element) => element.tagName);
    if (tag === 'SELECT') {
      const option = control.locator('option', { hasText: value });
      await control.selectOption((await option.count()) > 0 ? { label: (await option.first().innerText()).trim() } : value);
    } else if ((await control.getAttribute('type')) === 'radio') {
      await form.locator(`[name="${name}"][value="${value}"]`).check();
    } else {
      await control.fill(value);
    }
  }
  await form.locator('button[type="submit"]').first().click();
  await page.waitForLoadState();
  const trouble = page.locator('[role="alert"]:not(:empty)');
  expect(await trouble.allInnerTexts(), `${action} on ${code}`).toEqual([]);
}
