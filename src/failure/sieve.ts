import { newEscape, readEscape } from './escapes.js';
import { DROP, ESCAPE, type Reading, unitOfEscaped } from './units.js';

/** A hash of a run moves by so many bits a unit: it remembers six, and forgets what was before them. */
const SHIFT_BITS = 5;
export const RUN_UNITS = 6;
const HASH_MASK = 2 ** (SHIFT_BITS * RUN_UNITS) - 1;
/** Fewer units stand in too many texts to look for. */
const MIN_UNITS = 4;
const SHORT_MASK = 2 ** (SHIFT_BITS * MIN_UNITS) - 1;
/** One bit a hash, few enough to stay near the processor. */
const BITS_MASK = 2 ** 18 - 1;

/** The hash of a run with one unit more. */
export function hashed(hash: number, unit: number): number {
  return ((hash << SHIFT_BITS) ^ unit) & HASH_MASK;
}

/** How far a text is skimmed, and what is remembered of it. */
export interface Skimmed {
  at: number;
  hash: number;
  units: number;
}

/** Rules out, at a glance, the parts of a text in which nothing sought can end. */
export class Sieve {
  private readonly bits = new Uint8Array((BITS_MASK + 1) / 8);
  private readonly runs = new Set<number>();
  private readonly shorts = new Set<number>();
  private passesAll = false;

  constructor(readonly how: Reading) {}

  get empty(): boolean {
    return this.runs.size === 0 && this.shorts.size === 0 && !this.passesAll;
  }

  /** Lets pass what ends in so many units of this hash. */
  add(hash: number, units: number): void {
    if (units < MIN_UNITS) this.passesAll = true;
    else if (units < RUN_UNITS) this.shorts.add(hash & SHORT_MASK);
    else this.runs.add(hash);
    const bit = hash & BITS_MASK;
    this.bits[bit >> 3] = (this.bits[bit >> 3] ?? 0) | (1 << (bit & 7));
  }

  /** Skims on up to `end`, or past it where an escape stands there; whether something sought may end in between. */
  skim(text: string, end: number, skimmed: Skimmed): boolean {
    const { bits, how } = this;
    const { table, lookUp } = how;
    const escaped = newEscape();
    let { at, hash, units } = skimmed;
    let found = this.passesAll;
    while (at < end) {
      const code = text.charCodeAt(at);
      const unit = table[code] || lookUp(code);
      if (unit === ESCAPE) {
        readEscape(text, at, escaped);
        at = escaped.end;
        for (let i = -1, said = escaped.code; said >= 0; said = escaped.rest.charCodeAt(++i)) {
          const meant = unitOfEscaped(said);
          if (meant === DROP) continue;
          units++;
          hash = hashed(hash, meant);
          found ||= this.holds(hash);
        }
        continue;
      }
      at++;
      if (unit < ESCAPE) continue;
      units++;
      // As `hashed` does: in place, since this is what a long text takes its time for.
      hash = ((hash << SHIFT_BITS) ^ unit) & HASH_MASK;
      if (((bits[(hash & BITS_MASK) >> 3] ?? 0) & (1 << (hash & 7))) !== 0) found ||= this.holds(hash);
    }
    skimmed.at = at;
    skimmed.hash = hash;
    skimmed.units = units;
    return found;
  }

  private holds(hash: number): boolean {
    return this.runs.has(hash) || this.shorts.has(hash & SHORT_MASK);
  }
}
