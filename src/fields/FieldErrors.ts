import { createFormControl } from 'react-hook-form';
import { Listeners } from './Listeners.js';

/**
 * What the form library knows of a field instead of its value: how often anything changed. Validation, submitted
 * state and errors are the library's; the value stays in the control.
 */
type Revisions = Record<string, number>;

/** Says what keeps a field from being submitted, or `true`. */
type Judge = () => string | true;

/**
 * What is wrong with which field. Judged on submission, and from then on whenever a field changes; a change wakes
 * up the one field that it belongs to. One subscription to the library serves all fields, so that a key costs the
 * same in a form of one field and of five hundred.
 */
export class FieldErrors {
  readonly #form = createFormControl<Revisions>({
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    shouldFocusError: false,
  });
  readonly #judged = new Map<string, (id: string) => void>();
  readonly #listeners = new Listeners();
  #revision = 0;

  constructor() {
    this.#form.subscribe({
      formState: { errors: true },
      callback: ({ name }) => this.#listeners.wake(name),
    });
  }

  /** What is wrong with the field, in words; `null` while nothing is. */
  get(id: string): string | null {
    return this.#form.getFieldState(id).error?.message ?? null;
  }

  /** Marks a field that was refused elsewhere; its next change judges it anew. */
  set(id: string, message: string): void {
    this.#form.setError(id, { type: 'refused', message });
  }

  /** Has the field judged by `judge` from now on; returns what ends that. */
  register(id: string, judge: Judge): () => void {
    const { onChange } = this.#form.register(id, { validate: judge });
    this.#judged.set(id, (name) => {
      this.#revision += 1;
      void onChange({ type: 'change', target: { name, value: this.#revision } });
    });
    return () => {
      this.#judged.delete(id);
      this.#form.unregister(id);
    };
  }

  /** Tells that the field's control changed. */
  onChange(id: string): void {
    this.#judged.get(id)?.(id);
  }

  subscribe(id: string, listener: () => void): () => void {
    return this.#listeners.add(id, listener);
  }

  /** Judges every field; then calls one of the two. */
  submit(onRight: () => void, onWrong: (isWrong: (id: string) => boolean) => void): void {
    void this.#form.handleSubmit(onRight, (errors) => onWrong((id) => Object.hasOwn(errors, id)))();
  }
}
