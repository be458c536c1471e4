// What a citizen does, as steps that journeys are made of. Everything goes through the page:
// labels, links, buttons; the names of controls are the paths of the form's answers.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { answerTo, type Answers } from './answers.ts';

/** Keeps a picture of a page under a name. */
export type Camera = (name: string) => Promise<void>;

const samples = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../server/tests/samples/files/good');

/** A sample file that the portal takes. */
export const sample = (name: string): string => path.join(samples, name);

/** Starts a request from the page of its procedure; returns the path of the draft. */
export async function start(page: Page): Promise<string> {
  await page.locator('form[action$="/nop"] button[type="submit"]').first().click();
  await page.waitForURL(/\/nop\/[a-z2-7]{26}$/);
  return new URL(page.url()).pathname;
}

interface Asked {
  name: string;
  kind: string;
}

/** The controls that the page shows now, in one question to the browser. */
async function askedNow(page: Page): Promise<Asked[]> {
  return page.locator('main [name]').evaluateAll((controls) =>
    controls
      .filter((control) => control.checkVisibility())
      .map((control) => ({
        name: control.getAttribute('name') ?? '',
        kind: control.tagName === 'SELECT' ? 'select' : (control.getAttribute('type') ?? ''),
      })),
  );
}

/** Sets one control, whatever its kind. */
async function set(page: Page, { name, kind }: Asked, value: string): Promise<void> {
  const control = page.locator(`main [name="${name}"]`);
  if (kind === 'select') await control.selectOption(value);
  else if (kind === 'radio') await page.locator(`main [name="${name}"][value="${value}"]`).check();
  else if (kind === 'checkbox') await control.check();
  else await control.fill(value);
}

/** Fills what the section asks now and what that leads to, each question once. */
async function fillVisible(page: Page, answers: Answers): Promise<void> {
  const done = new Set<string>();
  for (;;) {
    const open = (await askedNow(page)).filter(({ name }) => !done.has(name));
    if (open.length === 0) return;
    for (const asked of open) {
      if (done.has(asked.name)) continue;
      done.add(asked.name);
      const answer = answerTo(answers, asked.name);
      if (answer !== undefined) await set(page, asked, answer);
    }
  }
}

/** Goes through every section in order. Without script, a choice opens further questions only when saved. */
export async function fillSections(page: Page, answers: Answers, saw: Camera = async () => {}): Promise<void> {
  for (let round = 0; round < 24; round += 1) {
    const here = new URL(page.url()).pathname;
    if (here.endsWith('/tai-lieu') || here.endsWith('/kiem-tra')) return;
    await fillVisible(page, answers);
    await saw(`section-${here.split('/').pop()}`);
    await page.locator('main form p.actions button[type="submit"]').first().click();
    await page.waitForLoadState();
  }
  throw new Error(`the sections do not end; last page ${page.url()}: ${await page.locator('main').innerText()}`);
}

/** Attaches files to a slot and waits until each is listed. */
export async function attach(page: Page, slot: string, files: string[], script: boolean): Promise<void> {
  const form = page.locator(`form[action$="/tai-lieu/${slot}"]`).first();
  await form.locator('input[type="file"]').last().setInputFiles(files);
  if (!script) await form.locator('button[type="submit"]').first().click();
  await listed(page, files);
}

/** Waits until each file is listed by its name. */
export async function listed(page: Page, files: string[]): Promise<void> {
  for (const file of files) {
    await expect(page.locator('a.file-name', { hasText: path.basename(file) })).toBeVisible({ timeout: 60_000 });
  }
}

export interface Receipt {
  code: string;
  secret: string;
}

/** Declares that all is true, sends, reads code and secret off the receipt. */
export async function send(page: Page, saw: Camera = async () => {}): Promise<Receipt> {
  await page.locator('form[action$="/gui"] input[type="checkbox"]').check();
  await saw('check');
  await page.locator('form[action$="/gui"] button[type="submit"]').click();
  return readReceipt(page);
}

/** From the page of the procedure to the receipt, with no papers. */
export async function request(page: Page, slug: string, answers: Answers): Promise<Receipt> {
  await page.goto(`/thu-tuc/${slug}`);
  const draft = await start(page);
  await page.locator('main a.button').first().click();
  await fillSections(page, answers);
  await page.goto(`${draft}/kiem-tra`);
  return send(page);
}

/** Reads code and secret off the receipt page. */
export async function readReceipt(page: Page): Promise<Receipt> {
  await expect(page).toHaveURL(/\/bien-nhan\//);
  const code = decodeURIComponent(new URL(page.url()).pathname.split('/')[2] ?? '');
  const text = await page.locator('main').innerText();
  const secret = /\b([2-9A-HJ-NP-Z]{4})[ -]?([2-9A-HJ-NP-Z]{4})\b/.exec(text.replaceAll(code, ''));
  expect(secret, text).not.toBeNull();
  return { code, secret: `${secret?.[1]}${secret?.[2]}` };
}

/** Opens the dossier anew, as somebody who holds only the link of a mail and the secret. */
export async function follow(page: Page, link: string, receipt: Receipt, saw: Camera = async () => {}): Promise<void> {
  await page.context().clearCookies({ name: /portal_citizen/ });
  await page.goto(link);
  await saw('lookup');
  await expect(page.locator('[name="code"]')).toHaveValue(receipt.code);
  await page.locator('[name="secret"]').fill(`${receipt.secret.slice(0, 4)} ${receipt.secret.slice(4).toLowerCase()}`);
  await page.locator('main form button[type="submit"]').first().click();
  await expect(page).toHaveURL(new RegExp(`/ho-so/${receipt.code}`));
  await saw('dossier');
}
