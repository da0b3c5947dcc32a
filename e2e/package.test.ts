import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, parseAst } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WEIGHTS, weigh } from '../scripts/weigh.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
const ENTRIES = ['index.js', 'element.js', 'server.js', 'server/node.js', 'sandbox.js'];
const SELF_CONTAINED = ['element.js', 'key-credentials-form.global.js'];

function read(file: string): string {
  return readFileSync(join(DIST, file), 'utf8');
}

/** What stands after `from` in `text`, dynamic imports of a fixed name included. */
function importsOf(text: string): readonly string[] {
  const fixed = parseAst(text).body.flatMap((statement) =>
    'source' in statement && statement.source ? [String(statement.source.value)] : [],
  );
  const dynamic = [...text.matchAll(/\bimport\s*\(\s*["'`]([^"'`]+)["'`]/g)].map(([, name = '']) => name);
  return [...fixed, ...dynamic];
}

/** Every module that `entry` loads, with those that its chunks load: names of packages, and texts of files. */
function loadedBy(entry: string): { readonly packages: ReadonlySet<string>; readonly text: string } {
  const packages = new Set<string>();
  const texts = new Map<string, string>();
  const queue = [join(DIST, entry)];
  for (const file of queue) {
    if (texts.has(file)) continue;
    const text = readFileSync(file, 'utf8');
    texts.set(file, text);
    for (const name of importsOf(text)) {
      if (name.startsWith('.')) queue.push(resolve(dirname(file), name));
      else packages.add(name);
    }
  }
  return { packages, text: [...texts.values()].join('\n') };
}

/** What `pattern` finds in `text`, so that a failure prints the find and not the whole bundle. */
function finds(text: string, pattern: RegExp): readonly string[] {
  return text.match(pattern) ?? [];
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;
const exported = Object.values(manifest.exports).flatMap((entry) =>
  typeof entry === 'string' ? [entry] : Object.values(entry),
);

test.each(exported)('%s, which package.json names, is there', (file) => {
  expect(existsSync(join(ROOT, file))).toBe(true);
});

test('the React entry is a client module for frameworks with server components', () => {
  expect(read('index.js')).toMatch(/^["']use client["'];/);
});

test.each(ENTRIES.filter((entry) => entry !== 'index.js'))('%s is not marked as a client module', (entry) => {
  expect(finds(read(entry), /^["']use client["']/gm)).toEqual([]);
});

test('the React entry brings none of its dependencies, so that the host has each once', () => {
  const packages = [...loadedBy('index.js').packages].map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0]);
  expect(packages).toEqual(expect.arrayContaining(['react', 'react-hook-form', '@tanstack/react-query']));
  const promised = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  expect(packages.filter((name) => !promised.includes(String(name)))).toEqual([]);
});

test.each(['server.js', 'server/node.js', 'sandbox.js'])('%s needs neither React nor a page', (entry) => {
  const { packages, text } = loadedBy(entry);
  // The sandbox has zod read its options; the proxy needs nothing at all.
  const allowed = entry === 'sandbox.js' ? ['zod/mini'] : [];
  expect([...packages].filter((name) => !name.startsWith('node:'))).toEqual(allowed);
  expect(finds(text, /\breact\b|\bdocument\s*\.|\bwindow\s*\.|\blocalStorage\b/g)).toEqual([]);
});

test('the proxy runs wherever Fetch does: only its Node adapter needs Node', () => {
  expect([...loadedBy('server.js').packages]).toEqual([]);
});

test('a bundle that imports only the proxy carries nothing of the failure functions', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kcf-proxy-'));
  const entry = join(folder, 'proxy.js');
  writeFileSync(entry, `export { createRefoldProxy } from ${JSON.stringify(join(DIST, 'server.js'))};`);
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: { write: false, lib: { entry, formats: ['es'] } },
  });
  rmSync(folder, { recursive: true, force: true });
  const code = JSON.stringify(built);
  expect(finds(code, /save-key-credentials/g)).not.toEqual([]);
  expect(finds(code, /enotfound|failureRejected/g)).toEqual([]);
});

describe.each(SELF_CONTAINED)('%s', (file) => {
  test('needs no other file and no package', () => {
    expect([...loadedBy(file).packages]).toEqual([]);
    expect(finds(read(file), /\bimport\s*\(|\brequire\s*\(/g)).toEqual([]);
  });

  test('evaluates no text as code, for pages with a strict policy', () => {
    expect(finds(read(file), /\beval\s*\(|\bnew\s+Function\b|[^.\w]Function\s*\(/g)).toEqual([]);
  });

  test('asks no process for its environment', () => {
    expect(finds(read(file), /process\.env/g)).toEqual([]);
  });

  test('carries Preact in React’s place', () => {
    expect(finds(read(file), /react\.transitional\.element/g)).toEqual([]);
  });
});

describe('weight', () => {
  let weighed: Awaited<ReturnType<typeof weigh>> = [];
  beforeAll(async () => {
    weighed = await weigh();
  });

  test.each(WEIGHTS)('$name is at most $limit bytes, compressed', ({ name, limit }) => {
    expect(weighed.find((candidate) => candidate.name === name)?.gzip).toBeLessThanOrEqual(limit);
  });
});

test('nothing of public/ lands in the package', () => {
  const built = readdirSync(DIST, { recursive: true, withFileTypes: true }).map(({ name }) => name);
  const kept = existsSync(join(ROOT, 'public')) ? readdirSync(join(ROOT, 'public')) : [];
  expect(built.filter((name) => kept.includes(name))).toEqual([]);
});

test('no test and no placeholder is published', () => {
  const built = readdirSync(DIST, { recursive: true, encoding: 'utf8' });
  expect(built.filter((name) => /\.test\.|\.tsx?$/.test(name) && !name.endsWith('.d.ts'))).toEqual([]);
});

test.each(ENTRIES)('%s can be imported on a server, without a page', (entry) => {
  const script = `await import(${JSON.stringify(pathToFileURL(join(DIST, entry)).href)}); console.log('imported');`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(output).toBe('imported\n');
});

describe('types', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kcf-types-'));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(ROOT, join(folder, 'node_modules/key-credentials-form'), 'junction');
    symlinkSync(join(ROOT, 'node_modules/@types'), join(folder, 'node_modules/@types'), 'junction');
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(
      join(folder, 'host.tsx'),
      `import { KeyCredentialsForm } from 'key-credentials-form';
import 'key-credentials-form/element';
import { createRefoldSandbox } from 'key-credentials-form/sandbox';
import { createRefoldProxy } from 'key-credentials-form/server';
import { toNodeHandler } from 'key-credentials-form/server/node';

export const form = <KeyCredentialsForm slug="netsuite" linkedAccountId="user" />;
export const proxy = createRefoldProxy({ apiKey: 'tk', linkedAccountId: () => 'user', fetch: createRefoldSandbox() });
export const handler = toNodeHandler(proxy);

const element = document.createElement('key-credentials-form');
element.slug = 'netsuite';
element.addEventListener('failure', ({ detail }) => detail.fields.join());
element.addEventListener('click', (event) => event.clientX);
element.addEventListener('other', (event) => event.type);
// @ts-expect-error: no detail holds what was typed.
element.addEventListener('success', ({ detail }) => detail.values);

// @ts-expect-error: a number is no slug; types that are lost to any would let it pass.
export const wrong = <KeyCredentialsForm slug={1} linkedAccountId="user" />;
// @ts-expect-error: the key is required.
export const keyless = createRefoldProxy({ linkedAccountId: () => 'user' });
`,
    );
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['NodeNext', 'NodeNext'],
    ['ESNext', 'bundler'],
  ])(
    'of every entry are found by a strict host with module %s, resolution %s',
    (module, moduleResolution) => {
      const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
      const options = ['--noEmit', '--strict', '--jsx', 'react-jsx', '--target', 'ES2022', '--types', 'node'];
      const run = () =>
        execFileSync(
          process.execPath,
          [tsc, ...options, '--module', module, '--moduleResolution', moduleResolution, 'host.tsx'],
          {
            cwd: folder,
            encoding: 'utf8',
          },
        );
      expect(run).not.toThrow();
    },
  );
});
