import { expect, test } from 'vitest';
import { phrase } from './phrase.js';
import { RULE_EXAMPLES } from './rules.examples.js';
import { RULES, ruleFor } from './rules.js';

test('each rule has a source and an example, and nothing else has', () => {
  expect(Object.keys(RULE_EXAMPLES).sort()).toEqual(RULES.map(({ id }) => id).sort());
});

test.each(Object.entries(RULE_EXAMPLES))('rule %s decides its own example', (id, { example, source }) => {
  expect(source).not.toBe('');
  expect(ruleFor(phrase(example))?.id).toBe(id);
});
