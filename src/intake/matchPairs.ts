import type { Field } from '../schema/field.js';
import { kindred, type Likeable, likeable } from './likeness.js';
import type { Pair } from './pair.js';
import type { Pairs } from './parsePairs.js';

/** How alike a key and a field have to be, the surest first. */
const TIERS: readonly ((key: Likeable, name: Likeable, label: Likeable, app: string) => boolean)[] = [
  (key, name) => key.full === name.full,
  (key, _, label) => key.full === label.full,
  (key, name, label, app) => [name, label].some((own) => own.core === key.core && isOfApp(key, own, app)),
  (key, name, label, app) =>
    (key.prefix === '' || key.prefix === app) && [name, label].some((own) => kindred(own.core, key.core)),
];

/** Stand-ins of templates: `<your key>`, `${API_KEY}`, `xxxx`, `your_api_key`. */
const STAND_IN = /^(?:<.*>|\$\{.*\}|\$[A-Z_]+|\{\{.*\}\}|[x*.…]+|changeme|your[-_ ].*)$/is;

interface Candidate extends Pair {
  readonly like: Likeable;
}

interface Slot {
  readonly field: Field;
  readonly name: Likeable;
  readonly label: Likeable;
}

/**
 * Finds the fields that the pairs belong to: values by the field's `id`. Names count first, then labels, then
 * either without the app's name in front (`NETSUITE_ACCOUNT_ID`), then names of the same meaning. Where two
 * values fit a field, or two fields a value, equally well, neither is filled; each value is used once. A value
 * that the field can't hold (no option of a select, no number) is passed over.
 */
export function matchPairs(pairs: Pairs, fields: readonly Field[]): Map<string, string> {
  const found = new Map<string, string>();
  let candidates: Candidate[] = pairs
    .filter(({ value }) => !STAND_IN.test(value.slice(0, 200)))
    .map((pair) => ({ ...pair, like: likeable(pair.key) }))
    .filter(({ like }) => like.full !== '');
  let slots: Slot[] = fields
    .filter(({ hidden, kind }) => !hidden && kind !== 'checkbox' && kind !== 'multi-select')
    .map((field) => ({ field, name: likeable(field.name), label: likeable(field.label) }));
  const app = appPrefix(candidates, slots);
  for (const isAlike of TIERS) {
    const links = slots.flatMap((slot) =>
      candidates.flatMap((candidate) => {
        if (!isAlike(candidate.like, slot.name, slot.label, app)) return [];
        const value = fitted(candidate.value, slot.field);
        return value === null ? [] : [{ slot, candidate, value }];
      }),
    );
    const taken = new Set<Slot>();
    const used = new Set<string>();
    for (const { slot, candidate, value } of links) {
      const isSole = links.every(
        (other) => (other.slot === slot) === (other.candidate.value === candidate.value),
      );
      // A field that two values fit is left alone for good: a looser likeness can't tell them apart.
      taken.add(slot);
      if (!isSole) continue;
      found.set(slot.field.id, value);
      used.add(candidate.value);
    }
    slots = slots.filter((slot) => !taken.has(slot));
    candidates = candidates.filter(({ value }) => !used.has(value));
  }
  return found;
}

/** A prefix counts where the other side has none, or the same; of several apps in one file only one is meant. */
function isOfApp(key: Likeable, own: Likeable, app: string): boolean {
  if (own.core === '') return false;
  return own.prefix === key.prefix || (own.prefix === '' && key.prefix === app) || key.prefix === '';
}

/** The words in front of most keys that fit a field; `''` when two are as frequent. */
function appPrefix(candidates: readonly Candidate[], slots: readonly Slot[]): string {
  const counts = new Map<string, number>();
  for (const { like } of candidates) {
    if (like.prefix === '' || like.prefix === like.full) continue;
    const fits = slots.some(({ name, label }) =>
      [name, label].some((own) => own.core === like.core || kindred(own.core, like.core)),
    );
    if (fits) counts.set(like.prefix, (counts.get(like.prefix) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first === undefined || first[1] === second?.[1] ? '' : first[0];
}

/** The value as the field takes it, or `null` if it can't. */
function fitted(value: string, { kind, options }: Field): string | null {
  switch (kind) {
    case 'select': {
      const wanted = value.toLowerCase();
      const option = options.find(
        (one) => String(one.value).toLowerCase() === wanted || one.label.toLowerCase() === wanted,
      );
      return option === undefined ? null : String(option.value);
    }
    case 'number':
      return /^\s*[+-]?[\d.,]+\s*$/.test(value) ? value : null;
    case 'email':
      return value.includes('@') ? value : null;
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(value) ? value : null;
    case 'multiline':
    case 'multiline-secret':
      return value;
    default:
      return /[\r\n]/.test(value.trim()) ? null : value;
  }
}
