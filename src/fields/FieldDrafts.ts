import { type Control, type ControlValue, hold } from './LiveControls.js';

/**
 * What stood in plain fields that a host hides for the moment: their controls are off the page, and what a person
 * typed is to be there when they come back. Secrets are never in it; a hidden secret is gone.
 */
export class FieldDrafts {
  readonly #values = new Map<string, ControlValue>();

  keep(id: string, value: ControlValue): void {
    this.#values.set(id, value);
  }

  /** Puts back into a control what stood in its field. */
  restore(id: string, control: Control): void {
    const value = this.#values.get(id);
    if (value !== undefined) hold(control, value);
  }

  /** Forgets one field. */
  drop(id: string): void {
    this.#values.delete(id);
  }

  /** Forgets every field that `isHidden` does not name: it left the page for another reason. */
  prune(isHidden: (id: string) => boolean): void {
    for (const id of this.#values.keys()) if (!isHidden(id)) this.drop(id);
  }
}
