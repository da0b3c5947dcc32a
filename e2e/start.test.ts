import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { afterEach, expect, onTestFinished, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const START = resolve(ROOT, 'scripts/start.mjs');
/** What a person who has just installed it will wait. */
const FIRST_PAGE_MS = 15_000;

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

interface Started {
  readonly child: ChildProcess;
  /** Resolves with all of the output once `text` has come. */
  readonly says: (text: string) => Promise<string>;
  /** Resolves when it has ended. */
  readonly ends: Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>;
}

function start(command: readonly string[], port: string): Started {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const output = { stdout: '', stderr: '' };
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk;
  });
  const waiting: { readonly text: string; readonly done: (all: string) => void }[] = [];
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk;
    for (const { text, done } of waiting) if (output.stdout.includes(text)) done(output.stdout);
  });
  return {
    child,
    says: (text) => new Promise((done) => waiting.push({ text, done })),
    ends: new Promise((done) => child.on('close', (code) => done({ code, ...output }))),
  };
}

function urlIn(output: string): string {
  return /http:\/\/localhost:\d+\//.exec(output)?.[0] ?? '';
}

test(
  'prints its address and what to type, and serves the page under a strict policy',
  async () => {
    const demo = start([process.execPath, START], '0');
    const output = await demo.says('Ctrl+C');
    for (const name of ['account_id', 'consumer_key', 'consumer_secret', 'token_id', 'token_secret']) {
      expect(output).toMatch(new RegExp(`^${name}: \\S+$`, 'm'));
    }
    const page = await fetch(urlIn(output));
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*require-trusted-types-for/,
    );

    demo.child.kill('SIGTERM');
    expect((await demo.ends).code).toBe(0);
  },
  FIRST_PAGE_MS,
);

test('stops on Ctrl+C while it still builds', async () => {
  const demo = start([process.execPath, START], '0');
  await new Promise((done) => demo.child.once('spawn', done));
  demo.child.kill('SIGINT');
  // Before its handler stands, the signal's own effect is to end it.
  expect([0, null]).toContain((await demo.ends).code);
});

test(
  'goes when npm is stopped, and leaves its port free',
  async () => {
    const npm = start(['npm', 'start'], '0');
    const url = urlIn(await npm.says('Ctrl+C'));
    npm.child.kill('SIGTERM');
    // The output closes when the last of npm, its shell and the server has gone.
    await npm.ends;
    await expect(fetch(url)).rejects.toThrow();
  },
  FIRST_PAGE_MS,
);

test('says in one line that a port is in use', async () => {
  const occupant = createServer();
  onTestFinished(() => void occupant.close());
  await new Promise<void>((done) => occupant.listen(0, '127.0.0.1', done));
  const address = occupant.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const { code, stdout, stderr } = await start([process.execPath, START], String(port)).ends;
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(new RegExp(`^Port ${port} is in use\\. .*\\n$`));
});

test.each(['abc', '-1', '65536', '5173.5', ' '])('says in one line that PORT=%j is no port', async (port) => {
  const { code, stdout, stderr } = await start([process.execPath, START], port).ends;
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^PORT is .* not a port\. .*\n$/);
});
