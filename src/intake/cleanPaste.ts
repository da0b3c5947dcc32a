import { INVISIBLE, kindAt, type Span, type Tally, tallySpan, trimSpan, VISIBLE } from './characters.js';
import { Draft, type Edited, replaceReturns } from './edits.js';
import { forgetMatch } from './forgetMatch.js';
import { type IntakeTarget, type Interior, interiorOf } from './meaning.js';
import { belowLabel } from './nameSpan.js';
import { cutOdd } from './oddCuts.js';
import { holdsPem, repairPem } from './pem.js';
import type { Change, ChangeKind } from './receipt.js';
import { unwrap } from './wrapping.js';

export type { Change } from './receipt.js';

/** What came out of a clean-up. */
export interface Cleaned extends Edited {
  /** Empty where nothing was changed. */
  readonly changes: readonly Change[];
}

type Count = (what: ChangeKind, count?: number) => void;

/**
 * Cleans a text that was pasted or dropped into a field: takes away what came along with the value and repairs
 * the lines of a PEM key. What may belong to the value stays: the inside of a password or of prose, JSON that
 * can be read, and every text in a checkbox or select. Cleaning twice changes nothing more. Takes time linear
 * in the text's length, and keeps no reference to it but through the result's `text`.
 *
 * For a field of several lines the result's line ends are `\n`, as in any textarea: an edit, and no change
 * worth telling. A receipt is due where `changes` holds something.
 *
 * @example cleanPaste(' Bearer abc\n', apiToken) // { text: 'abc', changes: [space, scheme, break], edits }
 */
export function cleanPaste(text: string, target: IntakeTarget): Cleaned {
  const counts = new Map<ChangeKind, number>();
  const count: Count = (what, by = 1) => {
    if (by > 0) counts.set(what, (counts.get(what) ?? 0) + by);
  };
  const edited = clean(text, target, count);
  forgetMatch();
  return { ...edited, changes: [...counts].map(([what, by]) => ({ what, count: by })) };
}

function clean(text: string, target: IntakeTarget, count: Count): Edited {
  switch (target.kind) {
    case 'checkbox':
    case 'select':
    case 'multi-select':
      return new Draft(text).finish(text);
    case 'multiline':
    case 'multiline-secret':
      return cleanLines(text, target, count);
    default:
      return cleanInterior(text, target, interiorOf(target), count);
  }
}

function isJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function cleanLines(text: string, target: IntakeTarget, count: Count): Edited {
  const whole = { from: 0, to: text.length };
  if (isJson(text)) return keepPart(text, whole);
  const { span, layers } = unwrap(text, target);
  const core = text.slice(span.from, span.to);
  const looksLikeJson = /^[{[]/.test(core);
  // Broken JSON is pointed out; what it lacks is not ours to guess.
  if (looksLikeJson && !isJson(core)) return keepPart(text, whole);
  if (!looksLikeJson && !holdsPem(core)) return cleanInterior(text, target, 'lines', count);
  for (const layer of layers) count(layer);
  if (!looksLikeJson) return cleanPem(text, span, count);
  countEdges(text, trimSpan(text, whole), count);
  return keepPart(text, span);
}

/** Keeps a part as it is, but for line ends. */
function keepPart(text: string, span: Span): Edited {
  const draft = new Draft(text);
  draft.replace(0, span.from, 0);
  replaceReturns(text, span, draft);
  draft.replace(span.to, text.length, 0);
  return draft.finish(draft.text());
}

function cleanPem(text: string, { from, to }: Span, count: Count): Edited {
  // The line break behind the last END belongs to the key.
  let end = to;
  while (end < text.length && kindAt(text, end) !== VISIBLE) end++;
  const draft = new Draft(text);
  draft.replace(0, from, 0);
  count('invisible', tallySpan(text, { from: 0, to: from }).invisibles);
  if (from > 0 && kindAt(text, 0) !== VISIBLE && kindAt(text, 0) !== INVISIBLE) count('indent');
  repairPem(text, { from, to: end }, draft, (what) => count(what));
  draft.replace(end, text.length, 0);
  return draft.finish(draft.text());
}

/** Cleans the inside first and what stands around it second, so that the second finds nothing hidden. */
function cleanInterior(text: string, target: IntakeTarget, interior: Interior, count: Count): Edited {
  const edges = trimSpan(text, { from: 0, to: text.length });
  const from = interior === 'key' ? belowLabel(text, edges, target.label) : edges.from;
  if (from > edges.from) count('name');
  const draft = new Draft(text);
  draft.replace(0, from, 0);
  const odd = cutOdd(text, { from, to: edges.to }, interior, draft);
  draft.replace(edges.to, text.length, 0);
  const inner = draft.text();
  const whole = { from: 0, to: inner.length };
  const hasLines = interior === 'lines' && inner.includes('\n');
  const { span, layers } =
    target.kind === 'multiline' ? { span: whole, layers: [] } : unwrap(inner, target, hasLines);
  for (const layer of layers) count(layer);
  countTally(odd, count);
  count('special', odd.specials);
  countEdges(text, edges, count);
  return draft.finish(inner, span.from, span.to);
}

/** What the trimming takes off both ends; further in, blanks go with the layer that they stand in. */
function countEdges(text: string, { from, to }: Span, count: Count): void {
  for (const edge of [
    { from: 0, to: from },
    { from: to, to: text.length },
  ]) {
    const tally = tallySpan(text, edge);
    countTally(tally, count);
    count('space', tally.specials);
  }
}

function countTally({ spaces, breaks, invisibles }: Tally, count: Count): void {
  count('space', spaces);
  count('break', breaks);
  count('invisible', invisibles);
}
