import type { Span } from './characters.js';

/** What an original's unit came to, or what came instead. */
const KEPT = 0;
const REMOVED = 1;
const INSERTED = 2;
/** Inserted first, and gone with what stood around it. */
const VOID = 3;

/**
 * What a clean-up changed. A byte for each unit, because a paste of a megabyte may hold half a million changes,
 * and an object for each would cost more than all the rest. It tells nothing of what was kept, and may outlive
 * the text.
 */
export interface Edits {
  /** What became of the original, unit by unit, and where units were inserted; behind the last one all is kept. */
  readonly steps: Uint8Array;
  /** All that was taken out, in a row. */
  readonly removed: string;
}

/** A text, and what turns it back into the one that it was made from. */
export interface Edited {
  readonly text: string;
  readonly edits: Edits;
}

/** Up to here, the arguments of one call. */
const CHUNK_UNITS = 4096;
/** Pieces that are longer than this stay are copied as a whole. */
const LONG_UNITS = 32;
const REPLACEMENT = '\ufffd';
const SPACE = 32;
const LINE_FEED = 10;

/** Whether a clean-up changed anything. */
export function isEdited({ steps }: Edits): boolean {
  return steps.length > 0;
}

/** Puts units together, as a string of its own, and wipes them. */
function textOf(units: Uint16Array): string {
  const { length } = units;
  // A decoder is quick, but replaces lone surrogates.
  let text =
    length > CHUNK_UNITS ? new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units) : REPLACEMENT;
  if (text.includes(REPLACEMENT)) {
    text = '';
    for (let at = 0; at < length; at += CHUNK_UNITS) {
      text += Reflect.apply(String.fromCharCode, null, units.subarray(at, at + CHUNK_UNITS));
    }
  }
  units.fill(0);
  return text;
}

/** Gives the original back, unit for unit. The edits alone can't: the text has to come from the control again. */
export function restore(cleaned: string, { steps, removed }: Edits): string {
  const units = new Uint16Array(cleaned.length + removed.length);
  let written = 0;
  let at = 0;
  let out = 0;
  for (const step of steps) {
    if (step === KEPT) units[written++] = cleaned.charCodeAt(at++);
    else if (step === REMOVED) units[written++] = removed.charCodeAt(out++);
    else if (step === INSERTED) at++;
  }
  while (at < cleaned.length) units[written++] = cleaned.charCodeAt(at++);
  return textOf(units.subarray(0, written));
}

/** Collects the changes to one text, left to right. */
export class Draft {
  private readonly steps: Uint8Array;
  private readonly gone: Uint16Array;
  private readonly units: Uint16Array;
  private readonly parts: string[] = [];
  private step = 0;
  private last = 0;
  private lost = 0;
  private flushed = 0;
  private written = 0;
  private read = 0;

  constructor(private readonly source: string) {
    const { length } = source;
    // A change inserts no more than it takes out, but for a line feed here and there in a key. Pages of a
    // buffer that are never written to cost nothing.
    this.steps = new Uint8Array(2 * length + 64);
    this.gone = new Uint16Array(length);
    this.units = new Uint16Array(length + (length >> 2) + 64);
  }

  /** Puts `insert` spaces or `-insert` line feeds in place of what stands from `start` to `end`. */
  replace(start: number, end: number, insert: number): void {
    if (start === end && insert === 0) return;
    this.keep(start);
    const { source, steps, gone, units } = this;
    let { step, lost, written } = this;
    for (let at = start; at < end; at++) {
      steps[step++] = REMOVED;
      gone[lost++] = source.charCodeAt(at);
    }
    for (let n = Math.abs(insert); n > 0; n--) {
      steps[step++] = INSERTED;
      units[written++] = insert < 0 ? LINE_FEED : SPACE;
    }
    this.step = step;
    this.lost = lost;
    this.written = written;
    this.read = end;
  }

  private keep(end: number): void {
    const { source, units, read } = this;
    if (end - read > LONG_UNITS) {
      this.flush();
      this.parts.push(source.slice(read, end));
    } else {
      let { written } = this;
      for (let at = read; at < end; at++) units[written++] = source.charCodeAt(at);
      this.written = written;
    }
    this.step += end - read;
    this.read = end;
  }

  private flush(): void {
    if (this.written === this.flushed) return;
    this.parts.push(textOf(this.units.subarray(this.flushed, this.written)));
    this.flushed = this.written;
  }

  /** The text with all changes made; no more may follow. */
  text(): string {
    if (this.step === 0) return this.source;
    this.last = this.step;
    this.keep(this.source.length);
    this.flush();
    return this.parts.join('');
  }

  /** Keeps `from` to `to` of the changed text, which is `text`. */
  finish(text: string, from = 0, to = text.length): Edited {
    const { source, steps } = this;
    let head = 0;
    let headRead = 0;
    let headLost = 0;
    for (let at = 0; at < from; head++) {
      const step = steps[head];
      if (step === REMOVED) headLost++;
      else {
        steps[head] = step === KEPT ? REMOVED : VOID;
        at++;
      }
      if (step !== INSERTED) headRead++;
    }
    let tail = this.step + source.length - this.read;
    const length = to < text.length ? tail : Math.max(head, this.last);
    let tailRead = source.length;
    let tailLost = this.lost;
    for (let at = text.length; at > to; ) {
      const step = steps[--tail];
      if (step === REMOVED) tailLost--;
      else {
        steps[tail] = step === KEPT ? REMOVED : VOID;
        at--;
      }
      if (step !== INSERTED) tailRead--;
    }
    // Joining makes a string of its own; a slice of the source would keep it alive.
    const removed = [
      source.slice(0, headRead),
      textOf(this.gone.subarray(headLost, tailLost)),
      source.slice(tailRead),
    ].join('');
    return { text: text.slice(from, to), edits: { steps: steps.slice(0, length), removed } };
  }
}

/**
 * Copies a piece of a text. Engines make a long slice point into the text that it was cut from, so that one
 * value would keep all that was pasted alive.
 */
export function copyOf(piece: string): string {
  return String(JSON.parse(JSON.stringify(piece)));
}

/** Line feeds for all line breaks, as a textarea has them. */
export function replaceReturns(source: string, { from, to }: Span, draft: Draft): void {
  for (let at = source.indexOf('\r', from); at !== -1 && at < to; at = source.indexOf('\r', at + 1)) {
    draft.replace(at, source[at + 1] === '\n' ? at + 2 : at + 1, -1);
  }
}
