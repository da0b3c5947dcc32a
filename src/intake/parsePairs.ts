import { forgetMatch } from './forgetMatch.js';
import type { Pair } from './pair.js';
import { parseCurl } from './parseCurl.js';
import { parseJson } from './parseJson.js';
import { parseLines } from './parseLines.js';

/** At least one. */
export type Pairs = readonly Pair[];

/** More are no set of credentials. */
const MAX_PAIRS = 200;

/**
 * Reads names and values out of a text: JSON, a `curl` command, lines of `.env`, YAML or INI (of an AWS
 * profile the `default` section, or the first), a table parted by tabs. `null` when there are none. Never throws.
 */
export function parsePairs(text: string): Pairs | null {
  const body = text.replace(/^\ufeff/, '').trim();
  const found =
    (/^[{[]/.test(body) ? parseJson(body) : null) ?? parseCurl(body) ?? parseLines(body, MAX_PAIRS);
  forgetMatch();
  const pairs = found.filter(({ value }) => value !== '').slice(0, MAX_PAIRS);
  return pairs.length === 0 ? null : pairs;
}
