import { type RefObject, useRef } from 'react';
import { useCommitEffect } from '../client/useCommitEffect.js';
import type { FieldParts } from '../fields/useFieldParts.js';
import type { Announcer } from './Announcer.js';

/**
 * Empties the secrets, and ends what is under way, when another app, account or auth type comes, and at the end.
 * Returns the key of the form that is on the page, for an answer that comes late.
 */
export function useForgetting(
  formKey: string,
  { controls, notes, offers }: FieldParts,
  announcer: Announcer,
  abort: () => void,
): RefObject<string> {
  const formKeyRef = useRef(formKey);
  useCommitEffect(
    function forgetWhenTargetChanges() {
      formKeyRef.current = formKey;
      return () => {
        controls.clear();
        offers.drop();
        notes.dropReceipts();
        announcer.say('');
        abort();
      };
    },
    [formKey, controls, offers, notes, announcer, abort],
  );
  return formKeyRef;
}
