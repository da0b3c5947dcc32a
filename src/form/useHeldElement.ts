import { useState } from 'react';

/**
 * A ref that is a callback, so that it goes on any element (a ref object of `HTMLElement` does not fit a `div`), and
 * holds the element as a ref object does.
 */
export interface HeldElement {
  (element: HTMLElement | null): void;
  current: HTMLElement | null;
}

/** Holds an element while it is on the page. */
export function useHeldElement(): HeldElement {
  const [held] = useState(() => {
    const hold: HeldElement = (element) => {
      hold.current = element;
    };
    hold.current = null;
    return hold;
  });
  return held;
}
