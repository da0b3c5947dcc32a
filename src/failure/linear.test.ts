import { describe, expect, test } from 'vitest';
import { claim } from './claim.js';
import { collectWords } from './collect-words.js';
import { maskUnknown } from './mask-unknown.js';
import { mentionedFields } from './mentions.js';
import { phrase } from './phrase.js';
import { readEnvelope } from './read-envelope.js';
import { createRedactor } from './redact.js';
import { RULES } from './rules.js';
import { secretParts } from './secret-parts.js';
import { translations } from './translations.js';
import { UNDONE, unitsOf } from './units.js';
import { findEcho, hostIn } from './values.js';

/** Each is repeated: what a backtracking pattern would try again and again. */
const SEEDS = [
  'a',
  ' ',
  'a ',
  '(',
  '"',
  '.',
  '. ',
  ';',
  '1',
  '401 ',
  'not ',
  'invalid ',
  'key ',
  'token is ',
  'error: ',
  'http ',
  'failed to ',
  'access ',
  'ssl ',
  'user not ',
  'limit ',
  '-',
  'no ',
  'ip ',
  'connection ',
  '\\u0000',
  'must be ',
  'code:with ',
  '%25',
  '<title',
  'key=',
  '://a:',
  'Bearer a',
  "'''",
  '-----BEGIN ',
  'ログイン',
  'no se ',
  'あ',
  '\\n',
  '{"a":',
  '&#x',
];

const CHARACTERS = 15_000;
/** Less time than this says nothing about growth. */
const MIN_MS = 60;
/** Twice the text takes twice the time; a quadratic pattern takes four times, a cubic one eight. */
const MAX_GROWTH = 3.4;
const TEST_MS = 120_000;

const FIELDS = [
  { name: 'api_key', label: 'API key', value: 'Fake-key-0001', secret: true },
  { name: 'host', label: 'Host', value: 'a.b', secret: false },
];

function fastest(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** How much longer the double takes; below `MAX_GROWTH` once, since other work on the machine only adds. */
function growth(run: (text: string) => unknown, seed: string): number {
  const once = seed.repeat(Math.ceil(CHARACTERS / seed.length));
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3 && least > MAX_GROWTH; attempt++) {
    const twice = fastest(() => run(once + once));
    least = Math.min(least, twice < MIN_MS ? 1 : twice / fastest(() => run(once)));
  }
  return least;
}

const PATTERNS: readonly (readonly [name: string, run: (text: string) => unknown])[] = [
  ...RULES.map(({ id, pattern }) => [`rule ${id}`, (text: string) => pattern.test(text)] as const),
  ...translations().map(
    ([english, pattern]) => [english, (text: string) => text.replace(pattern, '')] as const,
  ),
];

const FUNCTIONS: readonly (readonly [name: string, run: (text: string) => unknown])[] = [
  ['phrase', phrase],
  ['claim', claim],
  ['readEnvelope', readEnvelope],
  ['readEnvelope of a message', (text) => readEnvelope(JSON.stringify({ message: text }))],
  ['readEnvelope of markup', (text) => readEnvelope(`<html><body>${text}`)],
  ['collectWords', (text) => collectWords(text, { words: [], codes: [] })],
  ['mentionedFields', (text) => mentionedFields(text, 'credentials_rejected', FIELDS)],
  ['findEcho', (text) => findEcho(text, FIELDS)],
  ['hostIn', hostIn],
  ['maskUnknown', maskUnknown],
  ['secretParts', secretParts],
  ['secretParts of JSON', (text) => secretParts(`{${text}`)],
  ['secretParts of a URL', (text) => secretParts(`x://${text}`)],
  ['unitsOf', (text) => unitsOf(text, UNDONE)],
  ['createRedactor', (text) => createRedactor(['Fake-key-0001', text.slice(0, 40)])(text)],
];

describe.each([...PATTERNS, ...FUNCTIONS])('%s', (_, run) => {
  test('takes time in proportion to the text, whatever is repeated in it', { timeout: TEST_MS }, () => {
    const slow = SEEDS.map((seed) => [seed, growth(run, seed)] as const).filter(
      ([, times]) => times > MAX_GROWTH,
    );
    expect(slow).toEqual([]);
  });
});
