import type { MessageRef } from '../messages/format.js';

const LATIN = /\p{Script=Latin}/u;
/** The two alphabets whose letters pass for Latin ones. */
const LATIN_TWINS = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/**
 * Finds what was probably meant to be another character in a host name or address: letters of two alphabets in
 * one word, a digit where a word wants a letter (`g00gle`, `examp1e`), a letter amid digits (`td3O89`). Words
 * that hold other digits as well are taken for ids, where any mixture is right.
 *
 * @see https://www.unicode.org/reports/tr39/#Mixed_Script_Detection
 */
export function lookAlike(address: string): MessageRef | null {
  for (const label of address.split(/[^\p{L}\p{M}\p{N}]+/u)) {
    if (LATIN.test(label) && LATIN_TWINS.test(label)) return { id: 'hintForeignLetter' };
    const amidDigits = /\d([OIl])\d/.exec(label)?.[1];
    if (amidDigits !== undefined) return swapped(amidDigits, amidDigits === 'O' ? '0' : '1');
    if (/[2-9]/.test(label)) continue;
    if (/\p{L}0+\p{L}/u.test(label)) return swapped('0', 'o');
    // Before a vowel only: `web1prod` and `app1` are names that people give to servers.
    if (/\p{L}{2}1[aeiouy]/iu.test(label)) return swapped('1', 'l');
    if (/[a-z]I[a-z]/.test(label) && !/[A-HJ-Z]/.test(label)) return swapped('I', 'l');
  }
  return null;
}

function swapped(found: string, meant: string): MessageRef {
  return { id: 'hintLookAlike', values: { found, meant } };
}
