// The tree that assistive technology gets, page by page, is under version control: a heading,
// name or landmark that changes shows in the diff. As sent, before any script has run.
import { test, expect } from '@playwright/test';
import { opened, PAGES, statePath, type Opened } from '../support/pages.ts';

const TREES = [
  'home', 'catalogue', 'procedure', 'forms', 'lookup', 'help', 'privacy', 'accessibility', 'draft', 'section',
  'papers', 'check', 'receipt', 'dossier', 'queue-found', 'staff-dossier',
];

test.use({ javaScriptEnabled: false });

/** What differs from run to run, and what stands for it. The clock of the tests starts at eight. */
const RANDOM: [RegExp, string][] = [
  [/\/nop\/[a-z2-7]{26}/g, '/nop/{draft}'],
  [/\/tep\/[0-9a-f]{32}/g, '/tep/{file}'],
  [/(- code: )[2-9A-HJ-NP-Z]{8}$/gm, '$1{secret}'],
  [/\b0?8:\d{2}\b/g, '{time}'],
  [/\b8 giờ( \d{1,2})?( phút)?/g, '{time}'],
  // Other tests send requests too.
  [/ \d+(":\n +- \/url: \/can-bo\?tab=)/g, ' {count}$1'],
];

function still(tree: string, all: Opened, origin: string): string {
  const named = tree
    .replaceAll(origin, '{origin}')
    .replaceAll(all.sent, '{code}')
    .replaceAll(all.paper, '/xac-thuc/{token}');
  return RANDOM.reduce((text, [found, instead]) => text.replace(found, instead), named);
}

for (const listed of PAGES.filter(({ name }) => TREES.includes(name))) {
  test.describe(listed.name, () => {
    if (listed.who !== 'public') test.use({ storageState: statePath(listed.who) });
    test(`the tree of ${listed.name} is as committed`, async ({ page, baseURL }) => {
      const all = opened();
      await page.goto(listed.path(all));
      const tree = await page.locator('body').ariaSnapshot();
      expect(`${still(tree, all, baseURL ?? '')}\n`).toMatchSnapshot(`${listed.name}.yml`);
    });
  });
}
