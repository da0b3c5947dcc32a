/** About what fits on one line of a headline in the narrowest place. */
const MAX_WORD_CHARACTERS = 30;
const KEPT_AT_START = 16;
const KEPT_AT_END = 12;
/** The mark of what is left out, and a word joiner, so that no line breaks there. */
const GAP = '…\u2060';

/** A run without a place to break that is too long for one line. */
const LONG_WORD = new RegExp(`\\S{${MAX_WORD_CHARACTERS + 1},}`, 'g');

/**
 * Takes the middle out of words that are too long for a line, host names above all, so that a headline stays a
 * headline. The start is mostly what a person typed, the end says whose it is; the whole stands in the provider's
 * own words.
 *
 * @example
 * shortenWords('No account at 5481293-sb1.suitetalk.api.netsuite.com'); // 'No account at 5481293-sb1.suit…netsuite.com'
 */
export function shortenWords(text: string): string {
  return text.replace(LONG_WORD, (word) => {
    // By characters, not by halves of a surrogate pair.
    const characters = Array.from(word);
    if (characters.length <= MAX_WORD_CHARACTERS) return word;
    return [...characters.slice(0, KEPT_AT_START), GAP, ...characters.slice(-KEPT_AT_END)].join('');
  });
}
