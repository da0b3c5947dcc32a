import type { FailureKind } from '../contract/failure.js';
import type { MessageId } from '../messages/en.js';
import type { MessageRef, MessageValues } from '../messages/format.js';
import { labelInSentence } from '../schema/labelInSentence.js';
import type { Mark } from './answer.js';
import type { Diagnosis } from './diagnose.js';

/** What a person is told about a failure, above the provider's own words. */
export interface Explanation {
  /** One line: what happened. */
  readonly headline: MessageRef;
  /** What to do about it; `null` where nothing can be advised. */
  readonly nextStep: MessageRef | null;
  /** What to say at each marked field. */
  readonly fieldMessages: readonly { readonly name: string; readonly ref: MessageRef }[];
}

/** The names that the person knows the app and its fields by. */
export interface ExplainContext {
  readonly app: string;
  readonly fields: readonly { readonly name: string; readonly label: string }[];
}

/** At a marked field; a guess says that it is one. */
const FIELD_MESSAGES: Partial<Record<FailureKind, Record<Mark['certainty'], MessageId>>> = {
  credentials_rejected: { certain: 'failureFieldRejected', likely: 'failureFieldRejectedLikely' },
  permission: { certain: 'failureFieldPermission', likely: 'failureFieldPermissionLikely' },
  host_not_found: { certain: 'failureFieldHost', likely: 'failureFieldHostLikely' },
  invalid_request: { certain: 'failureFieldForm', likely: 'failureFieldFormLikely' },
  not_found: { certain: 'failureFieldNotFound', likely: 'failureFieldNotFoundLikely' },
};

/** Rules that have more to say than their kind. */
const STEP_OF_RULE: Readonly<Record<string, MessageId>> = {
  'second-factor': 'failureStepSecondFactor',
  'network-list': 'failureStepNetworkList',
  plan: 'failureStepPlan',
  clock: 'failureStepClock',
};

function headlineOf(
  { failure: { kind, status }, rule, origin, host }: Diagnosis,
  labels: readonly string[],
): MessageId {
  switch (kind) {
    case 'credentials_rejected':
      return labels.length === 1 ? 'failureRejectedField' : 'failureRejected';
    case 'permission':
      return 'failurePermission';
    case 'host_not_found':
      return typeof host === 'string' && host !== '' ? 'failureHostNamed' : 'failureHost';
    case 'unreachable':
      if (rule === 'offline') return 'failureOffline';
      return status === 0 ? 'failureNoAnswer' : 'failureUnreachable';
    case 'tls':
      return 'failureTls';
    case 'timeout':
      return 'failureTimeout';
    case 'rate_limited':
      return 'failureRateLimited';
    case 'provider_down':
      return 'failureDown';
    case 'invalid_request':
      return labels.length === 1 ? 'failureFormField' : 'failureForm';
    case 'not_found':
      return origin === 'provider' ? 'failureNotFound' : 'failureNoApp';
    case 'unauthorized_proxy':
      return 'failureProxy';
    case 'unknown':
      return 'failureUnknown';
    default:
      return kind satisfies never;
  }
}

function stepOf({ failure, rule, origin, retryAfterMs }: Diagnosis, marked: boolean): MessageId | null {
  const ofRule = Object.hasOwn(STEP_OF_RULE, rule) ? STEP_OF_RULE[rule] : undefined;
  if (ofRule !== undefined) return ofRule;
  switch (failure.kind) {
    case 'credentials_rejected':
      return marked ? 'failureStepRejectedMarked' : 'failureStepRejected';
    case 'permission':
      return 'failureStepPermission';
    case 'host_not_found':
      return marked ? 'failureStepHostMarked' : 'failureStepHost';
    case 'unreachable':
      if (rule === 'offline') return 'failureStepOffline';
      return failure.status === 0 ? 'failureStepNoAnswer' : 'failureStepUnreachable';
    case 'tls':
      return 'failureStepTls';
    case 'timeout':
      return 'failureStepTimeout';
    case 'rate_limited':
      return retryAfterMs === null ? 'failureStepRateLimited' : 'failureStepRetryIn';
    case 'provider_down':
      return retryAfterMs === null ? 'failureStepDown' : 'failureStepRetryIn';
    case 'invalid_request':
      return marked ? 'failureStepFormMarked' : 'failureStepForm';
    case 'not_found':
      return origin === 'provider' ? 'failureStepNotFound' : 'failureStepContact';
    case 'unauthorized_proxy':
      return 'failureStepProxy';
    case 'unknown':
      return failure.message === '' ? 'failureStepUnexplained' : 'failureStepUnknown';
    default:
      return failure.kind satisfies never;
  }
}

/**
 * Puts a diagnosis into words for the person in front of the form: a headline, what to do, and a word at each
 * marked field, as messages of the form's language. Advises only what can be right: no "try again later" for a
 * wrong key, no "check your key" when the page's own server was refused.
 *
 * @example
 * explain(diagnosis, { app: 'NetSuite', fields: [{ name: 'account_id', label: 'Account Id' }] }).headline
 * // { id: 'failureHostNamed', values: { app: 'NetSuite', host: 'td30892.suitetalk.api.netsuite.com', … } }
 */
export function explain(diagnosis: Diagnosis, context: ExplainContext): Explanation {
  const { failure, marks, retryAfterMs, host } = diagnosis;
  const labels = new Map(context.fields.map(({ name, label }) => [name, labelInSentence(label)]));
  const known = marks.filter(({ name }) => labels.has(name));
  const values: MessageValues = {
    app: context.app,
    host: host ?? '',
    label: labels.get(known[0]?.name ?? '') ?? '',
    count: known.length,
    seconds: Math.ceil((retryAfterMs ?? 0) / 1000),
  };
  const step = stepOf(diagnosis, known.length > 0);
  const atField = FIELD_MESSAGES[failure.kind] ?? {
    certain: 'failureFieldOther',
    likely: 'failureFieldOther',
  };
  return {
    headline: {
      id: headlineOf(
        diagnosis,
        known.map(({ name }) => name),
      ),
      values,
    },
    nextStep: step === null ? null : { id: step, values },
    fieldMessages: known.map(({ name, certainty }) => ({
      name,
      ref: { id: atField[certainty], values: { app: context.app, label: labels.get(name) ?? '' } },
    })),
  };
}
