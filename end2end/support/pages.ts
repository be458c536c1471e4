// One draft and one dossier, and with them the address of every page.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { attach, enforcementRequest, fillSections, readReceipt } from './citizen.ts';

export interface Opened {
  code: string;
  secret: string;
  pages: { name: string; path: string; audience: string }[];
}

const good = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../server/tests/samples/files/good');

async function start(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}/thu-tuc/yeu-cau-thi-hanh-an-dan-su`);
  await page.locator('form[action$="/nop"] button[type="submit"]').first().click();
  await page.waitForURL(/\/nop\/[a-z2-7]{26}$/);
  return new URL(page.url()).pathname;
}

async function send(page: Page, origin: string, email: string): Promise<{ code: string; secret: string }> {
  const draft = await start(page, origin);
  await page.locator('main a.button').first().click();
  await fillSections(page, enforcementRequest(email), async () => {});
  await attach(page, 'judgment', [path.join(good, 'trich-luc-ban-an-1-trang.pdf')], true);
  await page.goto(`${origin}${draft}/kiem-tra`);
  await page.locator('form[action$="/gui"] input[type="checkbox"]').check();
  await page.locator('form[action$="/gui"] button[type="submit"]').click();
  return readReceipt(page);
}

export async function openPages(page: Page, origin: string, project: string): Promise<Opened> {
  const { code, secret } = await send(page, origin, `pages.${project}@example.org`);
  const draft = await start(page, origin);
  const of = (audience: string, list: Record<string, string>) =>
    Object.entries(list).map(([name, to]) => ({ name, path: to, audience }));
  const pages = [
    ...of('public', {
      home: '/',
      catalogue: '/thu-tuc',
      'catalogue-search': '/thu-tuc?q=xac+nhan',
      procedure: '/thu-tuc/yeu-cau-thi-hanh-an-dan-su',
      'procedure-other': '/thu-tuc/xac-nhan-ket-qua-thi-hanh-an',
      forms: '/bieu-mau',
      lookup: '/tra-cuu',
      verify: '/xac-thuc/aaaaaaaaaaaaaaaaaaaaaaaaaa',
      help: '/tro-giup',
      privacy: '/bao-mat',
      accessibility: '/tiep-can',
      gallery: '/thu-vien-giao-dien',
      missing: '/khong-co-trang-nay',
      draft,
      section: `${draft}/nguoi-yeu-cau`,
      'section-list': `${draft}/nguoi-phai-thi-hanh-an`,
      papers: `${draft}/tai-lieu`,
      check: `${draft}/kiem-tra`,
      'sign-in': '/can-bo/dang-nhap',
    }),
    ...of('owner', {
      dossier: `/ho-so/${code}`,
      receipt: `/bien-nhan/${code}`,
      withdraw: `/ho-so/${code}/rut`,
    }),
    ...of('clerk', { queue: '/can-bo', 'staff-dossier': `/can-bo/ho-so/${code}` }),
    ...of('head', { approvals: '/lanh-dao', 'queue-head': '/can-bo' }),
    ...of('admin', { 'mail-log': '/quan-tri/thu' }),
  ];
  return { code, secret, pages };
}
