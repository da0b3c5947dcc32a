/** What a vendor's text is cut to before it is looked at: labels of 100 kB were seen. */
const RAW_FACTOR = 4;
/** Embeddings and overrides that can turn round what stands behind them; not the marks inside emoji. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu;
/** Combining marks beyond the third on one letter ("Zalgo") paint over the neighbours. */
const STACKED_MARKS = /(\p{M}{3})\p{M}+/gu;
/** Something to see: letters, digits, punctuation or symbols. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Shortens `text` to at most `max` UTF-16 units, an ellipsis included, and never through a surrogate pair. */
export function cutText(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/**
 * One line of literal text: control characters, lone surrogates and runs of white space become one space, bidi
 * embeddings and stacked marks go. Markup stays as it stands, to be shown as text. What is not a string, or
 * shows nothing, becomes `''`.
 *
 * @param max the most UTF-16 units to keep.
 */
export function plainText(value: unknown, max: number): string {
  if (typeof value !== 'string') return '';
  const text = value
    .slice(0, max * RAW_FACTOR)
    .replace(BIDI_CONTROLS, '')
    .replace(STACKED_MARKS, '$1')
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
    .trim();
  return VISIBLE.test(text) ? cutText(text, max) : '';
}
