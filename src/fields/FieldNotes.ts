import type { Change } from '../intake/cleanPaste.js';
import type { MessageRef } from '../messages/format.js';
import type { PasteSpan } from './FillOffers.js';
import { Listeners } from './Listeners.js';

/** What was changed in the text just pasted, and how to take it back. Holds the removed pieces only. */
export interface Receipt extends PasteSpan {
  readonly changes: readonly Change[];
}

/** What stands beside one control besides its error. */
export interface FieldNote {
  readonly revealed: boolean;
  readonly receipt: Receipt | null;
  readonly hints: readonly MessageRef[];
  /** What is to be said of the files that were dropped or picked last; stays until something else is filled in. */
  readonly fileProblems: readonly MessageRef[];
}

const EMPTY: FieldNote = { revealed: false, receipt: null, hints: [], fileProblems: [] };

/** The notes of all fields; a change wakes up the one field that it belongs to. */
export class FieldNotes {
  readonly #notes = new Map<string, FieldNote>();
  readonly #listeners = new Listeners();

  get(id: string): FieldNote {
    return this.#notes.get(id) ?? EMPTY;
  }

  set(id: string, part: Partial<FieldNote>): void {
    const before = this.get(id);
    const after = { ...before, ...part };
    if (
      after.revealed === before.revealed &&
      after.receipt === before.receipt &&
      isSame(after.fileProblems, before.fileProblems) &&
      isSame(after.hints, before.hints)
    ) {
      return;
    }
    this.#notes.set(id, after);
    this.#listeners.wake(id);
  }

  /** Masks every secret again. */
  concealAll(): void {
    for (const id of this.#notes.keys()) this.set(id, { revealed: false });
  }

  /** Drops the receipts: once values have left the form, there is nothing to take back. */
  dropReceipts(): void {
    for (const id of this.#notes.keys()) this.set(id, { receipt: null });
  }

  /** A field that nobody listens to any more is gone, and so are its notes. */
  subscribe(id: string, listener: () => void): () => void {
    const remove = this.#listeners.add(id, listener);
    return () => {
      if (remove()) this.#notes.delete(id);
    };
  }
}

/** Whether both are one list, or empty: nothing new to show. */
function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one === other || one.length + other.length === 0;
}
