import type { Pair } from './pair.js';

/** Reads a JSON document's names and values; `null` when it is none. */
export function parseJson(text: string): Pair[] | null {
  try {
    return pairsOf(JSON.parse(text), text);
  } catch {
    return null;
  }
}

/** Reads an object's members; `source` is its text. One level of nesting is followed. */
function pairsOf(parsed: unknown, source: string, outer = ''): Pair[] {
  if (typeof parsed !== 'object' || parsed === null) return [];
  return Object.entries(parsed).flatMap(([key, value]): Pair[] => {
    if (typeof value === 'string') return [{ key: outer + key, value }];
    // A long id that is written as a number has lost digits: it no longer stands in the text.
    if (typeof value === 'number' && !source.includes(String(value))) return [];
    if (typeof value === 'number' || typeof value === 'boolean')
      return [{ key: outer + key, value: String(value) }];
    return outer === '' ? pairsOf(value, source, `${key}.`) : namedValue(value);
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
