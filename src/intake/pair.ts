/** A name and a value found in a text. Transient: it may be a secret. */
export interface Pair {
  /** As it stood there; of a nested object `outer.inner`. */
  readonly key: string;
  /** Without the quotes around it; never empty. */
  readonly value: string;
}
