// Begun on one device, finished on another: the mailed link leads back to what was typed.
import { test, expect } from '@playwright/test';
import { certificateRequest } from '../support/answers.ts';
import { fillSections, send, start } from '../support/citizen.ts';
import { followAll, mailTo, wayBack } from '../support/mails.ts';

test('the link of a draft comes by mail and leads back to it', async ({ page, browser }, info) => {
  const email = `tro-lai.${info.project.name}@example.org`;
  const answers = certificateRequest(`xong.${info.project.name}@example.org`);
  await page.goto('/thu-tuc/xac-nhan-ket-qua-thi-hanh-an');
  const draft = await start(page);
  await page.goto(`${draft}/ban-an`);
  await page.locator('[name="judgment.number"]').fill('27/2025/DS-ST');
  await page.locator('main form p.actions button').click();

  await page.goto(draft);
  await page.locator('#way-back-email').fill(email);
  await page.locator('form[action$="/lien-ket"] button').click();
  await expect(page.locator('.way-back-sent')).toContainText(email);
  const link = wayBack(await mailTo(email, 'Liên kết trở lại hồ sơ đang soạn'));
  await followAll(browser, email);

  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  expect(new URL(other.url()).pathname).toBe(draft);
  await other.goto(`${draft}/ban-an`);
  await expect(other.locator('[name="judgment.number"]')).toHaveValue('27/2025/DS-ST');
  await other.goto(`${draft}/nguoi-yeu-cau`);
  await fillSections(other, answers);
  await other.goto(`${draft}/kiem-tra`);
  const { code } = await send(other);

  const reply = await page.goto(link);
  expect(reply?.status()).toBe(410);
  await expect(page.locator('main')).toContainText(code);
});
