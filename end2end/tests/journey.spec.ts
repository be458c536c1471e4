// The main job: from the home page to *delivered*, on a desktop, on a phone and without
// JavaScript, with every mail read and a picture of every page.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test, expect, type Browser, type Page } from '@playwright/test';
import { attach, enforcementRequest, fillSections, readReceipt, type Receipt } from '../support/citizen.ts';
import { links, mailTo } from '../support/mails.ts';
import { act, signIn } from '../support/desk.ts';
import { PASSWORD } from '../support/portal.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const good = path.resolve(here, '../../server/tests/samples/files/good');
const url = (to: string) => `${process.env.PORTAL_URL}${to}`;

/** Keeps a picture of the whole page for those who look. */
function camera(page: Page, project: string): (name: string) => Promise<void> {
  return async (name) => {
    await page.screenshot({ path: path.join(here, '../pictures', project, `${name}.png`), fullPage: true });
  };
}

async function staffPage(browser: Browser, login: string): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
  await signIn(page, url(''), login, PASSWORD);
  return page;
}

test('a request is filled in, sent, taken in, decided and handed over', async ({ page, browser }, info) => {
  const project = info.project.name;
  const script = project !== 'no-script';
  const email = `hue.${project}@example.org`;
  const saw = camera(page, project);

  await page.goto(url('/'));
  await saw('home');
  await page.getByRole('link', { name: 'Yêu cầu thi hành án dân sự' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Yêu cầu thi hành án dân sự');
  await saw('procedure');
  for (const ending of ['docx', 'pdf']) {
    const href = await page.locator(`a[href$=".${ending}"]`).first().getAttribute('href');
    const reply = await page.request.get(url(href ?? ''));
    expect(reply.status()).toBe(200);
    expect((await reply.body()).length).toBeGreaterThan(5_000);
  }

  await page.locator('form[action$="/nop"] button[type="submit"]').first().click();
  await expect(page).toHaveURL(/\/nop\/[a-z2-7]{26}$/);
  const draft = page.url();
  await saw('draft');
  await page.locator('main a.button').first().click();
  await fillSections(page, enforcementRequest(email), saw);

  await expect(page).toHaveURL(/\/tai-lieu/);
  await attach(page, 'judgment', [path.join(good, 'IMG_20260912_083107.jpg'), path.join(good, 'IMG_0042.HEIC')], script);
  await saw('papers');

  await page.goto(`${draft}/kiem-tra`);
  await expect(page.locator('main')).toContainText('50.600.000');
  await expect(page.locator('main')).toContainText('IMG_0042.HEIC');
  await page.locator('form[action$="/gui"] input[type="checkbox"]').check();
  await saw('check');
  await page.locator('form[action$="/gui"] button[type="submit"]').click();
  const receipt = await readReceipt(page);
  await saw('receipt');
  const pdf = await page.request.get(`${page.url()}/bien-nhan.pdf`);
  expect(pdf.headers()['content-type']).toContain('application/pdf');

  const first = await mailTo(email, 1);
  expect(first.text).toContain(receipt.code);
  await follow(page, receipt, links(first), saw);

  const clerk = await staffPage(browser, 'clerk');
  await camera(clerk, project)('staff-queue');
  await act(clerk, url(''), receipt.code, 'accept', { paper_on: '2026-11-25' });
  expect((await mailTo(email, 2)).text).toContain(receipt.code);
  await camera(clerk, project)('staff-dossier');
  await act(clerk, url(''), receipt.code, 'assign', { assignee: 'Chấp hành viên' });
  await mailTo(email, 3);

  const officer = await staffPage(browser, 'officer');
  await act(officer, url(''), receipt.code, 'propose', {
    outcome: 'granted',
    words: 'Đề nghị ra quyết định thi hành án theo yêu cầu.',
  });
  const head = await staffPage(browser, 'head');
  await head.goto(url('/lanh-dao'));
  await expect(head.locator('main')).toContainText(receipt.code);
  await camera(head, project)('head');
  await act(head, url(''), receipt.code, 'approve');
  expect((await mailTo(email, 4)).text).toContain(receipt.code);

  await act(clerk, url(''), receipt.code, 'deliver', { how: 'counter', to: 'Đặng Thị Huệ' });
  await mailTo(email, 5);
  await page.goto(url(`/ho-so/${receipt.code}`));
  await expect(page.locator('main')).toContainText('Đã trả kết quả');
  await saw('delivered');
});

/** Opens the dossier anew, as somebody who holds only code and secret. */
async function follow(page: Page, receipt: Receipt, found: string[], saw: (name: string) => Promise<void>): Promise<void> {
  const link = found.find((each) => each.includes('/tra-cuu') || each.includes('/ho-so/'));
  expect(link, found.join(' ')).toBeTruthy();
  await page.context().clearCookies();
  await page.goto(url('/tra-cuu'));
  await saw('lookup');
  await page.locator('[name="code"]').fill(receipt.code.toLowerCase());
  await page.locator('[name="secret"]').fill(`${receipt.secret.slice(0, 4)} ${receipt.secret.slice(4).toLowerCase()}`);
  await page.locator('main form button[type="submit"]').first().click();
  await expect(page).toHaveURL(new RegExp(`/ho-so/${receipt.code}`));
  await saw('dossier');
}
