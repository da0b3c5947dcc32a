import { expect, test } from 'vitest';
import type { Field } from '../schema/field.js';
import { testField } from '../schema/testing.js';
import { cleanPaste } from './cleanPaste.js';
import { fillOffer } from './fillOffer.js';
import { hintsFor } from './hints.js';
import type { IntakeTarget } from './meaning.js';
import { parsePairs } from './parsePairs.js';
import { plainPaste } from './plainPaste.js';

const SIZE_UNITS = 32_768;
const GROWTH = 4;
/** Four times the size takes four times the time; a quadratic rule takes sixteen times, and at this size seconds. */
const MAX_RATIO = 8;
/** Below this, a measurement is noise. */
const NOISE_MS = 40;
const RUNS = 3;

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

const fields = [base, password, host, privateKey].map((target): Field => testField(target));

/** The quickest of several runs, in processor time: a busy machine makes a test wait, not work. */
function timeOf(run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < RUNS; i++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
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
  ['nearly nothing but invisible characters', 'a\u200b'],
  ['special spaces', 'a\u00a0'],
  ['joiners', '\u0645\u200c'],
  ['Windows line ends', 'a\r\n'],
  ['comments', ' #'],
  ['marks of mails', '\n> A'],
  ['fences', '```'],
  ['options', ' -e A=b'],
  ['parts of a connection', 'a=b;'],
  ['arrows', 'a => '],
  ['objects', '{"a":'],
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
          fillOffer(text, fields);
          plainPaste(text, false);
        }
      });
    };
    const one = work(SIZE_UNITS);
    const several = work(GROWTH * SIZE_UNITS);
    expect(several).toBeLessThan(MAX_RATIO * one + NOISE_MS);
  },
  60_000,
);
