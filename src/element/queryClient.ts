/**
 * `@tanstack/react-query`'s names for the self-contained bundles, as far as `client/` uses them. A host's React app may
 * hold the library already; a page with a script tag never does, and would load 8 kB (gzip) for two requests that
 * nothing else shares, caches or repeats.
 */

interface Query<T> {
  readonly queryKey: readonly string[];
  readonly queryFn: () => Promise<T>;
}

/** Keeps a request only while it runs. */
export class QueryClient {
  readonly #running = new Map<string, Promise<unknown>>();

  /** Sends a request, or joins one of the same key that is on its way. */
  query<T>({ queryKey, queryFn }: Query<T>): Promise<T> {
    const key = queryKey.join();
    // What is kept under a key came of the same function.
    const running = this.#running.get(key) as Promise<T> | undefined;
    const request = running ?? queryFn().finally(() => this.#running.delete(key));
    this.#running.set(key, request);
    return request;
  }
}

/** Runs its function, and keeps nothing. */
export class MutationObserver<Data, _Failure, Variables> {
  readonly #run: (variables: Variables) => Promise<Data>;

  constructor(_client: unknown, options: { readonly mutationFn: (variables: Variables) => Promise<Data> }) {
    this.#run = options.mutationFn;
  }

  mutate(variables: Variables): Promise<Data> {
    return this.#run(variables);
  }

  reset(): void {}
}

/** `before` where `after` says the same, so that nothing is made anew of it. */
export function replaceEqualDeep<T>(before: unknown, after: T): T {
  // What says the same is of the same type.
  return says(before, after) ? (before as T) : after;
}

function says(before: unknown, after: unknown): boolean {
  if (Object.is(before, after)) return true;
  if (!isPlain(before) || !isPlain(after) || Array.isArray(before) !== Array.isArray(after)) return false;
  const names = Object.keys(before);
  return (
    names.length === Object.keys(after).length &&
    names.every((name) => Object.hasOwn(after, name) && says(before[name], after[name]))
  );
}

/** Objects that are no more than their members; a `RegExp` or a `Date` is. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null;
}
