import { hashed, RUN_UNITS, type Sieve } from './sieve.js';
import type { Units } from './units.js';

/** What a run of units tells, in rising order of what it gives away. */
export const COMMON = 1;
export const TELLING = 2;
export const ENCODED = 3;

/** Six units in a row, the shortest trace of a secret that counts, and what they tell. */
interface Run {
  readonly codes: Uint16Array;
  kind: number;
}

const NO_RUNS: readonly Run[] = [];

function isSame(run: Uint16Array, codes: Uint16Array, start: number): boolean {
  for (let at = 0; at < RUN_UNITS; at++) if (run[at] !== codes[start + at]) return false;
  return true;
}

/** Runs of six units to look for, each with what it tells. */
export class Traces {
  private readonly runs = new Map<number, Run[]>();

  /** @param sieve learns what to look for. */
  constructor(private readonly sieve: Sieve | null) {}

  /** Adds each run of the units as `kind`, but those of `common` as that. */
  add({ codes, length }: Units, kind: number, common?: Traces): void {
    let hash = 0;
    for (let end = 1; end <= length; end++) {
      hash = hashed(hash, codes[end - 1] ?? 0);
      const start = end - RUN_UNITS;
      if (start < 0) continue;
      const tells = common?.find(hash, codes, start) === undefined ? kind : COMMON;
      const known = this.find(hash, codes, start);
      if (known === undefined) {
        const run = { codes: codes.slice(start, end), kind: tells };
        this.runs.set(hash, [...(this.runs.get(hash) ?? []), run]);
        this.sieve?.add(hash, RUN_UNITS);
      } else known.kind = Math.max(known.kind, tells);
    }
  }

  /** Marks in a map of the text's characters where its units hold one of the runs. */
  mark({ codes, starts, ends, length }: Units, map: Uint8Array): void {
    let hash = 0;
    for (let end = 1; end <= length; end++) {
      hash = hashed(hash, codes[end - 1] ?? 0);
      const start = end - RUN_UNITS;
      const kind = start < 0 ? undefined : this.find(hash, codes, start)?.kind;
      if (kind === undefined) continue;
      const past = ends[end - 1] ?? 0;
      for (let at = starts[start] ?? 0; at < past; at++) {
        if ((map[at] ?? 0) < kind) map[at] = kind;
      }
    }
  }

  private find(hash: number, codes: Uint16Array, start: number): Run | undefined {
    for (const run of this.runs.get(hash) ?? NO_RUNS) if (isSame(run.codes, codes, start)) return run;
    return undefined;
  }
}
