/** A name and a value found in a text. Transient: it may be a secret. */
export interface Pair {
  /** As it stood there; of a nested object `outer.inner`. */
  readonly key: string;
  /** Without the quotes around it; never empty. */
  readonly value: string;
  /** Read off an address or a command's target: it fills only fields that ask for a base address. */
  readonly isPlace?: boolean;
  /** What the value lists: it fills only a field with several choices. */
  readonly list?: readonly string[];
}
