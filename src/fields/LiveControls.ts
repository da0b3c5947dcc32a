import { forgetMatch } from '../intake/forgetMatch.js';
import type { FieldDrafts } from './FieldDrafts.js';
import { keepFromReplays } from './sensitiveAttributes.js';

/** A native control of the form. */
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What a control holds: text, a checkbox's state, or a `select multiple`'s choices. */
export type ControlValue = string | boolean | readonly string[];

interface Entry {
  readonly control: Control;
  secret: boolean;
  /** Takes the marks of a secret off a plain control; set while that may be done. */
  unmark?: (() => void) | undefined;
}

/**
 * The controls that are on the page, by field id. They are the only place where a typed value lives (what stood in a
 * plain field that is hidden for the moment is a draft): the form library, React's state and the caches know that a
 * field changed, never to what. Reading happens at the moment of validating or sending.
 */
export class LiveControls {
  readonly #entries = new Map<string, Entry>();

  /**
   * Adds a control, with the draft of its field in it. Returns what removes it again: emptied at once when it is a
   * secret's, else when it has left the page, with its text left as a draft. A file of keys may have been pasted into
   * a plain field, and the engine, or React's memory of what had the focus, can hold on to the element.
   */
  add(id: string, control: Control, secret: boolean, drafts: FieldDrafts): () => void {
    const entry: Entry = { control, secret };
    this.#entries.set(id, entry);
    if (!secret) drafts.restore(id, control);
    drafts.drop(id);
    return () => {
      if (this.#entries.get(id) === entry) this.#entries.delete(id);
      if (secret) empty(control);
      if (!entry.secret) drafts.keep(id, heldBy(control));
      queueMicrotask(() => {
        if (!control.isConnected) empty(control);
      });
    };
  }

  /**
   * Treats a plain control as a secret's from now on, before text with secrets in it is put there: it is emptied
   * with them, and recorders, which look for the marks at each event, leave it out.
   */
  guard(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    // A second text with secrets: the first may be there still, or in what the browser's own undo brings back.
    if (entry.secret) entry.unmark = undefined;
    else {
      entry.secret = true;
      entry.unmark = keepFromReplays(entry.control);
    }
  }

  /**
   * Treats a guarded control as a plain one again, once the text with secrets was replaced. Only where nobody has
   * edited that text: the browser's undo would bring it back, be it from another field, and no event tells in time.
   */
  unguard(id: string): void {
    const entry = this.#entries.get(id);
    if (entry?.unmark === undefined) return;
    entry.unmark();
    entry.unmark = undefined;
    entry.secret = false;
  }

  get(id: string): Control | undefined {
    return this.#entries.get(id)?.control;
  }

  /** What the control of `id` holds now; `undefined` when it is not on the page. */
  read(id: string): ControlValue | undefined {
    const control = this.get(id);
    return control && heldBy(control);
  }

  /** Empties every secret; with `all`, every text. */
  clear(which: 'secrets' | 'all' = 'secrets'): void {
    for (const { control, secret } of this.#entries.values()) {
      if (secret || which === 'all') empty(control);
    }
    // A cleaned secret would stay reachable until the page's next match.
    forgetMatch();
  }
}

/** What a control holds. */
export function heldBy(control: Control): ControlValue {
  // By shape, not by class: the form may live in another window's document, with other constructors.
  if ('selectedOptions' in control && control.multiple) {
    return Array.from(control.selectedOptions, (option) => option.value);
  }
  return 'checked' in control && control.type === 'checkbox' ? control.checked : control.value;
}

/** Puts into a control what one of its kind held. */
export function hold(control: Control, value: ControlValue): void {
  if ('options' in control) {
    const chosen = [value].flat();
    for (const option of control.options) option.selected = chosen.includes(option.value);
  } else if (typeof value === 'boolean' && 'checked' in control) control.checked = value;
  // React shadows `value` on the element and takes a change through that for its own: a date's would be missed.
  else Reflect.set(Object.getPrototypeOf(control), 'value', String(value), control);
}

function empty(control: Control): void {
  if (control.value !== '') control.value = '';
}
