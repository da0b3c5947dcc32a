import { useCallback, useSyncExternalStore } from 'react';

/** What is kept for each field, and tells of a change in one. */
interface FieldStore<T> {
  readonly get: (id: string) => T;
  readonly subscribe: (id: string, listener: () => void) => () => void;
}

/** What the store has for the field; a change of that, and of no other, renders again. */
export function useOfField<T>(store: FieldStore<T>, id: string): T {
  const get = () => store.get(id);
  return useSyncExternalStore(
    useCallback((listener) => store.subscribe(id, listener), [store, id]),
    get,
    get,
  );
}
