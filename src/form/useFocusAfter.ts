import { type RefObject, useCallback, useRef } from 'react';
import { useCommitEffect } from '../client/useCommitEffect.js';
import type { KeyCredentialsFormState } from './view.js';

/** Looks for where the focus should go, by what the page shows; `null` while that is not on the page yet. */
type Find = (state: KeyCredentialsFormState) => HTMLElement | null | undefined;

/**
 * Keeps a keyboard's place when a person's own press takes away what they stand on. The returned function says where
 * to go next; `null` takes it back. It is settled with the first render in which that place is there: who has the
 * focus somewhere by then, on this page or in this form, is left alone.
 */
export function useFocusAfter(
  root: RefObject<HTMLElement | null>,
  state: KeyCredentialsFormState,
): (find: Find | null) => void {
  const due = useRef<Find | null>(null);
  useCommitEffect(function moveFocus() {
    const page = root.current?.ownerDocument;
    const target = due.current?.(state);
    if (!target || page === undefined) return;
    due.current = null;
    if (page.activeElement !== null && page.activeElement !== page.body) return;
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus();
    // The view that is waited for comes with any render.
  });
  return useCallback((find) => {
    due.current = find;
  }, []);
}
