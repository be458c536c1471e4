// The shortest way: a certificate of the result, fetched on the portal. Fetching it is its
// delivery.
import { test, expect } from '@playwright/test';
import { certificateRequest } from '../support/answers.ts';
import { follow, request, sample } from '../support/citizen.ts';
import { act, staffPage } from '../support/desk.ts';
import { followAll, mailTo, wayBack } from '../support/mails.ts';
import { today } from '../support/portal.ts';

test('a certificate is asked for, made and fetched online', async ({ page, browser }, info) => {
  const email = `xac-nhan.${info.project.name}@example.org`;
  const receipt = await request(page, 'xac-nhan-ket-qua-thi-hanh-an', certificateRequest(email));
  const clerk = await staffPage(browser, 'clerk');
  await act(clerk, receipt.code, 'accept', { paper_on: today() });
  await act(clerk, receipt.code, 'assign', { assignee: 'Chấp hành viên' });
  const officer = await staffPage(browser, 'officer');
  await act(officer, receipt.code, 'propose', {
    outcome: 'granted',
    words: 'Đã thi hành một phần.',
    file: sample('trich-luc-ban-an-1-trang.pdf'),
  });
  await act(await staffPage(browser, 'head'), receipt.code, 'approve');

  await follow(page, wayBack(await mailTo(email, 'đã có kết quả')), receipt);
  await expect(page.locator('main')).toContainText('Đã thi hành một phần.');
  const result = await page.request.get((await page.locator('a[href$="/ket-qua"]').getAttribute('href')) ?? '');
  expect(result.headers()['content-type']).toBe('application/pdf');
  await page.reload();
  await expect(page.locator('main')).toContainText('Đã trả kết quả');
  await mailTo(email, 'Đã trả kết quả hồ sơ');
  await followAll(browser, email);
});
