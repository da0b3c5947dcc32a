import { expect, test } from 'vitest';
import { cleanPaste } from './cleanPaste.js';
import { fillOffer } from './fillOffer.js';
import { hintsFor } from './hints.js';
import type { IntakeTarget } from './meaning.js';
import { parsePairs } from './parsePairs.js';
import { plainPaste } from './plainPaste.js';

const SIZE_UNITS = 65_536;
/** Twice the size takes twice the time; a quadratic rule takes four times, and at this size a second. */
const MAX_RATIO = 3;
/** Below this, a measurement is noise. */
const NOISE_MS = 60;

const base: IntakeTarget = {
  kind: 'secret',
  name: 'api_key',
  label: 'API key',
  prefix: '',
  suffix: '',
  secret: true,
};
const host: IntakeTarget = {
  ...base,
  kind: 'text',
  name: 'host',
  label: 'Host',
  secret: false,
  prefix: 'a',
  suffix: ';',
};
const password: IntakeTarget = { ...base, name: 'password', label: 'Password' };
const privateKey: IntakeTarget = {
  ...base,
  kind: 'multiline-secret',
  name: 'private_key',
  label: 'Private key',
};

/** The quickest of several runs: the others were interrupted. */
function timeOf(run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 2; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

test.each([
  ['a long key', 'abcdefgh'],
  ['wrapped lines', `${'a'.repeat(64)}\r\n`],
  ['spaces', ' '],
  ['line breaks', '\n'],
  ['spaces and letters', ' a'],
  ['invisible characters', 'abcdefgh\u200b'],
  ['commas', ',;'],
  ['quotes', '"\''],
  ['schemes', 'Bearer '],
  ['names', 'A_B='],
  ['backslashes', '\\'],
  ['dashes', '-'],
  ['beginnings of keys', '-----BEGIN A-----'],
  ['whole keys', '-----BEGIN A-----AAAA-----END A-----'],
  ['braces', '{'],
  ['brackets', '['],
  ['dots', 'a.'],
  ['lines of names', 'A_B=abcdef\n'],
  ['lines of labels', 'a: b\n'],
  ['JSON', '"a":"b",'],
])(
  'takes time in proportion to the length of %s',
  (_, piece) => {
    const work = (units: number) => {
      const body = piece.repeat(Math.ceil(units / piece.length));
      const texts = [
        body,
        `-----BEGIN A-----${body}-----END A-----`,
        `{${body}`,
        `a=b\n${body}`,
        `curl ${body}`,
      ];
      return timeOf(() => {
        for (const text of texts) {
          for (const target of [base, password, host, privateKey]) cleanPaste(text, target);
          hintsFor(text, privateKey);
          hintsFor(text, host);
          parsePairs(text);
          fillOffer(text, []);
          plainPaste(text, false);
        }
      });
    };
    const single = work(SIZE_UNITS);
    const double = work(2 * SIZE_UNITS);
    expect(double).toBeLessThan(MAX_RATIO * single + NOISE_MS);
  },
  60_000,
);
