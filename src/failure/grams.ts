import type { Units } from './units.js';

/** Six units in a row are the shortest trace of a secret that counts. */
export const GRAM_UNITS = 6;
const BASE = 0x01000193;
const CHECK_BASE = 0x2c1b3c6d;
const BASE_TO_GRAM = Array.from({ length: GRAM_UNITS }).reduce<number>((power) => Math.imul(power, BASE), 1);
/** Slots per entry: mostly empty, so that most look-ups end at the first slot. */
const SLOTS_PER_ENTRY = 8;
const MIN_SLOTS = 1024;

/** A second, independent hash of the units from `from` to before `to`; never 0, which marks an empty slot. */
export function checkOf({ codes }: Units, from: number, to: number): number {
  let check = 0;
  for (let i = from; i < to; i++) check = Math.imul(check ^ (codes[i] ?? 0), CHECK_BASE) ^ (check >>> 13);
  return check | 1;
}

/** The hash of the units from `from` to before `to`, as the rolling one is after them. */
export function hashOf({ codes }: Units, from: number, to: number): number {
  let hash = 0;
  for (let i = from; i < to; i++) hash = (Math.imul(hash, BASE) + (codes[i] ?? 0)) | 0;
  return hash;
}

/** A set of runs of units, each known by two hashes of 32 bits: chance meets both of one in no message. */
export class GramSet {
  private hashes = new Int32Array(MIN_SLOTS);
  private checks = new Int32Array(MIN_SLOTS);
  /** One bit a slot, near the processor: most units of a text are told from the set's by it alone. */
  private filter = new Int32Array(MIN_SLOTS / 32);
  size = 0;

  add(hash: number, check: number): void {
    if (this.has(hash, check)) return;
    if ((this.size + 1) * SLOTS_PER_ENTRY > this.hashes.length) this.grow();
    this.place(hash, check);
    this.size++;
  }

  /** Adds the run of units from `from` to before `to`. */
  addRun(units: Units, from: number, to: number): void {
    this.add(hashOf(units, from, to), checkOf(units, from, to));
  }

  has(hash: number, check: number): boolean {
    for (let at = this.slot(hash); this.checks[at] !== 0; at = (at + 1) & (this.checks.length - 1)) {
      if (this.hashes[at] === hash && this.checks[at] === check) return true;
    }
    return false;
  }

  hasRun(units: Units, from: number, to: number): boolean {
    return this.has(hashOf(units, from, to), checkOf(units, from, to));
  }

  /** Calls `found` with the index just past each gram of the units that is in the set. */
  scan(units: Units, found: (end: number) => void): void {
    if (this.size === 0) return;
    const { filter } = this;
    const { codes, length } = units;
    const mask = filter.length * 32 - 1;
    let hash = 0;
    for (let i = 0; i < length; i++) {
      hash = (Math.imul(hash, BASE) + (codes[i] ?? 0)) | 0;
      if (i >= GRAM_UNITS) hash = (hash - Math.imul(codes[i - GRAM_UNITS] ?? 0, BASE_TO_GRAM)) | 0;
      // Nearly always empty: only then is the second hash worth its time.
      const slot = (hash ^ (hash >>> 15)) & mask;
      if (((filter[slot >>> 5] ?? 0) & (1 << (slot & 31))) === 0 || i < GRAM_UNITS - 1) continue;
      if (this.has(hash, checkOf(units, i + 1 - GRAM_UNITS, i + 1))) found(i + 1);
    }
  }

  private slot(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.hashes.length - 1);
  }

  private place(hash: number, check: number): void {
    let at = this.slot(hash);
    this.filter[at >>> 5] = (this.filter[at >>> 5] ?? 0) | (1 << (at & 31));
    while (this.checks[at] !== 0) at = (at + 1) & (this.checks.length - 1);
    this.hashes[at] = hash;
    this.checks[at] = check;
  }

  private grow(): void {
    const { hashes, checks } = this;
    this.hashes = new Int32Array(2 * hashes.length);
    this.checks = new Int32Array(2 * hashes.length);
    this.filter = new Int32Array(hashes.length / 16);
    checks.forEach((check, at) => {
      if (check !== 0) this.place(hashes[at] ?? 0, check);
    });
  }
}
