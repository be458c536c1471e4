// Starts a mail server and the portal, hands their addresses to the tests through the
// environment, and ends both afterwards. With PORTAL_URL set, the portal that runs there is
// used as it stands: PORTAL_SAID is the file with what its start printed (passwords), and
// PORTAL_MAILS the folder into which it puts its mails.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startMailServer } from './mail-server.ts';
import { startPortal } from './portal.ts';

export default async function globalSetup(): Promise<() => Promise<void>> {
  if (process.env.PORTAL_URL) return async () => {};
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-journeys-'));
  const mail = await startMailServer(path.join(folder, 'mails'));
  const portal = await startPortal({
    PORTAL_DATA: path.join(folder, 'var'),
    SMTP_URL: mail.url,
    // All tests come from one address and sign in as the same few people.
    PORTAL_LIMITS: '20',
  });
  process.env.PORTAL_URL = portal.url;
  process.env.PORTAL_MAILS = mail.folder;
  return async () => {
    await portal.stop();
    await mail.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
