/** React's names over Preact for tests: what {@link file://./react.ts} lacks, because the form has no use for it. */
import { options } from 'preact';

export { createElement, Fragment as StrictMode } from 'preact';
export * from './react.js';

const onEvent = options.event;
options.event = (event) => Object.assign(onEvent?.(event) ?? event, { nativeEvent: event });

/** `react-dom`'s: what `run` renders stands when it returns. */
export function flushSync(run: () => void): void {
  const before = options.debounceRendering;
  let pending: (() => void) | null = null;
  options.debounceRendering = (render) => {
    pending = render;
  };
  try {
    run();
    (pending as (() => void) | null)?.();
  } finally {
    options.debounceRendering = before as NonNullable<typeof before>;
  }
}
