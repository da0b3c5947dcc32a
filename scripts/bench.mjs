/**
 * Measures the built script-tag bundle against a floor, a form of the same fields written by hand, in the same
 * browser, turn by turn: how long until the first field stands, and how much script a key costs at 500 fields.
 * Prints ratios; milliseconds of one machine mean nothing on another.
 *
 * Usage: `npm run build && npm run bench`
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { BROWSER_ARGS, ensureBrowser } from './browser.mjs';

const BUNDLE = join(resolve(import.meta.dirname, '..'), 'dist/key-credentials-form.global.js');
const ROUNDS = 9;
const KEYS = 60;
const CPU_THROTTLE = 4;
const FIELD_COUNTS = { first: 5, keys: 500 };

if (!existsSync(BUNDLE)) {
  console.error('bench: dist/ is missing, so there is nothing to measure. Run "npm run build" first.');
  process.exit(1);
}

/** @param {number} count */
function application(count) {
  const fields = Array.from({ length: count }, (_, index) => ({
    name: `field_${index}`,
    label: `Field ${index}`,
    type: index % 2 === 0 ? 'text' : 'password',
    required: true,
  }));
  return { name: 'Bench', slug: 'bench', auth_type: 'keybased', auth_type_options: { keybased: fields } };
}

const FLOOR = `fetch('/api/refold/application/bench').then((answer) => answer.json()).then((app) => {
  const form = document.createElement('form');
  for (const field of app.auth_type_options.keybased) {
    const label = document.createElement('label');
    const input = document.createElement('input');
    label.textContent = field.label;
    input.name = field.name;
    input.type = field.type;
    input.required = field.required;
    input.addEventListener('input', () => input.setAttribute('aria-invalid', String(input.value === '')));
    label.append(input);
    form.append(label);
  }
  document.getElementById('target').append(form);
  window.formRoot = document;
});`;
const OURS = `KeyCredentialsForm.mount('#target', { slug: 'bench', linkedAccountId: 'bench' });
window.formRoot = document.querySelector('key-credentials-form');`;

/** @param {'floor' | 'ours'} kind */
function pageOf(kind) {
  const scripts =
    kind === 'floor'
      ? '<script src="/floor.js"></script>'
      : '<script src="/bundle.js"></script><script src="/ours.js"></script>';
  return `<!doctype html><meta charset="utf-8"><div id="target"></div>${scripts}`;
}

let fieldCount = FIELD_COUNTS.first;
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  /** @type {Record<string, () => [string, string]>} */
  const answers = {
    '/floor': () => ['text/html', pageOf('floor')],
    '/ours': () => ['text/html', pageOf('ours')],
    '/floor.js': () => ['text/javascript', FLOOR],
    '/ours.js': () => ['text/javascript', OURS],
    '/bundle.js': () => ['text/javascript', readFileSync(BUNDLE, 'utf8')],
    '/api/refold/application/bench': () => ['application/json', JSON.stringify(application(fieldCount))],
  };
  const answer = answers[pathname];
  if (!answer) return response.writeHead(404).end();
  const [type, body] = answer();
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
});
await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : ''}`;
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: [...BROWSER_ARGS] });

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** @param {'floor' | 'ours'} kind */
async function open(kind) {
  const page = await browser.newPage();
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: CPU_THROTTLE });
  await page.addInitScript(() => {
    const look = () => {
      const host = document.querySelector('key-credentials-form');
      if ((host?.shadowRoot ?? document).querySelector('input'))
        Reflect.set(window, 'firstField', performance.now());
      else requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(`${origin}/${kind}`);
  await page.waitForFunction(() => Reflect.get(window, 'firstField') > 0);
  return page;
}

/** Milliseconds from navigation until a field stands. @param {'floor' | 'ours'} kind */
async function firstField(kind) {
  const page = await open(kind);
  const time = await page.evaluate(() => Number(Reflect.get(window, 'firstField')));
  await page.close();
  return time;
}

/** Milliseconds of script a key, over {@link KEYS} keys typed into one field. @param {'floor' | 'ours'} kind */
async function scriptPerKey(kind) {
  const page = await open(kind);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  await page.locator('input').nth(6).focus();
  const script = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
  };
  const before = await script();
  await page.keyboard.type('x'.repeat(KEYS));
  const spent = (await script()) - before;
  await page.close();
  return spent / KEYS;
}

/** @param {string} name @param {(kind: 'floor' | 'ours') => Promise<number>} measure */
async function compare(name, measure) {
  /** @type {number[]} */
  const ratios = [];
  await measure('floor');
  await measure('ours');
  for (let round = 0; round < ROUNDS; round++) {
    const floor = await measure('floor');
    ratios.push((await measure('ours')) / floor);
  }
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(2));
  console.log(`${name.padEnd(48)}${median(ratios).toFixed(2).padStart(8)}   (${low} to ${high})`);
}

console.log(`times the floor: median of ${ROUNDS} pairs, CPU throttled ${CPU_THROTTLE} times`);
try {
  await compare(`first field, ${FIELD_COUNTS.first} fields, script tag`, firstField);
  fieldCount = FIELD_COUNTS.keys;
  await compare(`script a key, ${FIELD_COUNTS.keys} fields, script tag`, scriptPerKey);
} finally {
  await browser.close();
  server.close();
}
