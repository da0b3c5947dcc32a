import {
  endsCrLf,
  INVISIBLE,
  kindAt,
  oddFrom,
  SPACE,
  SPECIAL,
  type Span,
  TAB,
  type Tally,
  VISIBLE,
} from './characters.js';
import type { Draft } from './edits.js';
import type { Interior } from './meaning.js';
import { holdsPem } from './pem.js';

/** A line break or special space behind one of these, at the head, parts it from the value. */
const LEADING_WORD = /(?:^|[\s"'“‘])(?:bearer|basic|token|export|set|[a-z-]{1,30}:)$/i;
const HEAD_CHARACTERS = 100;
const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;

/**
 * Takes what is odd out of the inside of a value: line breaks, special spaces, invisible characters, as its
 * {@link Interior} wants it. Nothing odd is left, so that doing it again changes nothing. Tells how many of each
 * were taken away; under {@link SPECIAL}, how many special spaces became ordinary ones.
 */
export function cutOdd(source: string, { from, to }: Span, interior: Interior, draft: Draft): Tally {
  if (interior === 'lines') return cutInvisibles(source, { from, to }, draft);
  let allSpaces = 0;
  let allSpecials = 0;
  let allBreaks = 0;
  let allInvisibles = 0;
  let isSpaced: boolean | undefined;
  // A key or a document of several lines in a one-line control: spaces for breaks can still be repaired.
  const isStructured = /[{[]/.test(source.charAt(from)) || holdsPem(source);
  const policy = isStructured ? 'text' : interior;
  let at = from;
  let gap = 0;
  while (at < to) {
    let start = oddFrom(source, at, to, gap);
    gap = start - at;
    while (start > at && kindAt(source, start - 1) === SPACE) start--;
    at = start;
    let spaces = 0;
    let specials = 0;
    let breaks = 0;
    let invisibles = 0;
    for (; at < to; at++) {
      const kind = kindAt(source, at);
      if (kind === VISIBLE || kind === TAB) break;
      if (kind === SPACE) spaces++;
      else if (kind === INVISIBLE) invisibles++;
      else if (kind === SPECIAL) specials++;
      else if (at === start || !endsCrLf(source, at)) breaks++;
    }
    if (breaks + specials + invisibles === 0 || isLoneJoiner(source, start, at)) continue;
    let left = spaces + specials;
    if (breaks > 0 && policy === 'text') left = 1;
    else if (policy === 'key') {
      if (start - from < HEAD_CHARACTERS && LEADING_WORD.test(source.slice(from, start))) left = 1;
      else if (breaks > 0) left = 0;
      else if (left > 0) {
        isSpaced ??= holdsSpace(source, from, to);
        if (!isSpaced) left = 0;
      }
    }
    draft.replace(start, at, left);
    allInvisibles += invisibles;
    allBreaks += breaks;
    if (spaces + specials > left) allSpaces += spaces + specials - left;
    if (left > 0 && breaks === 0) allSpecials += specials;
  }
  return { spaces: allSpaces, specials: allSpecials, breaks: allBreaks, invisibles: allInvisibles };
}

/** A loop: V8 looks for a space by its byte, which is half of each zero-width character. */
function holdsSpace(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (kindAt(text, at) === SPACE) return true;
  return false;
}

/** In a text of several lines: invisible characters go, line ends become line feeds. */
function cutInvisibles(source: string, { from, to }: Span, draft: Draft): Tally {
  let invisibles = 0;
  let gap = 0;
  for (let at = from; at < to; at++) {
    const next = oddFrom(source, at, to, gap);
    if (next === to) break;
    gap = next - at;
    at = next;
    if (source.charCodeAt(at) === CARRIAGE_RETURN) {
      const end = source.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;
      draft.replace(at, end, -1);
      at = end - 1;
    } else if (kindAt(source, at) === INVISIBLE) {
      const start = at;
      while (at + 1 < to && kindAt(source, at + 1) === INVISIBLE) at++;
      if (isLoneJoiner(source, start, at + 1)) continue;
      draft.replace(start, at + 1, 0);
      invisibles += at + 1 - start;
    }
  }
  return { spaces: 0, specials: 0, breaks: 0, invisibles };
}

/** Zero-width joiners between letters or pictures beyond Latin are part of the spelling. */
function isLoneJoiner(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start);
  return (
    end - start === 1 &&
    (unit === 0x200d || unit === 0x200c) &&
    isBeyondLatin(text, start - 1) &&
    isBeyondLatin(text, end)
  );
}

function isBeyondLatin(text: string, at: number): boolean {
  return text.charCodeAt(at) > 0x2ff && kindAt(text, at) === VISIBLE;
}
