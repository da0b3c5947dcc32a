import { describe, expect, test } from 'vitest';
import { shortenWords } from './shortenWords.js';

describe('a headline', () => {
  test.each([
    ['No account at db.example', 'No account at db.example'],
    [
      'No account at 5481293-sb1.suitetalk.api.netsuite.com',
      'No account at 5481293-sb1.suit…\u2060netsuite.com',
    ],
    [`${'a'.repeat(30)} ${'b'.repeat(31)}`, `${'a'.repeat(30)} ${'b'.repeat(16)}…\u2060${'b'.repeat(12)}`],
    // Twenty characters of two units each.
    ['𝒜'.repeat(20), '𝒜'.repeat(20)],
    ['', ''],
  ])('%s', (text, shortened) => {
    expect(shortenWords(text)).toBe(shortened);
  });
});
