import { GramSet } from './grams.js';
import { type Units, unitsOf } from './units.js';

const MIN_CHARACTERS = 4;
const MAX_CHARACTERS = 7;
/** Short passwords that are everyday words: hiding them would hide the message. */
const COMMON = new Set(
  'secret access tokens admin guest system server client public private default service invalid failed expired missing account user username login signin logon error errors apikey api_key bearer basic denied request status string format enabled header number reading refused changed session contact support unknown welcome testing test test123 demo true false none null root token value empty region domain tenant company revoked allowed correct'.split(
    ' ',
  ),
);

/** Whether so short a text looks enough like a secret to be hidden where it stands alone. */
export function isShortSecret(text: string): boolean {
  if (text.length < MIN_CHARACTERS || text.length > MAX_CHARACTERS || COMMON.has(text.toLowerCase())) {
    return false;
  }
  // Four or five letters are a word of the message more often than a secret.
  return text.length > 5 || !/^\p{L}+$/u.test(text);
}

function isWord(unit: number | undefined): boolean {
  return unit !== undefined && ((unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || unit >= 0x100);
}

/** Whether a word may start at `at`: what was left out before it (white space) parts words too. */
function isEdge({ codes, starts, ends, length }: Units, at: number): boolean {
  if (at === 0 || at === length) return true;
  return starts[at] !== ends[at - 1] || !isWord(codes[at]) || !isWord(codes[at - 1]);
}

/** Finds short secrets where they stand alone, in every way of writing that `readUndone` undoes. */
export class ShortSecrets {
  private readonly spelled = new GramSet();
  private readonly lengths = new Set<number>();
  private readonly firsts = new Set<number>();

  add(secret: string): void {
    const units = unitsOf(secret);
    if (units.length === 0) return;
    this.spelled.addRun(units, 0, units.length);
    this.lengths.add(units.length);
    this.firsts.add(units.codes[0] ?? 0);
  }

  /**
   * Calls `found` with the first and the index past the last unit of each place.
   *
   * @param start units before it are only there to be looked back at.
   * @param ends whether the text ends with these units.
   */
  scan(units: Units, start: number, ends: boolean, found: (from: number, to: number) => void): void {
    if (this.lengths.size === 0) return;
    const firsts = new Uint8Array(0x200);
    for (const first of this.firsts) firsts[first] = 1;
    for (let from = start; from < units.length; from++) {
      if (firsts[units.codes[from] ?? 0] !== 1 || !isEdge(units, from)) continue;
      for (const length of this.lengths) {
        const to = from + length;
        if (to > units.length || (to === units.length && !ends)) continue;
        if (isEdge(units, to) && this.spelled.hasRun(units, from, to)) found(from, to);
      }
    }
  }
}
