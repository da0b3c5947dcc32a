import { type RefObject, useCallback, useEffect, useRef } from 'react';

/** Looks for where the focus should go; `null` while that is not on the page yet. */
type Find = () => HTMLElement | null | undefined;

/**
 * Keeps a keyboard's place when a person's own press takes away what they stand on. The returned function says where
 * to go next; `null` takes it back. Nothing moves while the focus is still in the form, and nobody who has moved on
 * to another part of the page is fetched back.
 */
export function useFocusAfter(root: RefObject<HTMLElement | null>): (find: Find | null) => void {
  const due = useRef<Find | null>(null);
  useEffect(function moveFocus() {
    const page = root.current?.ownerDocument;
    if (due.current === null || page === undefined) return;
    const { activeElement, body } = page;
    if (activeElement !== null && activeElement !== body) {
      const within = activeElement.contains(root.current) || root.current?.contains(activeElement);
      if (!within && root.current?.getRootNode() === page) due.current = null;
      return;
    }
    const target = due.current();
    if (!target) return;
    due.current = null;
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus();
    // The view that is waited for comes with any render.
  });
  return useCallback((find) => {
    due.current = find;
  }, []);
}
