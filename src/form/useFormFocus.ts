import type { RefObject } from 'react';
import { useCommitEffect } from '../client/useCommitEffect.js';
import type { Diagnosis } from '../failure/diagnose.js';
import type { LiveControls } from '../fields/LiveControls.js';
import type { Field } from '../schema/field.js';
import { hasFocusElsewhere } from './hasFocusElsewhere.js';

/**
 * Brings the focus to where a person goes on: after a refusal to the alert and the first field that it marks, in a
 * replacement to the first field.
 *
 * @param refused why the last submission was refused; `null` while none was.
 * @param replacement which replacement stands on the page; 0 while none does.
 */
export function useFormFocus(
  rootRef: RefObject<HTMLElement | null>,
  alertRef: RefObject<HTMLElement | null>,
  controls: LiveControls,
  fieldsRef: RefObject<readonly Field[]>,
  refused: Diagnosis | null,
  replacement: number,
): void {
  useCommitEffect(
    function focusFailure() {
      if (refused === null) return;
      // Who types elsewhere by now is told by the alert itself.
      if (rootRef.current !== null && hasFocusElsewhere(rootRef.current)) return;
      // The alert first, for a screen reader to begin there; then where the mistake can be mended.
      alertRef.current?.focus();
      const marked = refused.failure.fields;
      const field = fieldsRef.current.find((candidate) => marked.includes(candidate.name));
      if (field) controls.get(field.id)?.focus();
    },
    [refused, controls],
  );

  useCommitEffect(
    function focusReplacement() {
      // The button that led here is gone, and the focus with it.
      const [first] = fieldsRef.current;
      if (replacement > 0 && first) controls.get(first.id)?.focus();
    },
    [replacement, controls],
  );
}
