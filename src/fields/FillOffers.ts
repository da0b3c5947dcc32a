import type { Edits } from '../intake/edits.js';
import type { Field } from '../schema/field.js';
import { Listeners } from './Listeners.js';
import type { ControlValue } from './LiveControls.js';

/** Where a paste stands in its control, and what was taken out of it. */
export interface PasteSpan {
  readonly start: number;
  readonly length: number;
  readonly edits: Edits;
}

/** The offer to fill several fields from one paste. */
export type FillOffer =
  | {
      readonly type: 'offered';
      /** Where the paste went. */
      readonly field: Field;
      readonly span: PasteSpan;
      /** How many fields the paste has a value for. */
      readonly count: number;
      readonly total: number;
    }
  | { readonly type: 'accepted'; readonly field: Field; readonly count: number; readonly total: number };

/**
 * The one offer that stands, if any. An offer holds no value: accepting it reads the paste again from its
 * control. Only between accepting and the next edit of a filled field does {@link FillOffers} keep what the fields
 * held before, because nothing else could bring it back.
 */
export class FillOffers {
  #offer: FillOffer | null = null;
  #before: ReadonlyMap<string, ControlValue> = new Map();
  readonly #listeners = new Listeners();

  get = (): FillOffer | null => this.#offer;

  subscribe = (listener: () => void): (() => void) => this.#listeners.add('', listener);

  /** Ends an accepted offer and gives back what the fields held before it. */
  takeBack(): ReadonlyMap<string, ControlValue> {
    const before = this.#before;
    this.drop();
    return before;
  }

  /** An edit of a field that the offer rests on ends it. */
  onEdit(id: string): void {
    const offer = this.#offer;
    if (offer === null) return;
    if (offer.type === 'offered' ? offer.field.id === id : this.#before.has(id)) this.drop();
  }

  drop = (): void => this.put(null);

  /** Makes it the offer that stands; an accepted one with what its fields held `before`. */
  put(offer: FillOffer | null, before: ReadonlyMap<string, ControlValue> = new Map()): void {
    this.#before = before;
    if (this.#offer === offer) return;
    this.#offer = offer;
    this.#listeners.wake();
  }
}
