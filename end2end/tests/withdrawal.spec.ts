// Somebody no longer wants what was asked for, says so, and the desk has nothing left to do.
import { test, expect } from '@playwright/test';
import { certificateRequest } from '../support/answers.ts';
import { request } from '../support/citizen.ts';
import { staffPage } from '../support/desk.ts';
import { followAll, mailTo } from '../support/mails.ts';

test('a dossier is withdrawn by its owner', async ({ page, browser }, info) => {
  const email = `rut.${info.project.name}@example.org`;
  const { code } = await request(page, 'xac-nhan-ket-qua-thi-hanh-an', certificateRequest(email));
  await page.goto(`/ho-so/${code}`);
  await page.locator('a[href$="/rut"]').click();
  const send = page.locator('main form button[type="submit"]');
  await send.click();
  await expect(page.locator('.error-summary'), 'it is confirmed first').toBeVisible();
  await page.locator('[name="words"]').fill('Hai bên đã tự thỏa thuận xong.');
  await page.locator('[name="confirm"]').check();
  await send.click();
  await expect(page).toHaveURL(/\/ho-so\/[^/]+$/);
  await expect(page.locator('main')).toContainText('Ông/Bà đã rút hồ sơ này.');

  expect((await mailTo(email, 'Đã rút hồ sơ')).text).toContain(code);
  await followAll(browser, email);

  const clerk = await staffPage(browser, 'clerk');
  await clerk.goto(`/can-bo/ho-so/${code}`);
  await expect(clerk.locator('main')).toContainText('Đã rút');
  // Nothing moves it any more; a lost secret is replaced all the same.
  await expect(clerk.locator('details.act > summary')).toHaveText(['Cấp lại mã tra cứu']);
});
