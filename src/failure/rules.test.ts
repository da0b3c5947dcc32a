import { expect, test } from 'vitest';
import { phrase } from './phrase.js';
import { RULE_EXAMPLES } from './rules.examples.js';
import { RULES, ruleFor } from './rules.js';

test('each rule has a source and examples, and nothing else has', () => {
  expect(Object.keys(RULE_EXAMPLES).sort()).toEqual(RULES.map(({ id }) => id).sort());
});

const EXAMPLES = Object.entries(RULE_EXAMPLES).flatMap(([id, { examples }]) =>
  examples.map((example) => [id, example] as const),
);

test.each(EXAMPLES)('rule %s decides %s', (id, example) => {
  expect(RULE_EXAMPLES[id]?.source).not.toBe('');
  expect(ruleFor(phrase(example))?.id).toBe(id);
});
