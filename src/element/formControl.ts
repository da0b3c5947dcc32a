/**
 * `react-hook-form`'s names for the self-contained bundles, as far as `FieldErrors` uses them. A host's React app may
 * hold the library already, a page with a script tag never does, and would load 11 kB (gzip) for these few lines.
 */
type Judge = () => string | true;
type Errors = Readonly<Record<string, { readonly message: string }>>;
interface Signal {
  readonly name?: string;
}

/** Judges on submission, and from then on at every change of a field, whatever was given. */
export function createFormControl(_given: unknown) {
  const judges = new Map<string, Judge>();
  const errors = new Map<string, string>();
  let submitted = false;
  let tell: (signal: Signal) => void = () => {};

  function judge(name: string): void {
    const verdict = judges.get(name)?.();
    if (typeof verdict === 'string') errors.set(name, verdict);
    else errors.delete(name);
  }

  return {
    subscribe: ({ callback }: { readonly formState: unknown; readonly callback: typeof tell }): void => {
      tell = callback;
    },
    getFieldState: (name: string): { readonly error?: { readonly message?: string | undefined } } => ({
      error: { message: errors.get(name) },
    }),
    setError: (name: string, { message }: { readonly type: string; readonly message: string }): void => {
      errors.set(name, message);
      tell({ name });
    },
    register: (name: string, { validate }: { readonly validate: Judge }) => {
      judges.set(name, validate);
      const onChange = async (_event: unknown): Promise<void> => {
        if (!submitted) return;
        judge(name);
        tell({ name });
      };
      return { onChange };
    },
    unregister: (name: string): void => {
      judges.delete(name);
      errors.delete(name);
    },
    handleSubmit: (onRight: () => void, onWrong: (errors: Errors) => void) => async (): Promise<void> => {
      for (const name of judges.keys()) judge(name);
      submitted = true;
      tell({});
      if (errors.size === 0) onRight();
      else onWrong(Object.fromEntries([...errors].map(([name, message]) => [name, { message }])));
    },
  };
}
