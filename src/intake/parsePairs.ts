import { forgetMatch } from './forgetMatch.js';
import type { Pair } from './pair.js';
import { addressPairs, formPairs } from './parseAddress.js';
import { parseCurl, shellWords } from './parseCurl.js';
import { parseJson } from './parseJson.js';
import { parseLines } from './parseLines.js';

/** At least one. */
export type Pairs = readonly Pair[];

/** More are no set of credentials. */
const MAX_PAIRS = 200;
/** Longer lines are no set of credentials. */
const MAX_INLINE_CHARACTERS = 4096;
/** An address that holds a user and a password. */
const HAS_USER = /^[a-z][a-z+.-]{1,30}:\/\/[^\s/]{1,300}@/i;

/**
 * Reads names and values out of a text: JSON, a `curl` command, an address or a connection string, lines of
 * `.env`, YAML or INI (of an AWS profile the `default` section, or the first), a table parted by tabs. `null` when
 * there are none. Never throws.
 */
export function parsePairs(text: string): Pairs | null {
  const body = text.replace(/^\ufeff/, '').trim();
  const found =
    (/^[{[]/.test(body) ? parseJson(body) : null) ??
    parseCurl(body) ??
    parseInline(body) ??
    parseLines(body, MAX_PAIRS);
  const pairs = found
    .slice(0, MAX_PAIRS)
    // `DATABASE_URL=postgres://user:password@host/name`
    .flatMap((pair) => (HAS_USER.test(pair.value) ? [pair, ...addressPairs(pair.value)] : [pair]))
    .filter(({ value }) => value !== '');
  forgetMatch();
  return pairs.length === 0 ? null : pairs;
}

/** A text of one line that holds several values; `null` when it is none. */
function parseInline(text: string): Pair[] | null {
  if (/[\r\n{]/.test(text.slice(0, MAX_INLINE_CHARACTERS))) return null;
  if (/^[a-z][a-z+.-]{1,30}:\/\/\S+$/i.test(text)) return addressPairs(text);
  if (/^[^=&\s]{1,64}=[^&\s]*(?:&[^=&\s]{1,64}=[^&\s]*)+$/.test(text)) return formPairs(text);
  const isConnection = /^[^=;]{1,64}=[^;]*;/.test(text);
  const pairs: Pair[] = [];
  for (const part of isConnection ? text.split(';', MAX_PAIRS) : assignments(shellWords(text))) {
    if (part.trim() === '') continue;
    const [, key, value] =
      /^\s*([a-z_][\w .-]{0,63}?)\s*=\s*(.*?)\s*$/is.exec(part.slice(0, MAX_INLINE_CHARACTERS)) ?? [];
    // What is no assignment ends a command's; a connection string has nothing else.
    if (key === undefined || value === undefined) return isConnection ? null : several(pairs);
    pairs.push({ key, value });
  }
  return several(pairs);
}

function several(pairs: Pair[]): Pair[] | null {
  return pairs.length > 1 ? pairs : null;
}

/** The assignments in front of a command, or those that a container's command takes as options. */
function assignments(all: readonly string[]): readonly string[] {
  if (/^(?:export|env|set)$/.test(all[0] ?? '')) return all.slice(1);
  return /^(?:docker|podman)$/.test(all[0] ?? '')
    ? all.filter((_, index) => /^(?:-e|--env)$/.test(all[index - 1] ?? ''))
    : all;
}
