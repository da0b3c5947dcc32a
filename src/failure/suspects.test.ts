import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRedactor } from './redact.js';

const SECRET = 'Zx81-qR7mK2vP0sL';
const SHORT = 'pin42';
const FILLER = 'the request was not taken, ';

/** So many characters of a message before what is looked for. */
function filler(characters: number): string {
  return FILLER.repeat(Math.ceil(characters / FILLER.length))
    .slice(0, characters - 1)
    .concat(' ')
    .slice(-characters);
}

/** Positions around the ends of the parts in which a long text is read. */
const AROUND_ENDS = [4_096, 8_192].flatMap((end) => Array.from({ length: 60 }, (_, i) => end - 50 + i));

describe('a long message', () => {
  const redact = createRedactor([SECRET, SHORT]);

  test.each([
    ['as it is', SECRET],
    ['URL-encoded', [...SECRET].map((it) => `%${it.charCodeAt(0).toString(16)}`).join('')],
    ['wrapped', [...SECRET].join('\n')],
    ['escaped', [...SECRET].map((it) => `\\u00${it.charCodeAt(0).toString(16)}`).join('')],
    ['in base64', btoa(SECRET)],
    ['short and alone', SHORT],
  ])('loses a secret wherever it stands, %s', (_, written) => {
    for (const before of AROUND_ENDS) {
      const message = `${filler(before)}${written} ${FILLER}`;
      expect(redact(message), `after ${before}`).toBe(`${filler(before)}••• ${FILLER}`);
    }
  });

  test('keeps a word that a short secret is only part of, wherever it stands', () => {
    for (const before of AROUND_ENDS) {
      const message = `${filler(before)}${SHORT}x x${SHORT} ${FILLER}`;
      expect(redact(message), `after ${before}`).toBe(message);
    }
  });

  test('loses a secret that more white space than is read at once parts', () => {
    const gap = ' '.repeat(10_000);
    const parted = [...SECRET].join(gap);
    expect(redact(`key ${parted} refused`)).toBe('key ••• refused');
  });

  test('reads alike in long and in short', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(SECRET, SHORT, SECRET.slice(3, 9), ' ', 'word ', '%20', '\\n', 'ü', '&amp;'),
        ),
        fc.nat(4_200),
        (parts, before) => {
          const text = parts.join('');
          expect(redact(`${filler(before + 1)}${text}`)).toBe(
            `${filler(before + 1)}${redact(` ${text}`).slice(1)}`,
          );
        },
      ),
    );
  });
});
