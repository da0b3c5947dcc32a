import { expect, test } from 'vitest';
import { phrase } from './phrase.js';
import { RULE_EXAMPLES } from './rules.examples.js';
import { RULES, ruleFor } from './rules.js';

/** On an idle machine none takes 20 ms; a backtracking pattern takes minutes. */
const MAX_MS = 4000;
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
];

test('each rule has a source and an example, and nothing else has', () => {
  expect(Object.keys(RULE_EXAMPLES).sort()).toEqual(RULES.map(({ id }) => id).sort());
});

test.each(Object.entries(RULE_EXAMPLES))('rule %s decides its own example', (id, { example, source }) => {
  expect(source).not.toBe('');
  expect(ruleFor(phrase(example))?.id).toBe(id);
});

test.each(RULES.map(({ id, pattern }) => [id, pattern] as const))(
  'rule %s stays fast on 100 kB of anything',
  (_, pattern) => {
    for (const seed of SEEDS) {
      const text = seed.repeat(Math.ceil(100_000 / seed.length));
      const start = performance.now();
      pattern.test(text);
      expect(performance.now() - start, JSON.stringify(seed)).toBeLessThan(MAX_MS);
    }
  },
);
