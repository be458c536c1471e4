// The portal as a process: started on a free port, stopped by its own id.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const PASSWORD = 'mat-khau-thu-nghiem-2026';
/** Wednesday 25 November 2026, 08:00 in Vietnam: a working day after a holiday. */
const START = '2026-11-25T08:00:00+07:00';

/** What the start of a portal printed that was not started here. */
const said = process.env.PORTAL_SAID ? readFileSync(process.env.PORTAL_SAID, 'utf8') : '';

export function passwordOf(login: string): string {
  return new RegExp(`^ +${login} +(\\S+)`, 'm').exec(said)?.[1] ?? PASSWORD;
}

/** The portal's day, as a date control takes it. */
export function today(): string {
  if (!said) return START.slice(0, 10);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

function binary(): string {
  const target = process.env.CARGO_TARGET_DIR ?? path.join(root, 'target');
  return process.env.PORTAL_BIN ?? path.join(target, 'debug', 'portal');
}

export interface Running {
  url: string;
  output: () => string;
  stop: () => Promise<void>;
}

export async function startPortal(settings: Record<string, string>): Promise<Running> {
  const child = spawn(binary(), ['serve'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      PORTAL_ADDR: '127.0.0.1:0',
      PORTAL_MODE: 'demo',
      PORTAL_DEMO_PASSWORD: PASSWORD,
      PORTAL_CLOCK: START,
      RUST_LOG: process.env.RUST_LOG ?? 'warn',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk));
  const url = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const found = /http:\/\/[\w.[\]:]+:\d+/.exec(output);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', look);
    child.once('exit', (code) => reject(new Error(`portal ended with ${code}:\n${output}`)));
    child.once('error', reject);
  });
  return {
    url,
    output: () => output,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await Promise.race([once(child, 'exit'), new Promise((done) => setTimeout(done, 10_000))]);
      if (child.exitCode === null) child.kill('SIGKILL');
    },
  };
}
