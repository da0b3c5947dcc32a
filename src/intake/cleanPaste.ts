import type { Span } from './address.js';
import { blankAt, countBlanks } from './characters.js';
import { clip, createDraft, type Edited } from './edits.js';
import { forgetMatch } from './forgetMatch.js';
import { type IntakeTarget, type Interior, interiorOf } from './meaning.js';
import { holdsPem, repairPem } from './pem.js';
import type { Change, ChangeKind } from './receipt.js';
import { replaceOdd } from './replaceOdd.js';
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
  const { span, layers } = unwrap(text, target);
  const core = text.slice(span.from, span.to);
  const looksLikeJson = /^[{[]/.test(core);
  // Broken JSON is pointed out; what it lacks is not ours to guess.
  if (looksLikeJson && !isJson(core)) return cut(text, { from: 0, to: text.length });
  if (looksLikeJson || holdsPem(core)) {
    for (const layer of layers) count(layer);
    if (!looksLikeJson) return cleanPem(text, span, count);
    countEdges(text, span, count);
    return cut(text, span);
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

function cleanPem(text: string, span: Span, count: Count): Edited {
  // The line break behind the last END belongs to the key.
  let to = span.to;
  while (to < text.length && blankAt(text, to) !== null) to++;
  const draft = createDraft(text);
  const head = text.slice(0, span.from);
  draft.replace(0, span.from, '');
  count('invisible', countBlanks(head).invisible);
  if (/^\s/.test(head)) count('indent');
  repairPem(text, { from: span.from, to }, draft, (what) => count(what));
  draft.replace(to, text.length, '');
  return draft.finish();
}

/** Cleans the inside first and what stands around it second, so that the second finds nothing hidden. */
function cleanInterior(text: string, target: IntakeTarget, interior: Interior, count: Count): Edited {
  const inner = replaceOdd(text, interior);
  const { span, layers } =
    target.kind === 'multiline'
      ? { span: trimSpan(inner.text, { from: 0, to: inner.text.length }), layers: [] }
      : unwrap(inner.text, target);
  for (const layer of layers) count(layer);
  for (const what of ['space', 'break', 'invisible', 'special'] as const) count(what, inner.counts[what]);
  countEdges(inner.text, span, count);
  return clip(text, inner, span.from, span.to);
}

/** What the trimming took off both ends; further in, blanks went with the layer that they stood in. */
function countEdges(text: string, { from, to }: Span, count: Count): void {
  const { from: start, to: end } = trimSpan(text, { from: 0, to: text.length });
  for (const edge of [text.slice(0, Math.min(start, from)), text.slice(Math.max(end, to))]) {
    const blanks = countBlanks(edge);
    count('space', blanks.space + blanks.special);
    count('break', blanks.break);
    count('invisible', blanks.invisible);
  }
}
