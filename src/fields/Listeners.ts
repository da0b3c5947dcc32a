/** Who wants to hear of what: of one field, by its id, or of the one thing that there is. */
export class Listeners {
  readonly #byId = new Map<string, Set<() => void>>();

  /** Adds a listener; returns what removes it, and says whether it was the last for `id`. */
  add(id: string, listener: () => void): () => boolean {
    const listeners = this.#byId.get(id) ?? new Set();
    this.#byId.set(id, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      return listeners.size === 0 && this.#byId.delete(id);
    };
  }

  /** Wakes those of `id`, or all. */
  wake(id?: string): void {
    for (const [key, listeners] of this.#byId) {
      if (id === undefined || id === key) for (const listener of listeners) listener();
    }
  }
}
