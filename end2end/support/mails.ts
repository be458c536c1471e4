// Reads what the mail server has kept.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
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

/** Waits for the mail number `n` (from 1) to `address`. */
export async function mailTo(address: string, n: number): Promise<ParsedMail> {
  const end = Date.now() + 20_000;
  for (;;) {
    const mails = await mailsTo(address);
    const mail = mails[n - 1];
    if (mail) return mail;
    if (Date.now() > end) {
      throw new Error(`${address} has ${mails.length} mails, not ${n}: ${mails.map((m) => m.subject).join(' | ')}`);
    }
    await new Promise((again) => setTimeout(again, 150));
  }
}

/** The links of a mail's text part. */
export function links(mail: ParsedMail): string[] {
  return [...(mail.text ?? '').matchAll(/https?:\/\/\S+/g)].map((match) => match[0].replace(/[.,;)>]+$/, ''));
}
