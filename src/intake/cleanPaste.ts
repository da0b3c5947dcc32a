import type { Span } from './address.js';
import { BREAK, countOf, INVISIBLE, isBlank, ODD_RUN, SPACE, SPECIAL_SPACE } from './characters.js';
import { clip, createDraft, type Edit, type Edited } from './edits.js';
import { forgetMatch } from './forgetMatch.js';
import { type IntakeTarget, type Interior, interiorOf } from './meaning.js';
import { holdsPem, repairPem } from './pem.js';
import type { Change, ChangeKind } from './receipt.js';
import { trimSpan, unwrap } from './wrapping.js';

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
      return { text, edits: [] };
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
  if (isJson(text)) return cut(text, { from: 0, to: text.length });
  const layers: ChangeKind[] = [];
  const span = unwrap(text, target, (layer) => layers.push(layer));
  const core = text.slice(span.from, span.to);
  if (isJson(core)) {
    for (const layer of layers) count(layer);
    countEdges(text, span, count);
    return cut(text, span);
  }
  // Broken JSON is pointed out; what it lacks is not ours to guess.
  if (/^[{[]/.test(core)) return cut(text, { from: 0, to: text.length });
  if (holdsPem(core)) {
    for (const layer of layers) count(layer);
    return cleanPem(text, span, count);
  }
  return cleanInterior(text, target, 'lines', count);
}

/** Keeps a part as it is, but for line ends. */
function cut(text: string, { from, to }: Span): Edited {
  const draft = createDraft(text);
  draft.replace(0, from, '');
  for (let at = text.indexOf('\r', from); at !== -1 && at < to; at = text.indexOf('\r', at + 1)) {
    draft.replace(at, text[at + 1] === '\n' ? at + 2 : at + 1, '\n');
  }
  draft.replace(to, text.length, '');
  return draft.finish();
}

function countBlanks(removed: string, count: Count): void {
  count('space', countOf(removed, SPACE));
  count('break', countOf(removed, BREAK));
  count('invisible', countOf(removed, INVISIBLE));
}

function cleanPem(text: string, span: Span, count: Count): Edited {
  // The line break behind the last END belongs to the key.
  let to = span.to;
  while (to < text.length && isBlank(text, to)) to++;
  const draft = createDraft(text);
  const head = text.slice(0, span.from);
  draft.replace(0, span.from, '');
  if (/^\s+$/.test(head)) count('indent');
  else count('invisible', countOf(head, INVISIBLE));
  repairPem(text, { from: span.from, to }, draft, (what) => count(what));
  draft.replace(to, text.length, '');
  return draft.finish();
}

/** Cleans the inside first and what stands around it second, so that the second finds nothing hidden. */
function cleanInterior(text: string, target: IntakeTarget, interior: Interior, count: Count): Edited {
  const inner = replaceOdd(text, interior);
  const span =
    target.kind === 'multiline'
      ? trimSpan(inner.text, { from: 0, to: inner.text.length })
      : unwrap(inner.text, target, count);
  countInner(inner.edits, span, interior, count);
  countEdges(inner.text, span, count);
  return clip(text, inner, span.from, span.to);
}

function replaceOdd(text: string, interior: Interior): Edited {
  const draft = createDraft(text);
  const edges = trimSpan(text, { from: 0, to: text.length });
  // A key or a document of several lines in a one-line control: spaces for breaks can still be repaired.
  const isStructured = holdsPem(text) || /^[{[]/.test(text.slice(edges.from, edges.from + 1));
  const policy = isStructured && interior !== 'lines' ? 'text' : interior;
  const firstSpace = text.indexOf(' ', edges.from);
  const isSpaced = firstSpace !== -1 && firstSpace < edges.to;
  ODD_RUN.lastIndex = 0;
  for (let match = ODD_RUN.exec(text); match !== null; match = ODD_RUN.exec(text)) {
    let start = match.index;
    const end = start + match[0].length;
    if (policy === 'lines') {
      draft.replace(start, end, withoutInvisible(text, start, end).replace(/\r\n?/g, '\n'));
      continue;
    }
    while (start > 0 && text[start - 1] === ' ') start--;
    const isEdge = start < edges.from || end > edges.to;
    draft.replace(start, end, isEdge ? '' : replacement(text, start, end, policy, isSpaced));
  }
  return draft.finish();
}

function replacement(text: string, start: number, end: number, policy: Interior, isSpaced: boolean): string {
  const run = text.slice(start, end);
  const hasBreak = run.search(BREAK) !== -1;
  if (hasBreak && policy === 'text') return ' ';
  if (policy === 'key' && (hasBreak || !isSpaced)) return isLoneJoiner(text, start, end) ? run : '';
  return withoutInvisible(text, start, end).replace(BREAK, '').replace(SPECIAL_SPACE, ' ');
}

/** Zero-width joiners between letters or pictures beyond Latin are part of the spelling. */
function isLoneJoiner(text: string, start: number, end: number): boolean {
  const isJoiner = end - start === 1 && (text[start] === '\u200d' || text[start] === '\u200c');
  return isJoiner && text.charCodeAt(start - 1) > 0x2ff && text.charCodeAt(end) > 0x2ff;
}

function withoutInvisible(text: string, start: number, end: number): string {
  const run = text.slice(start, end);
  return isLoneJoiner(text, start, end) ? run : run.replace(INVISIBLE, '');
}

function countInner(edits: readonly Edit[], { from, to }: Span, interior: Interior, count: Count): void {
  for (const { at, removed, inserted } of edits) {
    const breaks = interior === 'lines' ? 0 : countOf(removed, BREAK);
    const isInside = at >= from && at + inserted <= to;
    count('break', breaks);
    count('invisible', countOf(removed, INVISIBLE));
    count('space', countOf(removed, SPACE) - inserted);
    if (isInside && inserted > 0 && breaks === 0) count('special', countOf(removed, SPECIAL_SPACE));
  }
}

/** What the trimming took off both ends; further in, blanks went with the layer that they stood in. */
function countEdges(text: string, { from, to }: Span, count: Count): void {
  let start = 0;
  let end = text.length;
  while (start < from && isBlank(text, start)) start++;
  while (end > to && isBlank(text, end - 1)) end--;
  countBlanks(text.slice(0, start), count);
  countBlanks(text.slice(end), count);
}
