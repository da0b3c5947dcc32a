/** As many characters of a secret in a row are a part of it, and no chance. */
const PIECE_LENGTH = 8;
/** Letters alone may be a word of the message, digits alone a number in it. */
const TELLING_PIECE = /\d.*[a-z]|[a-z].*\d/s;
/** A longer secret is a file; of that, a message shows the beginning. */
const MAX_SECRET_LENGTH = 4_096;

/**
 * Finds parts of `secrets` in texts: what an upstream cut short (`abcdef12…`) or wrapped. Takes time in proportion to
 * the text, however many the secrets are.
 */
export function pieceFinder(secrets: readonly string[]): (text: string) => [start: number, end: number][] {
  const pieces = new Set<string>();
  for (const secret of secrets) {
    const text = secret.slice(0, MAX_SECRET_LENGTH).toLowerCase();
    for (let at = 0; at + PIECE_LENGTH <= text.length; at++) {
      const piece = text.slice(at, at + PIECE_LENGTH);
      if (TELLING_PIECE.test(piece)) pieces.add(piece);
    }
  }
  return (text) => {
    const found: [number, number][] = [];
    if (pieces.size === 0) return found;
    const lower = text.toLowerCase();
    // A few letters are longer in lower case; then nothing stands where it stood.
    const haystack = lower.length === text.length ? lower : text;
    for (let at = 0; at + PIECE_LENGTH <= haystack.length; at++) {
      if (!pieces.has(haystack.slice(at, at + PIECE_LENGTH))) continue;
      const last = found.at(-1);
      if (last !== undefined && at <= last[1]) last[1] = at + PIECE_LENGTH;
      else found.push([at, at + PIECE_LENGTH]);
    }
    return found;
  };
}
