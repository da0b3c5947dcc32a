import type { Sieve, Skimmed } from './sieve.js';
import { newUnits, readUnits, type Units } from './units.js';

/** Small enough to stay near the processor. */
const WINDOW_CHARACTERS = 4_096;
/** What a window repeats of the one before: more than the longest thing that is looked for as a whole. */
const OVERLAP_UNITS = 8;

/** A part of the text, and the units before it. */
interface Window {
  readonly start: number;
  readonly end: number;
  readonly unitsBefore: number;
}

/**
 * Goes through those parts of a text in which something sought may stand, unit by unit, in order; each with a few
 * units of what is before it, so that nothing is cut in two. `look` gets the same object each time, filled anew.
 * Linear.
 */
export function eachSuspect(text: string, sieve: Sieve, look: (units: Units) => void): void {
  if (sieve.empty) return;
  const size = Math.min(text.length, WINDOW_CHARACTERS);
  const windows: Window[] = [];
  const skimmed: Skimmed = { at: 0, hash: 0, units: 0 };
  let units: Units | undefined;
  let readTo = 0;
  /** One more than the suspect: what ends with a window shows in the next. */
  let due = 0;

  const read = ({ start, end }: Window): void => {
    units ??= newUnits(size + OVERLAP_UNITS);
    const kept = start === readTo ? Math.min(units.length, OVERLAP_UNITS) : 0;
    const from = units.length - kept;
    units.isStart = start === 0 || (units.isStart && start === readTo && from === 0);
    for (const list of [units.codes, units.starts, units.ends]) list.copyWithin(0, from, units.length);
    units.length = kept;
    readTo = readUnits(text, start, end, sieve.how, units);
  };

  while (skimmed.at < text.length) {
    const { at: start, units: unitsBefore } = skimmed;
    const suspect = sieve.skim(text, Math.min(start + WINDOW_CHARACTERS, text.length), skimmed);
    windows.push({ start, end: skimmed.at, unitsBefore });
    due = suspect ? 2 : due - 1;
    if (due <= 0) continue;
    let first = windows.length - 1;
    if (start !== readTo) {
      while (first > 0 && (windows[first]?.unitsBefore ?? 0) > unitsBefore - OVERLAP_UNITS) first--;
    }
    for (const window of windows.slice(first)) read(window);
    if (units !== undefined) look(units);
  }
}
