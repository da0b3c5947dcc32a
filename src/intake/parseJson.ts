import type { Pair } from './pair.js';

/** Of deeper ones, none is a set of credentials. */
const MAX_DEPTH = 6;

/** Numbers that JavaScript would round. */
const LONG_NUMBER = /([:[,]\s*)(-?\d{16,})(?=\s*[,}\]])/g;

/** Reads a JSON document's names and values; `null` when it is none. */
export function parseJson(text: string): Pair[] | null {
  // Inside a string the quotes break the document; it is then read as it is.
  for (const source of [text.replace(LONG_NUMBER, '$1"$2"'), text]) {
    try {
      return pairsOf(JSON.parse(source), source);
    } catch {}
  }
  return null;
}

/** Reads an object's members, whatever they are nested in; `source` is its text. */
function pairsOf(parsed: unknown, source: string, outer = '', depth = 0): Pair[] {
  if (typeof parsed !== 'object' || parsed === null || depth > MAX_DEPTH) return [];
  const named = namedValue(parsed);
  if (named.length > 0) return named;
  const isSole = !Array.isArray(parsed) || parsed.length === 1;
  return Object.entries(parsed).flatMap(([key, value]): Pair[] => {
    // A long id that is written as a number has lost digits: it no longer stands in the text.
    if (typeof value === 'number' && !source.includes(String(value))) return [];
    if (typeof value === 'object') {
      if (Array.isArray(parsed)) return isSole ? pairsOf(value, source, outer, depth + 1) : namedValue(value);
      return isList(value)
        ? [{ key: outer + key, value: String(value), list: value.map(String) }]
        : pairsOf(value, source, `${key}.`, depth + 1);
    }
    return Array.isArray(parsed) ? [] : [{ key: outer + key, value: String(value) }];
  });
}

/** `{ "key": "apiKey", "value": "…" }`: a variable in a list, as Postman and Kubernetes write it. */
function namedValue(entry: unknown): Pair[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const members = new Map<string, unknown>(Object.entries(entry));
  const key = members.get('key') ?? members.get('name');
  const value = members.get('value');
  return typeof key === 'string' && typeof value === 'string' ? [{ key, value }] : [];
}

/** Whether it is an array with nothing but texts, numbers and booleans in it. */
function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.every((item) => /^[snb]/.test(typeof item));
}
