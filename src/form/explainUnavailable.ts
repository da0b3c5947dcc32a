import type { Diagnosis } from '../failure/diagnose.js';
import { type Explanation, explain } from '../failure/explain.js';
import type { MessageRef } from '../messages/format.js';
import type { UnavailableReason } from '../schema/application.js';

/** Says why no form can be shown: from the schema's fault where it has one, else from the refused request. */
export function explainUnavailable(
  diagnosis: Diagnosis,
  reason: UnavailableReason | null,
  slug: string,
): Explanation {
  if (reason === null) return explainRefusal(diagnosis, slug);
  return { headline: headlineOf(reason, slug), nextStep: nextStepOf(reason), fieldMessages: [] };
}

/** Nothing was typed or checked yet, so most of what is said of a refused submission would be wrong here. */
function explainRefusal(diagnosis: Diagnosis, app: string): Explanation {
  const { headline, nextStep } = explain(diagnosis, { app, fields: [] });
  switch (diagnosis.failure.kind) {
    case 'not_found':
      return { headline, nextStep, fieldMessages: [] };
    case 'unauthorized_proxy':
      return { headline, nextStep: { id: 'unavailableSignIn' }, fieldMessages: [] };
    default:
      return {
        headline: { id: diagnosis.rule === 'offline' ? 'unavailableOffline' : 'unavailableUnreadable' },
        nextStep: { id: 'unavailableTryAgain' },
        fieldMessages: [],
      };
  }
}

function headlineOf(reason: UnavailableReason, app: string): MessageRef {
  switch (reason) {
    case 'unreadable':
      return { id: 'unavailableUnreadable' };
    case 'no_key_based_auth':
      return { id: 'unavailableNoKeyBasedAuth', values: { app } };
    case 'no_fields':
      return { id: 'unavailableNoFields', values: { app } };
    case 'unknown_auth_type':
      return { id: 'unavailableUnknownAuthType', values: { app } };
    default:
      return reason satisfies never;
  }
}

function nextStepOf(reason: UnavailableReason): MessageRef {
  return reason === 'unreadable' ? { id: 'unavailableRetry' } : { id: 'unavailableContact' };
}
