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
  offline: 'failureStepOffline',
};

/** Per kind: headline and step, then what takes their place where one field alone, or any, is marked. */
const TOLD: Readonly<Record<FailureKind, readonly [MessageId, MessageId, MessageId?, MessageId?]>> = {
  credentials_rejected: [
    'failureRejected',
    'failureStepRejected',
    'failureRejectedField',
    'failureStepRejectedMarked',
  ],
  permission: ['failurePermission', 'failureStepPermission'],
  host_not_found: ['failureHost', 'failureStepHost', 'failureHost', 'failureStepHostMarked'],
  unreachable: ['failureUnreachable', 'failureStepUnreachable'],
  tls: ['failureTls', 'failureStepTls'],
  timeout: ['failureTimeout', 'failureStepTimeout'],
  rate_limited: ['failureRateLimited', 'failureStepRateLimited'],
  provider_down: ['failureDown', 'failureStepDown'],
  invalid_request: ['failureForm', 'failureStepForm', 'failureFormField', 'failureStepFormMarked'],
  not_found: ['failureNotFound', 'failureStepNotFound'],
  unauthorized_proxy: ['failureProxy', 'failureStepProxy'],
  unknown: ['failureUnknown', 'failureStepUnknown'],
};

/** A field that asks for an address itself; any other that a host is built from stands for an account. */
const ADDRESS_LABEL = /\b(?:host|host ?name|server|ur[il]|endpoint|address|domain|site|broker|node)s?\b/i;

function headlineOf(
  { failure: { kind, status }, rule, origin, host }: Diagnosis,
  marked: number,
  isAddress: boolean,
): MessageId {
  const [headline, , ofField] = TOLD[kind];
  if (rule === 'offline') return 'failureOffline';
  if (kind === 'unreachable' && status === 0) return 'failureNoAnswer';
  if (kind === 'host_not_found' && host) return isAddress ? 'failureHostAddress' : 'failureHostNamed';
  if (kind === 'not_found' && origin !== 'provider') return 'failureNoApp';
  return (marked === 1 ? ofField : undefined) ?? headline;
}

function stepOf({ failure, rule, origin, retryAfterMs }: Diagnosis, marked: number): MessageId {
  const { kind, status, message } = failure;
  const [, step, , ofFields] = TOLD[kind];
  const ofRule = Object.hasOwn(STEP_OF_RULE, rule) ? STEP_OF_RULE[rule] : undefined;
  if (ofRule !== undefined) return ofRule;
  if (kind === 'unreachable' && status === 0) return 'failureStepNoAnswer';
  if (retryAfterMs !== null && (kind === 'rate_limited' || kind === 'provider_down')) {
    return 'failureStepRetryIn';
  }
  if (kind === 'not_found' && origin !== 'provider') return 'failureStepContact';
  if (kind === 'unknown' && message === '') return 'failureStepUnexplained';
  return (marked > 0 ? ofFields : undefined) ?? step;
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
  const atField = FIELD_MESSAGES[failure.kind] ?? {
    certain: 'failureFieldOther',
    likely: 'failureFieldOther',
  };
  return {
    headline: { id: headlineOf(diagnosis, known.length, ADDRESS_LABEL.test(String(values.label))), values },
    nextStep: { id: stepOf(diagnosis, known.length), values },
    fieldMessages: known.map(({ name, certainty }) => ({
      name,
      ref: { id: atField[certainty], values: { app: context.app, label: labels.get(name) ?? '' } },
    })),
  };
}
