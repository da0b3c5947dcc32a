import type { Field } from '../schema/field.js';
import { fitted } from './fitted.js';
import { kindred, type Likeable, likeable, names } from './likeness.js';
import type { Pair } from './pair.js';
import type { Pairs } from './parsePairs.js';

/** How alike a key and a field have to be, the surest first. */
const TIERS: readonly ((key: Likeable, own: Likeable, apps: Apps) => boolean)[] = [
  (key, own) => key.full === own.full,
  (key, own, { app }) =>
    own.core !== '' &&
    own.core === key.core &&
    (own.prefix === key.prefix || (own.prefix === '' && key.prefix === app) || key.prefix === ''),
  (key, own, { group }) =>
    group !== '' && key.full.startsWith(group) && names(own).includes(key.full.slice(group.length)),
  (key, own, { app }) => (key.prefix === '' || key.prefix === app) && kindred(own.core, key.core),
];

/** Stand-ins of templates and code, each the whole value: `<your key>`, `${API_KEY}`, `xxxx`, `your_api_key`. */
const STAND_IN =
  /^(?:<.*>|\$\{.*\}|\$\(.*\)|\{\{.*\}\}|your[-_ ].*|changeme|x{3}[x-]*|\*{3,}|•{3,}|\.{3}|…|(?:process|os)\.(?:env|getenv).*)$/is;
const YOUR = /^YOUR[A-Z]/;
/** Addresses that are not where an app is reached. */
const ELSEWHERE = /redirect|callback|webhook|token|auth|logout|signout|return|issuer|audience|proxy/;
/** A word in front that makes another thing of what follows, however many keys bear it. */
const QUALIFIER = /^(?:refresh|session|old|previous|public|publishable|webhook|id)$/;

interface Apps {
  readonly app: string;
  readonly group: string;
}

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
    .filter(({ value }) => !STAND_IN.test(value.slice(0, 200)) && !YOUR.test(value))
    .map((pair) => ({ ...pair, like: likeable(pair.key) }))
    .filter(({ like }) => like.full !== '');
  let slots: Slot[] = fields
    .filter(({ hidden }) => !hidden)
    .map((field) => ({ field, name: likeable(field.name), label: likeable(field.label) }));
  const all = slots;
  const apps = { app: appPrefix(candidates, slots), group: groupPrefix(candidates, slots) };
  for (const isAlike of TIERS.flatMap((tier) => [
    // Names count before labels.
    (key: Candidate, { name }: Slot) => tier(key.like, name, apps) && isPlaceOf(key, name),
    (key: Candidate, { label }: Slot) => tier(key.like, label, apps) && isPlaceOf(key, label),
  ])) {
    const links = slots.flatMap((slot) =>
      candidates.flatMap((candidate) => {
        if (!isAlike(candidate, slot) || (candidate.isPlace && isElsewhere(slot))) return [];
        const { value: found } = candidate;
        const isLabel = all.some((other) => other !== slot && isNameOf(found, other));
        const value = isLabel ? null : fitted(candidate, slot.field);
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

/** Of a place only a name that says nothing more of it, but for a word of the address (`Globex URL`), is its own. */
function isPlaceOf({ isPlace, value }: Candidate, own: Likeable): boolean {
  return !isPlace || value.toLowerCase().includes(own.prefix);
}

function isElsewhere({ name, label }: Slot): boolean {
  return ELSEWHERE.test(`${name.full} ${label.full}`);
}

/** Whether a value is what another field is called: a list of names has no values. */
function isNameOf(value: string, { field: { name, label } }: Slot): boolean {
  const text = value.toLowerCase();
  return text === name.toLowerCase() || text === label.toLowerCase();
}

/** The words in front of most keys that fit a field, where they are no names of things; `''` when two are as frequent. */
function appPrefix(candidates: readonly Candidate[], slots: readonly Slot[]): string {
  return mostFrequent(
    candidates.flatMap(({ like }) =>
      like.prefix !== '' &&
      like.prefix !== like.full &&
      slots.some((slot) =>
        [slot.name, slot.label].some((own) => own.core === like.core || kindred(own.core, like.core)),
      )
        ? [like.prefix]
        : [],
    ),
    1,
  );
}

/** What stands in front of the names of at least two fields: `PG`, `ACME_PROD`, `profile.prod`. */
function groupPrefix(candidates: readonly Candidate[], slots: readonly Slot[]): string {
  return mostFrequent(
    slots
      .flatMap(({ name, label }) => [
        ...new Set(
          [...names(name), ...names(label)].flatMap((own) =>
            candidates.flatMap(({ like: { full } }) =>
              own !== '' && full.length > own.length && full.endsWith(own)
                ? [full.slice(0, full.length - own.length)]
                : [],
            ),
          ),
        ),
      ])
      .filter((prefix) => !QUALIFIER.test(prefix)),
    2,
  );
}

/** The one that occurs most often, and at least so many times; `''` when two do. */
function mostFrequent(all: readonly string[], least: number): string {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first === undefined || first[1] < least || first[1] === second?.[1] ? '' : first[0];
}
