import { expect, test } from 'vitest';
import { MAX_FILE_BYTES, readTextFile } from './readTextFile.js';

const bytes = (...units: number[]) => new Uint8Array(units);

test.each([
  ['UTF-8', new TextEncoder().encode('clé\n'), 'clé\n'],
  ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'a'],
  ['UTF-16, little end first', bytes(0xff, 0xfe, 0x61, 0, 0x0a, 0), 'a\n'],
  ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 0x61), 'a'],
  ['the largest file', new Uint8Array(MAX_FILE_BYTES).fill(0x61), 'a'.repeat(MAX_FILE_BYTES)],
])('reads %s', async (_, content, text) => {
  expect(await readTextFile(new Blob([content]))).toEqual({ ok: true, text });
});

test.each([
  ['a DER key', bytes(0x30, 0x2e, 0x02, 0x01, 0x00, 0x30)],
  ['a longer DER key', bytes(0x30, 0x82, 0x04, 0xbd)],
  ['Latin-1', bytes(0x63, 0xe9, 0x20)],
  ['half a UTF-16 unit', bytes(0xff, 0xfe, 0x61)],
])('says that %s is not text', async (_, content) => {
  expect(await readTextFile(new Blob([content]))).toEqual({ ok: false, reason: 'fileNotText' });
});

test('says that there is nothing in an empty file', async () => {
  expect(await readTextFile(new Blob([]))).toEqual({ ok: false, reason: 'fileEmpty' });
});

test('does not even read a file of more than 1 MiB', async () => {
  const file = new Blob([new Uint8Array(MAX_FILE_BYTES + 1)]);
  file.arrayBuffer = () => Promise.reject(new Error('read'));
  expect(await readTextFile(file)).toEqual({ ok: false, reason: 'fileTooLarge' });
});

test('says that a file which is gone could not be read', async () => {
  const file = new Blob(['a']);
  file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  expect(await readTextFile(file)).toEqual({ ok: false, reason: 'fileUnreadable' });
});
