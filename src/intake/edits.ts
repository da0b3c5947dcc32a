/** Up to here, putting a string together anew is the quickest way to copy it. */
const SHORT_CHARACTERS = 12;

/** One change that a clean-up made. A list of them is sorted by `at`. */
export interface Edit {
  /** Where, as a UTF-16 index into the cleaned text. */
  readonly at: number;
  /** What stood there in the original. */
  readonly removed: string;
  /** How many UTF-16 units of the cleaned text stand there instead. */
  readonly inserted: number;
}

/** A text, and what turns it back into the one that it was made from. */
export interface Edited {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/**
 * Gives the original back, unit for unit. The edits alone tell nothing of what was kept: they may outlive the
 * text, which has to come from the control again.
 */
export function restore(cleaned: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(cleaned.slice(at, edit.at), edit.removed);
    at = edit.at + edit.inserted;
  }
  parts.push(cleaned.slice(at));
  return parts.join('');
}

/**
 * Copies a piece of a text. Engines make a long slice point into the text that it was cut from, so that a
 * receipt of some characters would keep the whole secret alive.
 */
export function copyOf(piece: string): string {
  if (piece.length > SHORT_CHARACTERS) return String(JSON.parse(JSON.stringify(piece)));
  let copy = '';
  for (let at = 0; at < piece.length; at++) copy += piece.charAt(at);
  return copy;
}

/** Collects changes to a text, left to right. */
export interface Draft {
  /** Puts `text` in place of what stands from `start` to `end` in the original; the same text is no change. */
  replace(start: number, end: number, text: string): void;
  finish(): Edited;
}

/** Starts a {@link Draft} of `source`. Calls have to come in order and must not overlap. */
export function createDraft(source: string): Draft {
  const parts: string[] = [];
  const edits: Edit[] = [];
  let read = 0;
  let written = 0;
  return {
    replace(start, end, text) {
      const removed = source.slice(start, end);
      if (removed === text) return;
      if (read < start) parts.push(source.slice(read, start));
      if (text !== '') parts.push(text);
      written += start - read;
      edits.push({ at: written, removed: copyOf(removed), inserted: text.length });
      written += text.length;
      read = end;
    },
    finish() {
      parts.push(source.slice(read));
      return { text: parts.join(''), edits };
    },
  };
}

/** Keeps `from` to `to` of an edited text. No edit may lie across either end. */
export function clip(source: string, edited: Edited, from: number, to: number): Edited {
  if (from === 0 && to === edited.text.length) return edited;
  const inner: Edit[] = [];
  // Where the two ends lie in the original: each edit before them moves them by what it took away.
  let start = from;
  let end = to;
  for (const edit of edited.edits) {
    const shift = edit.removed.length - edit.inserted;
    const isBefore = edit.at + edit.inserted <= from;
    if (!isBefore && edit.at >= to) break;
    if (isBefore) start += shift;
    else if (from === 0) inner.push(edit);
    else inner.push({ at: edit.at - from, removed: edit.removed, inserted: edit.inserted });
    end += shift;
  }
  const head: Edit[] = start > 0 ? [{ at: 0, removed: copyOf(source.slice(0, start)), inserted: 0 }] : [];
  const edits = head.concat(inner);
  if (end < source.length) edits.push({ at: to - from, removed: copyOf(source.slice(end)), inserted: 0 });
  return { text: edited.text.slice(from, to), edits };
}
