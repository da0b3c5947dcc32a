import { useCallback, useRef, useState } from 'react';

/**
 * Tells whether an element holds more than it shows. Measured when it appears, before the browser paints, and
 * again whenever its size changes; `false` where there is nothing to measure with.
 *
 * @returns The ref to give to the element, and whether it overflows.
 */
export function useOverflow(): readonly [(element: HTMLElement | null) => void, boolean] {
  const [overflows, setOverflows] = useState(false);
  const observer = useRef<ResizeObserver | null>(null);
  // A ref, not a layout effect: React 18 warns of those when it renders on a server.
  const hold = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    observer.current = null;
    if (element === null) return;
    const measure = () => setOverflows(element.scrollHeight > element.clientHeight + 1);
    measure();
    // Test environments without layout have none.
    if (typeof ResizeObserver === 'undefined') return;
    observer.current = new ResizeObserver(measure);
    observer.current.observe(element);
  }, []);
  return [hold, overflows];
}
