/**
 * Measures what was built, the script tag and the React entry, against a floor: a form of the same fields written
 * by hand, in the same browser, all three in turn. How long until the first field stands, how much of the page's
 * main thread that takes, and how much script a key costs at 500 fields, before and after a submission that failed.
 * Prints medians and quartiles of paired ratios; milliseconds of one machine mean nothing on another.
 *
 * Usage: `npm run build && npm run bench [-- <rounds>]`
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { BROWSER_ARGS, ensureBrowser } from './browser.mjs';

/** @typedef {'floor' | 'script tag' | 'React entry'} Kind */

const ROOT = resolve(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
const BUNDLE = join(DIST, 'key-credentials-form.global.js');
const ROUNDS = Number(process.argv[2]) || 7;
const KEYS = 30;
const CPU_THROTTLE = 4;
const FIELD_COUNTS = { first: 5, keys: 500 };
/** @type {readonly Kind[]} */
const KINDS = ['floor', 'script tag', 'React entry'];

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
  form.noValidate = true;
  const judge = (input) => input.setAttribute('aria-invalid', String(input.value === ''));
  for (const field of app.auth_type_options.keybased) {
    const label = document.createElement('label');
    const input = document.createElement('input');
    label.textContent = field.label;
    input.name = field.name;
    input.type = field.type;
    input.required = field.required;
    input.addEventListener('input', () => judge(input));
    label.append(input);
    form.append(label);
  }
  const button = document.createElement('button');
  button.textContent = 'Connect';
  form.append(button);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    form.querySelectorAll('input').forEach(judge);
  });
  document.getElementById('target').append(form);
});`;
const SCRIPT_TAG = `KeyCredentialsForm.mount('#target', { slug: 'bench', linkedAccountId: 'bench' });`;
const REACT = `import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { KeyCredentialsForm } from '${join(DIST, 'index.js')}';
const form = createElement(KeyCredentialsForm, { slug: 'bench', linkedAccountId: 'bench' });
createRoot(document.getElementById('target')).render(form);`;

/** The React entry as a host's page has it: one script, React included. */
async function reactPage() {
  const entry = join(ROOT, '.cache/bench/react.js');
  mkdirSync(dirname(entry), { recursive: true });
  writeFileSync(entry, REACT);
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry, formats: ['iife'], name: 'bench' },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const [result] = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  return result?.output[0].code ?? '';
}

/** @type {Record<Kind, { path: string, head: string, scripts: readonly string[] }>} */
const PAGES = {
  floor: { path: '/floor', head: '', scripts: [FLOOR] },
  'script tag': { path: '/script-tag', head: '', scripts: [readFileSync(BUNDLE, 'utf8'), SCRIPT_TAG] },
  'React entry': {
    path: '/react',
    head: '<link rel="stylesheet" href="/styles.css">',
    scripts: [await reactPage()],
  },
};

let fieldCount = FIELD_COUNTS.first;
/** @type {Map<string, () => [type: string, body: string]>} */
const answers = new Map([
  ['/api/refold/application/bench', () => ['application/json', JSON.stringify(application(fieldCount))]],
  ['/styles.css', () => ['text/css', readFileSync(join(DIST, 'styles.css'), 'utf8')]],
]);
for (const { path, head, scripts } of Object.values(PAGES)) {
  const tags = scripts.map((script, index) => {
    answers.set(`${path}/${index}.js`, () => ['text/javascript', script]);
    return `<script src="${path}/${index}.js"></script>`;
  });
  const page = `<!doctype html><meta charset="utf-8">${head}<div id="target"></div>${tags.join('')}`;
  answers.set(path, () => ['text/html', page]);
}
const server = createServer((request, response) => {
  const answer = answers.get(new URL(request.url ?? '/', 'http://localhost').pathname);
  if (!answer) return response.writeHead(404).end();
  const [type, body] = answer();
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
});
await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : ''}`;
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: [...BROWSER_ARGS] });

/** Runs in the page: tells when the first field stands, to the moment, also inside a shadow root. */
function watchFirstField() {
  /** @type {MutationObserver} */
  const observer = new MutationObserver(([record]) => {
    if (!record?.target.ownerDocument?.querySelector('input') && !look(record?.target)) return;
    observer.disconnect();
    Reflect.set(window, 'firstField', performance.now());
  });
  /** @param {Node | undefined} node */
  const look = (node) => {
    const root = node?.getRootNode();
    return root instanceof ShadowRoot && root.querySelector('input') !== null;
  };
  observer.observe(document, { childList: true, subtree: true });
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    observer.observe(root, { childList: true, subtree: true });
    return root;
  };
}

/** @param {Kind} kind */
async function open(kind) {
  const page = await browser.newPage();
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: CPU_THROTTLE });
  // The thread's own time: what else the machine does is left out.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript(watchFirstField);
  await page.goto(`${origin}${PAGES[kind].path}`);
  await page.waitForFunction(() => Reflect.get(window, 'firstField') > 0);
  /** @param {'ScriptDuration' | 'TaskDuration'} name */
  const metric = async (name) => {
    const { metrics } = await client.send('Performance.getMetrics');
    return (metrics.find((candidate) => candidate.name === name)?.value ?? 0) * 1000;
  };
  return { page, metric };
}

/** @param {Kind} kind @returns {Promise<Record<string, number>>} */
async function firstField(kind) {
  const { page, metric } = await open(kind);
  const work = await metric('TaskDuration');
  const time = await page.evaluate(() => Number(Reflect.get(window, 'firstField')));
  await page.close();
  return { 'first field': time, 'main thread until then': work };
}

/** @param {Kind} kind @returns {Promise<Record<string, number>>} */
async function scriptPerKey(kind) {
  const { page, metric } = await open(kind);
  const type = async () => {
    const before = await metric('ScriptDuration');
    await page.keyboard.type('x'.repeat(KEYS));
    return ((await metric('ScriptDuration')) - before) / KEYS;
  };
  const field = page.locator('input').nth(6);
  await field.focus();
  const before = await type();
  await field.fill('');
  await page.locator('button:not([type="button"])').last().click();
  await page.locator('[aria-invalid="true"]').first().waitFor();
  await field.focus();
  const after = await type();
  await page.close();
  return { 'script a key': before, 'script a key after a failed submission': after };
}

/** @param {number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
}

/** @param {string} about @param {(kind: Kind) => Promise<Record<string, number>>} measure */
async function compare(about, measure) {
  /** @type {Map<string, { ratios: number[], times: number[] }>} */
  const rows = new Map();
  for (let round = -1; round < ROUNDS; round++) {
    /** @type {Map<Kind, Record<string, number>>} */
    const measured = new Map();
    // Each round begins with another: what the machine does at the time falls on all of them.
    for (let turn = 0; turn < KINDS.length; turn++) {
      const kind = KINDS[(turn + round + KINDS.length) % KINDS.length] ?? 'floor';
      measured.set(kind, await measure(kind));
    }
    const floor = measured.get('floor') ?? {};
    // The first round warms up.
    for (const kind of round < 0 ? [] : KINDS) {
      for (const [what, time] of Object.entries(measured.get(kind) ?? {})) {
        const row = rows.get(`${kind}: ${what}`) ?? { ratios: [], times: [] };
        row.ratios.push(time / (floor[what] ?? Number.NaN));
        row.times.push(time);
        rows.set(`${kind}: ${what}`, row);
      }
    }
  }
  console.log(`\n${about}`);
  for (const [name, { ratios, times }] of rows) {
    const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(ratios, share).toFixed(2));
    const ms = `${quantile(times, 0.5).toFixed(2)} ms`;
    const ratio = name.startsWith('floor') ? '' : `${String(middle).padStart(8)}   (${low} to ${high})`;
    console.log(`  ${name.padEnd(54)}${ms.padStart(12)}${ratio}`);
  }
}

console.log(
  `times the floor: median and quartiles of ${ROUNDS} rounds, in turn; processor throttled ${CPU_THROTTLE} times`,
);
try {
  await compare(`${FIELD_COUNTS.first} fields`, firstField);
  fieldCount = FIELD_COUNTS.keys;
  await compare(`${FIELD_COUNTS.keys} fields, ${KEYS} keys`, scriptPerKey);
} finally {
  await browser.close();
  server.close();
}
