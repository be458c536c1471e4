// Brings the portal into the state that has a page of every kind, and keeps everybody's cookies.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test as prepare, expect, type Page } from '@playwright/test';
import { certificateRequest, enforcementRequest } from '../support/answers.ts';
import { attach, fillSections, request, sample, send, start } from '../support/citizen.ts';
import { act, staffPage } from '../support/desk.ts';
import { OPENED, STAFF, statePath, type Opened } from '../support/pages.ts';
import { today } from '../support/portal.ts';

const ENFORCEMENT = 'yeu-cau-thi-hanh-an-dan-su';
const CERTIFICATE = 'xac-nhan-ket-qua-thi-hanh-an';
const EMAIL = 'pages@example.org';
/** No other journey names it, or the desk would be warned of a double, or not, as chance has it. */
const OWN_JUDGMENT = '28/2025/DS-ST';

// Forms alone are quicker, and the pages are the same.
prepare.use({ javaScriptEnabled: false });

async function draft(page: Page, slug: string): Promise<string> {
  await page.goto(`/thu-tuc/${slug}`);
  return start(page);
}

/** A request with a paper; also the address that confirms its receipt. */
async function sendWithPaper(page: Page): Promise<{ sent: string; paper: string }> {
  const to = await draft(page, ENFORCEMENT);
  await page.locator('main a.button').first().click();
  await fillSections(page, { ...enforcementRequest(EMAIL), 'judgment.number': OWN_JUDGMENT });
  await attach(page, 'judgment', [sample('trich-luc-ban-an-1-trang.pdf')], false);
  await page.goto(`${to}/kiem-tra`);
  const { code } = await send(page);
  const paper = /\/xac-thuc\/\w+/.exec(await page.content());
  expect(paper).not.toBeNull();
  return { sent: code, paper: paper?.[0] ?? '' };
}

async function fill(page: Page): Promise<string> {
  const to = await draft(page, CERTIFICATE);
  await page.locator('main a.button').first().click();
  await fillSections(page, certificateRequest(EMAIL));
  return to;
}

prepare('a page of every kind', async ({ page, browser }) => {
  const staff = Object.fromEntries(
    await Promise.all(STAFF.map(async (login) => [login, await staffPage(browser, login)] as const)),
  ) as Record<(typeof STAFF)[number], Page>;

  const { sent, paper } = await sendWithPaper(page);
  const { code: asked } = await request(page, CERTIFICATE, certificateRequest(EMAIL));
  await act(staff.clerk, asked, 'request_supplement', {
    'items.0.fault': 'missing',
    'items.0.words': 'Bản chụp quyết định thi hành án, đủ các trang.',
  });
  const { code: decided } = await request(page, CERTIFICATE, certificateRequest(EMAIL));
  await act(staff.clerk, decided, 'accept', { paper_on: today() });
  await act(staff.clerk, decided, 'assign', { assignee: 'Chấp hành viên' });
  await act(staff.officer, decided, 'propose', { outcome: 'granted', words: 'Đề nghị cấp giấy xác nhận.' });
  await act(staff.head, decided, 'approve');

  const { code: lost } = await request(page, CERTIFICATE, certificateRequest(EMAIL));

  const [empty, filled] = [await draft(page, ENFORCEMENT), await fill(page)];
  const all: Opened = { empty, filled, sent, asked, decided, lost, paper };
  mkdirSync(path.dirname(OPENED), { recursive: true });
  writeFileSync(OPENED, JSON.stringify(all));
  await page.context().storageState({ path: statePath('owner') });
  for (const login of STAFF) await staff[login].context().storageState({ path: statePath(login) });
});
