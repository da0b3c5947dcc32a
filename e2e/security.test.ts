import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const SECURITY = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');
/** What `npm test` runs. */
const TEST_FILE = /\.(test|spec)\.tsx?$/;

const proofs = [...SECURITY.matchAll(/^- `([^`]+)`: (.+)$/gm)].map(([, file = '', title = '']) => ({
  file,
  title,
}));

/** The titles of a file's tests as they are written, with `%s` and `${…}` in them. */
function titlesIn(file: string): readonly string[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  return [...source.matchAll(/(?:\btest|\))\(\s*(['"`])((?:\\.|(?!\1).)+)\1,/g)].map(
    ([, , title = '']) => title,
  );
}

test.each(proofs)('SECURITY.md names a test that exists: $file, $title', ({ file, title }) => {
  expect(file).toMatch(TEST_FILE);
  expect(existsSync(join(ROOT, file)), file).toBe(true);
  // A title may begin with the kind of page, which SECURITY.md leaves out.
  expect(titlesIn(file).some((written) => written.replace(/\\(.)/g, '$1').endsWith(title))).toBe(true);
});

test('each promise of SECURITY.md is followed by a test', () => {
  const [promises = ''] = SECURITY.split('## What no form can promise');
  const blocks = promises.split(/^(?=\*\*)/m).slice(1);
  expect(blocks.length).toBeGreaterThan(10);
  const unproved = blocks.filter((block) => !/^- `/m.test(block));
  expect(unproved).toEqual([]);
});
