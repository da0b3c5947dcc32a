import type { Units } from './units.js';

/** What a run of units tells, in rising order of what it gives away. */
export const COMMON = 1;
export const TELLING = 2;
export const ENCODED = 3;

/** Six units in a row are the shortest trace of a secret that counts. */
export const RUN_UNITS = 6;
/** The hash forgets a unit after six more: each moves the ones before it three bits up, out of eighteen. */
const HASH_SHIFT = 3;
const HASH_MASK = 2 ** (RUN_UNITS * HASH_SHIFT) - 1;

/** Runs of six units to look for, each with what it tells. */
export class Traces {
  private readonly kinds = new Map<string, number>();
  /** One bit a hash, small enough to stay near the processor: most runs of a text are ruled out by it. */
  private readonly filter = new Uint8Array((HASH_MASK + 1) / 8);

  get empty(): boolean {
    return this.kinds.size === 0;
  }

  /** Adds each run of the units as `kind`, but those of `common` as that. */
  add(units: Units, kind: number, common?: Traces): void {
    this.eachHash(units, (hash, end) => {
      const run = runOf(units, end);
      const known = this.kinds.get(run) ?? 0;
      this.kinds.set(run, Math.max(known, common?.kinds.has(run) ? COMMON : kind));
      this.filter[hash >> 3] = (this.filter[hash >> 3] ?? 0) | (1 << (hash & 7));
    });
  }

  /** Marks in a map of the text's characters where its units hold one of the runs. */
  mark(units: Units, map: Uint8Array): void {
    if (this.empty) return;
    const { filter, kinds } = this;
    const { codes, starts, ends, length } = units;
    let hash = 0;
    for (let i = 0; i < length; i++) {
      hash = ((hash << HASH_SHIFT) ^ (codes[i] ?? 0)) & HASH_MASK;
      if (((filter[hash >> 3] ?? 0) & (1 << (hash & 7))) === 0 || i < RUN_UNITS - 1) continue;
      const kind = kinds.get(runOf(units, i + 1));
      if (kind === undefined) continue;
      const end = ends[i] ?? 0;
      for (let at = starts[i + 1 - RUN_UNITS] ?? 0; at < end; at++) {
        if ((map[at] ?? 0) < kind) map[at] = kind;
      }
    }
  }

  private eachHash({ codes, length }: Units, take: (hash: number, end: number) => void): void {
    let hash = 0;
    for (let i = 0; i < length; i++) {
      hash = ((hash << HASH_SHIFT) ^ (codes[i] ?? 0)) & HASH_MASK;
      if (i >= RUN_UNITS - 1) take(hash, i + 1);
    }
  }
}

function runOf({ codes }: Units, end: number): string {
  // Spelled out: a spread over a part of the array takes ten times as long.
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = [
    codes[end - 6],
    codes[end - 5],
    codes[end - 4],
    codes[end - 3],
    codes[end - 2],
    codes[end - 1],
  ];
  return String.fromCharCode(a, b, c, d, e, f);
}
