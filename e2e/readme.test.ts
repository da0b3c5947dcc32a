import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
/** What an example takes for granted: the reader's own session. */
const READERS_OWN = `declare global {
  function sessionOf(request: Request): Promise<{ userId: string } | null>;
}
export {};
`;
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const EXAMPLES = [...README.matchAll(/^```(tsx?)\n(.*?)^```$/gms)].map(
  ([, extension = '', code = ''], index) => ({
    file: `example${index}.${extension}`,
    code,
  }),
);

const OPTIONS = (README.match(/^\| option .*?\n\n/ms)?.[0] ?? '')
  .split('\n')
  .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name = '']) => name));
const LISTED = `import type { KeyCredentialsFormProps } from 'key-credentials-form';
export const listed: readonly (keyof KeyCredentialsFormProps)[] = ${JSON.stringify(OPTIONS)};
`;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kcf-readme-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/key-credentials-form'), 'junction');
  symlinkSync(join(ROOT, 'node_modules/@types'), join(folder, 'node_modules/@types'), 'junction');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'readers-own.d.ts'), READERS_OWN);
  writeFileSync(join(folder, 'options.ts'), LISTED);
  for (const { file, code } of EXAMPLES) writeFileSync(join(folder, file), code);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the README has examples to check', () => {
  expect(EXAMPLES.length).toBeGreaterThan(1);
});

test('the README lists options', () => {
  expect(OPTIONS.length).toBeGreaterThan(10);
});

test('every example and option of the README compiles in a strict project that has the package', () => {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(
    process.execPath,
    [
      tsc,
      ...'--noEmit --strict --exactOptionalPropertyTypes --jsx react-jsx --target ES2022'.split(' '),
      ...'--module ESNext --moduleResolution bundler --types node'.split(' '),
      'readers-own.d.ts',
      'options.ts',
      ...EXAMPLES.map(({ file }) => file),
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(stdout).toBe('');
});

test('the example of the failure functions prints what its comments say', () => {
  const { code = '' } = EXAMPLES.find((it) => it.code.includes('diagnoseFailure')) ?? {};
  // It holds no types, so that it runs as it is.
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: folder,
    encoding: 'utf8',
  });
  const promised = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(([, line]) => line);
  expect(promised.length).toBeGreaterThan(2);
  expect(stdout.trimEnd().split('\n')).toEqual(promised);
});
