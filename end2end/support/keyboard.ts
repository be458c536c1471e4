// Somebody without a mouse: goes from stop to stop, and must see at each where the focus is.
import { expect, type Locator, type Page } from '@playwright/test';
import { answerTo, type Answers } from './answers.ts';

/** Where the focus is. */
interface Stop {
  what: string;
  name: string;
  kind: string;
  value: string;
  checked: boolean;
  /** Framed, and inside the window. */
  seen: boolean;
  /** The main button of a form. */
  leadsOn: boolean;
}

/** More stops than any page has. */
const MOST = 150;

function look(): Stop {
  const element = document.activeElement as HTMLInputElement;
  const style = getComputedStyle(element);
  const framed = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const place = element.getBoundingClientRect();
  const inside = place.bottom > 0 && place.top < innerHeight && place.width > 0 && place.height > 0;
  return {
    what: `${element.tagName} ${element.id} ${(element.textContent ?? '').trim().slice(0, 40)}`,
    name: element.getAttribute('name') ?? '',
    kind: element.tagName === 'SELECT' ? 'select' : (element.getAttribute('type') ?? ''),
    value: element.value ?? '',
    checked: element.checked,
    seen: framed && inside,
    leadsOn: element.matches('p.actions button'),
  };
}

/** One press of Tab. */
async function next(page: Page): Promise<Stop> {
  await page.keyboard.press('Tab');
  const stop = await page.evaluate(look);
  expect(stop.what, 'the focus is lost').not.toMatch(/^BODY/);
  expect(stop.seen, `the focus is not to be seen at ${stop.what} on ${page.url()}`).toBe(true);
  return stop;
}

/** Past the head of the page, by the link that is there for it. */
export async function skipToContent(page: Page): Promise<void> {
  const first = await next(page);
  expect(first.what).toMatch(/^A /);
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
}

/** Tabs on to `target`. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < MOST; stops += 1) {
    await next(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`no way by Tab to ${target} on ${page.url()}`);
}

/** Follows a link or presses a button that leads to another page. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await skipToContent(page);
  await tabTo(page, target);
  await leave(page);
}

async function leave(page: Page): Promise<void> {
  const here = page.url();
  await page.keyboard.press('Enter');
  await page.waitForURL((to) => to.href.split('#')[0] !== here.split('#')[0]);
}

/** Arrow keys move through options until the wanted one is chosen. */
async function choose(page: Page, stop: Stop, answer: string): Promise<void> {
  if (stop.kind === 'radio' && !stop.checked) await page.keyboard.press('Space');
  for (let moves = 0; (await page.evaluate(look)).value !== answer; moves += 1) {
    expect(moves, `${stop.name} offers ${answer}`).toBeLessThan(20);
    await page.keyboard.press('ArrowDown');
  }
}

async function type(page: Page, stop: Stop, answer: string): Promise<void> {
  if (stop.kind === 'radio' || stop.kind === 'select') await choose(page, stop, answer);
  else if (stop.kind === 'checkbox') await tick(page, stop);
  else if (stop.value === '') await page.keyboard.type(answer);
}

async function tick(page: Page, stop: Stop): Promise<void> {
  if (!stop.checked) await page.keyboard.press('Space');
}

/** Answers what the section asks, stop by stop, and saves. */
export async function fillSection(page: Page, answers: Answers): Promise<void> {
  await skipToContent(page);
  for (let stops = 0; stops < MOST; stops += 1) {
    const stop = await next(page);
    if (stop.leadsOn) return leave(page);
    const answer = answerTo(answers, stop.name);
    if (answer !== undefined) await type(page, stop, answer);
  }
  throw new Error(`no way by Tab to the end of ${page.url()}`);
}
