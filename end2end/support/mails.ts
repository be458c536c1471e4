// Reads what the mail server has kept, and follows where it leads.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Browser } from '@playwright/test';
import { simpleParser, type ParsedMail } from 'mailparser';

async function all(): Promise<ParsedMail[]> {
  const folder = process.env.PORTAL_MAILS ?? '';
  const names = readdirSync(folder).sort();
  return Promise.all(names.map((name) => simpleParser(readFileSync(path.join(folder, name)))));
}

function isTo(mail: ParsedMail, address: string): boolean {
  const to = Array.isArray(mail.to) ? mail.to : mail.to ? [mail.to] : [];
  return to.some((list) => list.value.some((entry) => entry.address === address));
}

/** Mails to `address`, oldest first. */
export async function mailsTo(address: string): Promise<ParsedMail[]> {
  return (await all()).filter((mail) => isTo(mail, address));
}

/** Waits for the mail to `address` whose subject contains `words`. */
export async function mailTo(address: string, words: string): Promise<ParsedMail> {
  let found: ParsedMail | undefined;
  const subjects = async () => {
    const mails = await mailsTo(address);
    found = mails.find((mail) => mail.subject?.includes(words));
    return mails.map((mail) => mail.subject).join('\n');
  };
  await expect.poll(subjects, { message: `mails to ${address}`, timeout: 20_000 }).toContain(words);
  if (!found) throw new Error(`no mail to ${address} about ${words}`);
  return found;
}

/** The links of a mail: of its text and of its HTML. */
export function links(mail: ParsedMail): string[] {
  const text = [...(mail.text ?? '').matchAll(/https?:\/\/\S+/g)].map((match) => match[0].replace(/[.,;)>]+$/, ''));
  const html = [...(mail.html || '').matchAll(/href="(https?:[^"]+)"/g)].map((match) => match[1] ?? '');
  return [...new Set([...text, ...html.map((link) => link.replaceAll('&amp;', '&'))])];
}

/** The one link of a mail that leads back to a dossier or a draft. */
export function wayBack(mail: ParsedMail): string {
  const found = links(mail).filter((link) => /\/(tra-cuu|nop)\b/.test(link));
  expect(found, 'one way back').toHaveLength(1);
  return found[0] ?? '';
}

/** As a stranger's browser: each link of each mail leads to a page; a dossier asks for the secret. */
export async function followAll(browser: Browser, address: string): Promise<void> {
  const stranger = await browser.newContext();
  const page = await stranger.newPage();
  const mails = await mailsTo(address);
  for (const link of new Set(mails.flatMap(links))) {
    const reply = await page.goto(link);
    expect(reply?.status(), link).toBe(200);
    if (link.includes('/tra-cuu')) await expect(page.locator('[name="secret"]')).toBeVisible();
  }
  for (const mail of mails) expect(links(mail).length, `${mail.subject} leads somewhere`).toBeGreaterThan(0);
  await stranger.close();
}
