import {
  ALL_INVISIBLES,
  ALL_SPECIAL_SPACES,
  type Blank,
  BREAK,
  countBlanks,
  ODD,
  SPACED_RUN,
} from './characters.js';
import { copyOf, type Edit, type Edited } from './edits.js';
import type { Interior } from './meaning.js';
import { holdsPem } from './pem.js';
import { trimSpan } from './wrapping.js';

/** An edited text, and what was taken away or replaced in it; `special` are those that became ordinary spaces. */
export interface OddReplaced extends Edited {
  readonly counts: Readonly<Record<Blank, number>>;
}

/** What comes in place of a run, worked out once for all runs that are the same. */
interface Replacement {
  readonly removed: string;
  readonly text: string;
  readonly blanks: Readonly<Record<Blank, number>>;
}

/** A line break or special space behind one of these, at the head, parts it from the value. */
const LEADING_WORD = /(?:^|[\s"'“‘])(?:bearer|basic|token|export|set|[a-z-]{1,30}:)$/i;
const HEAD_CHARACTERS = 100;

/**
 * Takes what is odd out of the inside of a value: line breaks, special spaces, invisible characters, as its
 * {@link Interior} wants it. Nothing odd is left, so that doing it again changes nothing.
 */
export function replaceOdd(source: string, interior: Interior): OddReplaced {
  const counts = { space: 0, special: 0, break: 0, invisible: 0 };
  ODD.lastIndex = 0;
  if (!ODD.test(source)) return { text: source, edits: [], counts };
  const edges = trimSpan(source, { from: 0, to: source.length });
  // A key or a document of several lines in a one-line control: spaces for breaks can still be repaired.
  const isStructured = holdsPem(source) || /^[{[]/.test(source.slice(edges.from, edges.from + 1));
  const policy = isStructured && interior !== 'lines' ? 'text' : interior;
  const firstSpace = source.indexOf(' ', edges.from);
  const isSpaced = firstSpace !== -1 && firstSpace < edges.to;

  const known = new Map<string, Replacement>();
  const edits: Edit[] = [];
  const parts: string[] = [];
  let read = 0;
  let written = 0;
  // Splitting is one call into the engine: tens of thousands of wrapped lines cost less than a frame.
  const pieces = source.split(SPACED_RUN);
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] ?? '';
    const start = read;
    read += piece.length;
    if (index % 2 === 0 || piece === ' ' || isLoneJoiner(source, start, read)) {
      parts.push(piece);
      written += piece.length;
      continue;
    }
    let replacement: Replacement;
    if (interior !== 'lines' && (start < edges.from || read > edges.to)) {
      replacement = replaced(piece, '');
    } else if (
      policy === 'key' &&
      start - edges.from < HEAD_CHARACTERS &&
      LEADING_WORD.test(source.slice(edges.from, start))
    ) {
      replacement = replaced(piece, ' ');
    } else {
      const same = known.get(piece);
      replacement = same ?? replaced(piece, kept(piece, policy, isSpaced));
      if (same === undefined) known.set(piece, replacement);
    }
    const { removed, text, blanks } = replacement;
    if (text !== '') parts.push(text);
    if (text !== removed) {
      edits.push({ at: written, removed, inserted: text.length });
      counts.invisible += blanks.invisible;
      if (interior !== 'lines') {
        counts.break += blanks.break;
        counts.space += Math.max(0, blanks.space + blanks.special - text.length);
        if (text !== '' && blanks.break === 0) counts.special += blanks.special;
      }
    }
    written += text.length;
  }
  return { text: parts.join(''), edits, counts };
}

function replaced(run: string, text: string): Replacement {
  return { removed: copyOf(run), text, blanks: countBlanks(run) };
}

function kept(run: string, policy: Interior, isSpaced: boolean): string {
  if (policy === 'lines') return run.replace(ALL_INVISIBLES, '').replace(/\r\n?/g, '\n');
  if (run.search(ODD) === -1) return run;
  const hasBreak = BREAK.test(run);
  if (hasBreak && policy === 'text') return ' ';
  if (policy === 'key' && (hasBreak || !isSpaced)) return '';
  return run.replace(ALL_SPECIAL_SPACES, ' ').replace(/[^ ]/g, '');
}

/** Zero-width joiners between letters or pictures beyond Latin are part of the spelling. */
function isLoneJoiner(text: string, start: number, end: number): boolean {
  const isJoiner = end - start === 1 && (text[start] === '\u200d' || text[start] === '\u200c');
  return isJoiner && text.charCodeAt(start - 1) > 0x2ff && text.charCodeAt(end) > 0x2ff;
}
