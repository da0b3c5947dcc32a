/** What the live region says. A store of its own: an announcement renders the region and nothing else. */
export class Announcer {
  #text = '';
  readonly #listeners = new Set<() => void>();

  get = (): string => this.#text;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  say = (text: string): void => {
    if (text === '' && this.#text === '') return;
    // A region whose text stays the same is not read again.
    this.#text = text !== '' && text === this.#text ? `${text}\u00a0` : text;
    for (const listener of this.#listeners) listener();
  };
}
