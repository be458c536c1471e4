// What a citizen does, as steps that journeys are made of. Everything goes through the page:
// labels, links, buttons; the names of controls are the paths of the form's answers.
import { expect, type Locator, type Page } from '@playwright/test';

/** Answers by path; a later pattern does not overwrite what the page already holds. */
export type Answers = Record<string, string>;

const person = (path: string, name: string, more: Answers = {}): Answers => ({
  [`${path}.kind`]: 'person',
  [`${path}.full_name`]: name,
  [`${path}.address.detail`]: 'ấp Giồng Chùa',
  [`${path}.address.commune`]: 'xã Ba Tri',
  [`${path}.address.province`]: 'tỉnh Vĩnh Long',
  [`${path}.address.country`]: 'Việt Nam',
  ...more,
});

/** A complete request for enforcement (P01). */
export function enforcementRequest(email: string): Answers {
  return {
    requester_role: 'creditor',
    ...person('requester', 'Đặng Thị Huệ', {
      'requester.birth_date': '13/08/1964',
      'requester.id_type': 'cccd',
      'requester.id_number': '083 164 986 991',
      'requester.phone': '0912 345 678',
      'requester.email': email,
    }),
    'creditors.0.same': 'on',
    ...person('debtors.0', 'Nguyễn Văn Bảy'),
    'judgment.kind': 'judgment',
    'judgment.number': '27/2025/DS-ST',
    'judgment.date': '14/08/2025',
    'judgment.effective_date': '15/09/2025',
    'judgment.court': 'Tòa án nhân dân khu vực 1 - Vĩnh Long',
    'judgment.subject': 'Tranh chấp hợp đồng vay tài sản',
    'claims.0.kind': 'money',
    'claims.0.text': 'Buộc ông Nguyễn Văn Bảy trả số tiền vay còn thiếu.',
    'claims.0.amount': '50.600.000',
  };
}

/** Sets one control, whatever its kind. */
async function set(page: Page, control: Locator, value: string): Promise<void> {
  const tag = await control.evaluate((element) => element.tagName);
  const type = (await control.getAttribute('type')) ?? '';
  if (tag === 'SELECT') return void (await control.selectOption(value));
  if (type === 'radio') {
    const choice = page.locator(`[name="${await control.getAttribute('name')}"][value="${value}"]`);
    return void (await choice.check());
  }
  if (type === 'checkbox') return void (await control.check());
  await control.fill(value);
}

/** Fills what the section asks now; returns how many controls were set. */
async function fillVisible(page: Page, answers: Answers): Promise<number> {
  let count = 0;
  for (const [path, value] of Object.entries(answers)) {
    const whole = page.locator(`main [name="${path}"]`).first();
    if ((await whole.count()) > 0) {
      if (!(await whole.isVisible())) continue;
      await set(page, whole, value);
      count += 1;
      continue;
    }
    const parts = value.split('/');
    if (parts.length !== 3) continue;
    for (const [at, part] of ['day', 'month', 'year'].entries()) {
      const box = page.locator(`main [name="${path}:${part}"]`);
      if ((await box.count()) === 0 || !(await box.isVisible())) continue;
      await box.fill(parts[at] ?? '');
      count += 1;
    }
  }
  return count;
}

/** Goes through every section in order. Conditional questions may need a second round. */
export async function fillSections(page: Page, answers: Answers, saw: (name: string) => Promise<void>): Promise<void> {
  for (let round = 0; round < 24; round += 1) {
    const here = new URL(page.url()).pathname;
    if (here.endsWith('/tai-lieu') || here.endsWith('/kiem-tra')) return;
    await fillVisible(page, answers);
    // A choice may have opened further questions.
    await fillVisible(page, answers);
    await saw(`section-${here.split('/').pop()}`);
    await page.locator('main form button[type="submit"]:not([aria-hidden])').filter({ hasText: /Lưu và|Save and/ }).first().click();
    await page.waitForLoadState();
  }
  throw new Error(`the sections do not end; last page ${page.url()}: ${await page.locator('main').innerText()}`);
}

/** Attaches files to a slot and waits until each is listed. */
export async function attach(page: Page, slot: string, files: string[], script: boolean): Promise<void> {
  const form = page.locator(`form[action$="/tai-lieu/${slot}"]`).first();
  await form.locator('input[type="file"]').last().setInputFiles(files);
  if (!script) await form.locator('button[type="submit"]').first().click();
  for (const file of files) {
    await expect(page.locator('a.file-name', { hasText: file.split('/').pop() })).toBeVisible({ timeout: 60_000 });
  }
}

export interface Receipt {
  code: string;
  secret: string;
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
