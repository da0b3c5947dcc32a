import { Listeners } from '../fields/Listeners.js';

/** What the live region says. A store of its own: an announcement renders the region and nothing else. */
export class Announcer {
  #text = '';
  readonly #listeners = new Listeners();

  get = (): string => this.#text;

  subscribe = (listener: () => void): (() => void) => this.#listeners.add('', listener);

  say = (text: string): void => {
    if (text === '' && this.#text === '') return;
    // A region whose text stays the same is not read again.
    this.#text = text !== '' && text === this.#text ? `${text}\u00a0` : text;
    this.#listeners.wake();
  };
}
