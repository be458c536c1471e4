// The main job: from the home page to *delivered*, on a desktop, on a phone and without
// JavaScript, in both languages, with every mail read and a picture of every page.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test, expect, type Browser, type Page } from '@playwright/test';
import { enforcementRequest } from '../support/answers.ts';
import { attach, fillSections, follow, sample, send, start, type Camera, type Receipt } from '../support/citizen.ts';
import { act, staffPage } from '../support/desk.ts';
import { followAll, mailTo, wayBack } from '../support/mails.ts';
import { today } from '../support/portal.ts';
import { LOCALES, SWITCH_TO, WORDS, type Locale } from '../support/words.ts';

const pictures = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../pictures');

/** Each page speaks the language; a picture of the whole page is kept for those who look. */
function camera(page: Page, folder: string, locale: Locale): Camera {
  return async (name) => {
    await expect(page.locator('html'), name).toHaveAttribute('lang', locale);
    await page.screenshot({ path: path.join(pictures, folder, `${name}.png`), fullPage: true });
  };
}

/** From the home page to the page of the procedure, in the language that is wanted. */
async function choose(page: Page, locale: Locale, saw: Camera): Promise<void> {
  await page.goto('/');
  if (locale !== 'vi') await page.getByRole('button', { name: SWITCH_TO[locale] }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  await saw('home');
  await page.getByRole('link', { name: WORDS[locale].enforcement }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(WORDS[locale].enforcement);
  await saw('procedure');
}

/** The blank form can be taken home in both shapes. */
async function downloadBlank(page: Page): Promise<void> {
  for (const ending of ['docx', 'pdf']) {
    const href = await page.locator(`a[href$=".${ending}"]`).first().getAttribute('href');
    const reply = await page.request.get(href ?? '');
    expect(reply.status()).toBe(200);
    expect((await reply.body()).length).toBeGreaterThan(5_000);
  }
}

async function fillInAndSend(page: Page, email: string, script: boolean, saw: Camera): Promise<Receipt> {
  const draft = await start(page);
  await saw('draft');
  await page.locator('main a.button').first().click();
  await fillSections(page, enforcementRequest(email), saw);
  await expect(page).toHaveURL(/\/tai-lieu/);
  await attach(page, 'judgment', [sample('IMG_20260912_083107.jpg'), sample('IMG_0042.HEIC')], script);
  await saw('papers');
  await page.goto(`${draft}/kiem-tra`);
  await expect(page.locator('main')).toContainText('50.600.000');
  await expect(page.locator('main')).toContainText('IMG_0042.HEIC');
  const receipt = await send(page, saw);
  await saw('receipt');
  const pdf = await page.request.get(`${page.url()}/bien-nhan.pdf`);
  expect(pdf.headers()['content-type']).toContain('application/pdf');
  return receipt;
}

/** Taken in, assigned, proposed, approved, handed over. */
async function handle(browser: Browser, code: string, folder: string): Promise<void> {
  const clerk = await staffPage(browser, 'clerk');
  const desk = camera(clerk, folder, 'vi');
  await desk('staff-queue');
  await act(clerk, code, 'accept', { paper_on: today() });
  await desk('staff-dossier');
  await act(clerk, code, 'assign', { assignee: 'Chấp hành viên' });

  const officer = await staffPage(browser, 'officer');
  await act(officer, code, 'propose', {
    outcome: 'granted',
    words: 'Đề nghị ra quyết định thi hành án theo yêu cầu.',
  });

  const head = await staffPage(browser, 'head');
  await head.goto('/lanh-dao');
  await expect(head.locator('main')).toContainText(code);
  await camera(head, folder, 'vi')('head');
  await act(head, code, 'approve');
  await act(clerk, code, 'deliver', { how: 'counter', to: 'Đặng Thị Huệ' });
}

for (const locale of LOCALES) {
  test(`${locale}: a request is filled in, sent, taken in, decided and handed over`, async ({ page, browser }, info) => {
    const folder = path.join(info.project.name, locale);
    // A portal that runs on may have mails of an earlier run.
    const email = `hue.${locale}.${info.project.name}.${Date.now()}@example.org`;
    const saw = camera(page, folder, locale);

    await choose(page, locale, saw);
    await downloadBlank(page);
    const receipt = await fillInAndSend(page, email, info.project.name !== 'no-script', saw);
    const { mails, delivered } = WORDS[locale];
    const first = await mailTo(email, mails.received);
    expect(first.text).toContain(receipt.code);
    await follow(page, wayBack(first), receipt, saw);

    await handle(browser, receipt.code, folder);
    for (const subject of Object.values(mails)) await mailTo(email, subject);
    await followAll(browser, email);

    await page.goto(`/ho-so/${receipt.code}`);
    await expect(page.locator('main')).toContainText(delivered);
    await saw('delivered');
  });
}
