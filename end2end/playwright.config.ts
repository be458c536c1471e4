// Journeys in a real browser against a real portal, a real mail server and real files.
// `global-setup.ts` starts portal and mail server on free ports and stops them again.
import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

// The one without a window to draw is a quarter faster.
const browsers = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

const desktop = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

export default defineConfig({
  testDir: 'tests',
  globalSetup: './support/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 240_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/report.json' }]],
  outputDir: 'test-results/files',
  snapshotPathTemplate: '{testDir}/trees/{arg}{ext}',
  use: {
    // Set by `global-setup.ts`; the workers read this file after it.
    baseURL: process.env.PORTAL_URL,
    browserName: 'chromium',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? browsers.find(existsSync),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'prepare', testMatch: '**/prepare.setup.ts' },
    { name: 'desktop', use: desktop, dependencies: ['prepare'] },
    // What differs on a phone, or when nothing but forms is there.
    { name: 'phone', use: phone, testMatch: /(journey|supplement)\.spec\.ts/ },
    {
      name: 'no-script',
      use: { ...phone, javaScriptEnabled: false },
      testMatch: /(journey|supplement|withdrawal|draft-link)\.spec\.ts/,
    },
  ],
});
