import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const IN_ORDER = [
  'contract',
  'words',
  'messages',
  'schema',
  'intake',
  'failure',
  'client',
  'fields',
  'form',
  'element',
];
const APART = ['server', 'sandbox'];
const WITHOUT_REACT = [...IN_ORDER.slice(0, 6), ...APART];

/** Every import that a room could try, and whether the order of the rooms allows it. */
const PROBES = [...IN_ORDER, ...APART].flatMap((from) => [
  ...[...IN_ORDER, ...APART].map((to) => ({ from, to: `../${to}/probe.js`, allowed: mayImport(from, to) })),
  ...['react', 'react-dom/client', 'react-hook-form', '@tanstack/react-query'].map((to) => ({
    from,
    to,
    allowed: !WITHOUT_REACT.includes(from),
  })),
  { from, to: 'node:http', allowed: from === 'server' },
  { from, to: 'zod/mini', allowed: true },
  { from, to: '../index.js', allowed: false },
]);

function mayImport(from: string, to: string): boolean {
  if (APART.includes(from)) return to === from || to === 'contract';
  return IN_ORDER.includes(to) && IN_ORDER.indexOf(to) <= IN_ORDER.indexOf(from);
}

let folder = '';
let reported: ReadonlySet<string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kcf-lint-'));
  cpSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
  PROBES.forEach(({ from, to }, index) => {
    mkdirSync(join(folder, 'src', from), { recursive: true });
    writeFileSync(join(folder, 'src', from, `probe${index}.ts`), `export * from '${to}';\n`);
  });
  reported = new Set(restrictedImports(folder));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Numbers of the probes that the linter refuses for what they import. */
function restrictedImports(cwd: string): string[] {
  const args = [
    'lint',
    '--vcs-enabled=false',
    '--max-diagnostics=none',
    '--only=style/noRestrictedImports',
    '.',
  ];
  let output: string;
  try {
    output = execFileSync(process.execPath, [join(ROOT, 'node_modules/@biomejs/biome/bin/biome'), ...args], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    output = String((error as { stderr?: unknown }).stderr);
  }
  return [...output.matchAll(/probe(\d+)\.ts:\d+:\d+ lint\/style\/noRestrictedImports/g)].map(
    ([, index = '']) => index,
  );
}

test.each([...IN_ORDER, ...APART])('%s may import only what stands left of it', (room) => {
  const refused = PROBES.filter(({ from }, index) => from === room && reported.has(String(index)));
  const forbidden = PROBES.filter(({ from, allowed }) => from === room && !allowed);
  expect(refused.map(({ to }) => to)).toEqual(forbidden.map(({ to }) => to));
});
