// Something is missing: the desk asks once, the mail tells it, the citizen answers with a file,
// the desk goes on.
import { test, expect } from '@playwright/test';
import { certificateRequest } from '../support/answers.ts';
import { follow, listed, request, sample } from '../support/citizen.ts';
import { act, staffPage } from '../support/desk.ts';
import { followAll, mailTo, wayBack } from '../support/mails.ts';
import { today } from '../support/portal.ts';

const ASKED = 'Bản chụp quyết định thi hành án, đủ các trang.';
const FILE = 'trich-luc-ban-an-1-trang.pdf';

test('what is missing is asked for, sent and accepted', async ({ page, browser }, info) => {
  const email = `bo-sung.${info.project.name}@example.org`;
  const receipt = await request(page, 'xac-nhan-ket-qua-thi-hanh-an', certificateRequest(email));
  const clerk = await staffPage(browser, 'clerk');
  await act(clerk, receipt.code, 'request_supplement', { 'items.0.fault': 'missing', 'items.0.words': ASKED });

  const mail = await mailTo(email, 'cần bổ sung');
  expect(mail.text).toContain(ASKED);
  await follow(page, wayBack(mail), receipt);
  await expect(page.locator('main')).toContainText(ASKED);
  await page.locator('a.button[href$="/bo-sung"]').click();

  const send = page.locator('main form button.button:not(.plain)').last();
  await send.click();
  await expect(page.locator('.error-summary')).toBeVisible();
  await page.locator('input[type="file"][name^="file."]').last().setInputFiles(sample(FILE));
  if (info.project.name !== 'no-script') await listed(page, [FILE]);
  await send.click();
  await expect(page).toHaveURL(/\/ho-so\/[^/]+$/);
  await expect(page.locator('main')).toContainText('Đã gửi phần bổ sung');
  await mailTo(email, 'Đã nhận phần bổ sung');

  await clerk.goto(`/can-bo/ho-so/${receipt.code}`);
  await expect(clerk.locator('main')).toContainText(FILE);
  await act(clerk, receipt.code, 'accept', { paper_on: today() });
  await mailTo(email, 'đã được tiếp nhận');
  await followAll(browser, email);
});
