// Every page that people see, and who may see it: what the tests of accessibility walk through.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../test-results');

/** Where `prepare.setup.ts` leaves what it has opened. */
export const OPENED = path.join(folder, 'opened.json');

/** Cookies of somebody who has come in. */
export const statePath = (who: string): string => path.join(folder, 'states', `${who}.json`);

export const STAFF = ['clerk', 'officer', 'head', 'admin', 'auditor'] as const;
export type Who = 'public' | 'owner' | (typeof STAFF)[number];

/** Two drafts, four dossiers, a printed paper. */
export interface Opened {
  /** Paths of a draft with nothing in it, and of one that is ready to be sent. */
  empty: string;
  filled: string;
  /** Codes of dossiers: just sent, waiting for a supplement, with a result. */
  sent: string;
  asked: string;
  decided: string;
  /** One whose secret is issued anew, so that nobody keeps it open. */
  lost: string;
  /** Path that confirms the receipt of the first. */
  paper: string;
}

export const opened = (): Opened => JSON.parse(readFileSync(OPENED, 'utf8')) as Opened;

export interface ListedPage {
  name: string;
  who: Who;
  path: (opened: Opened) => string;
  /** Status of the answer. */
  status: number;
  /** A form to send as it stands: the page is then the one that tells what is wrong. */
  send?: string;
  /** What to fill in before, by name: the page is then the one that answers, with `shows` on it. */
  fill?: Record<string, string>;
  shows?: string;
}

const at = (
  name: string,
  who: Who,
  to: string | ((opened: Opened) => string),
  more: Omit<Partial<ListedPage>, 'name' | 'who' | 'path'> = {},
): ListedPage => ({ name, who, path: typeof to === 'string' ? () => to : to, status: 200, ...more });

const ENFORCEMENT = '/thu-tuc/yeu-cau-thi-hanh-an-dan-su';

export const PAGES: ListedPage[] = [
  at('home', 'public', '/'),
  at('catalogue', 'public', '/thu-tuc'),
  at('catalogue-search', 'public', '/thu-tuc?q=xac+nhan'),
  at('catalogue-nothing', 'public', '/thu-tuc?q=qwertz'),
  at('procedure', 'public', ENFORCEMENT),
  at('procedure-certificate', 'public', '/thu-tuc/xac-nhan-ket-qua-thi-hanh-an'),
  at('forms', 'public', '/bieu-mau'),
  at('lookup', 'public', '/tra-cuu'),
  at('lookup-wrong', 'public', '/tra-cuu', { send: 'main form' }),
  at('lookup-ended', 'public', (o) => `/ho-so/${o.sent}`, { status: 404 }),
  at('lookup-closed', 'public', '/tra-cuu?dong=1'),
  at('verify', 'public', (o) => o.paper),
  at('verify-unknown', 'public', '/xac-thuc/aaaaaaaaaaaaaaaaaaaaaaaaaa'),
  at('help', 'public', '/tro-giup'),
  at('privacy', 'public', '/bao-mat'),
  at('accessibility', 'public', '/tiep-can'),
  at('gallery', 'public', '/thu-vien-giao-dien'),
  at('missing', 'public', '/khong-co-trang-nay', { status: 404 }),
  at('draft', 'public', (o) => o.filled),
  at('draft-empty', 'public', (o) => o.empty),
  at('draft-gone', 'public', '/nop/aaaaaaaaaaaaaaaaaaaaaaaaaa', { status: 404 }),
  at('section', 'public', (o) => `${o.empty}/nguoi-yeu-cau`),
  at('section-list', 'public', (o) => `${o.filled}/duong-su`),
  at('section-wrong', 'public', (o) => `${o.empty}/ban-an`, { send: '#cau-hoi' }),
  at('papers', 'public', (o) => `${o.filled}/tai-lieu`),
  at('check', 'public', (o) => `${o.filled}/kiem-tra`),
  at('check-wrong', 'public', (o) => `${o.filled}/kiem-tra`, { send: 'form.send' }),
  at('check-empty', 'public', (o) => `${o.empty}/kiem-tra`),
  at('sign-in', 'public', '/can-bo/dang-nhap'),
  at('sign-in-wrong', 'public', '/can-bo/dang-nhap', { send: 'main form' }),
  at('receipt', 'owner', (o) => `/bien-nhan/${o.sent}`),
  at('dossier', 'owner', (o) => `/ho-so/${o.sent}`),
  at('dossier-asked', 'owner', (o) => `/ho-so/${o.asked}`),
  at('dossier-decided', 'owner', (o) => `/ho-so/${o.decided}`),
  at('supplement', 'owner', (o) => `/ho-so/${o.asked}/bo-sung`),
  at('supplement-wrong', 'owner', (o) => `/ho-so/${o.asked}/bo-sung`, { send: 'main form' }),
  at('withdraw', 'owner', (o) => `/ho-so/${o.sent}/rut`),
  at('withdraw-wrong', 'owner', (o) => `/ho-so/${o.sent}/rut`, { send: 'main form' }),
  at('queue', 'clerk', '/can-bo'),
  at('queue-all', 'auditor', '/can-bo?tab=all'),
  at('queue-found', 'clerk', (o) => `/can-bo?q=${o.sent}`),
  at('queue-nothing', 'clerk', '/can-bo?q=qwertz'),
  at('staff-dossier', 'clerk', (o) => `/can-bo/ho-so/${o.sent}`),
  at('staff-dossier-wrong', 'clerk', (o) => `/can-bo/ho-so/${o.sent}`, { send: 'form[action$="/decline"]' }),
  at('staff-dossier-asked', 'head', (o) => `/can-bo/ho-so/${o.asked}`),
  at('staff-dossier-decided', 'officer', (o) => `/can-bo/ho-so/${o.decided}`),
  at('staff-dossier-read', 'auditor', (o) => `/can-bo/ho-so/${o.decided}`),
  at('new-secret', 'clerk', (o) => `/can-bo/ho-so/${o.lost}`, {
    send: 'form[action$="/new_secret"]',
    fill: { words: 'Đã xem thẻ căn cước của người nộp.' },
    shows: '.secret',
  }),
  at('queue-head', 'head', '/can-bo'),
  at('approvals', 'head', '/lanh-dao'),
  at('password', 'clerk', '/can-bo/mat-khau'),
  at('password-wrong', 'clerk', '/can-bo/mat-khau', { send: 'main form' }),
  at('mail-log', 'admin', '/quan-tri/thu'),
];

/** Constants of `app/src/routes.rs` that answer with something else than a page. */
export const NO_PAGE = new Set([
  'FORM_FILE', 'DRAFT_FILE', 'DRAFT_FORM', 'RECEIPT_PDF', 'DOSSIER_FILE', 'DOSSIER_FORM', 'DOSSIER_RESULT',
  'STAFF_FILE', 'STAFF_FORM', 'LIVEZ', 'READYZ', 'METRICS', 'ASSET',
]);
