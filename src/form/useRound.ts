import { useMemo } from 'react';
import { useCommitEffect } from '../client/useCommitEffect.js';
import { FieldDrafts } from '../fields/FieldDrafts.js';
import { FieldErrors } from '../fields/FieldErrors.js';
import type { Field } from '../schema/field.js';

/** What belongs to one round of filling in: one app, account and auth type, until a replacement begins. */
export interface Round {
  readonly errors: FieldErrors;
  readonly drafts: FieldDrafts;
}

/**
 * Gives the errors and drafts of a round, made anew with each. A draft lives while its field is among the `hidden`
 * ones.
 */
export function useRound(round: string, hidden: readonly Field[]): Round {
  // Of their own for every round: nothing of one app's attempts meets another's.
  // biome-ignore lint/correctness/useExhaustiveDependencies: made anew for every round
  const made = useMemo(() => ({ errors: new FieldErrors(), drafts: new FieldDrafts() }), [round]);
  useCommitEffect(function keepOnlyHiddenDrafts() {
    made.drafts.prune((id) => hidden.some((field) => field.id === id));
  });
  useCommitEffect(
    // The controls leave their text after this.
    () => () => queueMicrotask(() => made.drafts.prune(() => false)),
    [made],
  );
  return made;
}
