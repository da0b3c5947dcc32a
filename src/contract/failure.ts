/** Every way in which a submission can fail, by what the person in front of the form can do about it. */
export const FAILURE_KINDS = [
  /** The provider says that key, token, user or password is wrong, expired or revoked. */
  'credentials_rejected',
  /** The credentials are real, but lack a scope, role or plan. */
  'permission',
  /** The name built from a field does not resolve. */
  'host_not_found',
  /** Refused, reset, no route. */
  'unreachable',
  /** Certificate or protocol trouble with the provider. */
  'tls',
  /** The provider or the proxy took too long. */
  'timeout',
  /** Too many attempts. */
  'rate_limited',
  /** The provider answers 5xx or says that it is under maintenance. */
  'provider_down',
  /** A value's form is wrong: bad URL, malformed key, missing field. */
  'invalid_request',
  /** The app or the linked account does not exist. */
  'not_found',
  /** The customer's proxy or Refold refused the caller: nothing the end user can mend. */
  'unauthorized_proxy',
  /** Anything else; the message is shown as it came. */
  'unknown',
] as const;

/** See {@link FAILURE_KINDS}. */
export type FailureKind = (typeof FAILURE_KINDS)[number];

/** A refused submission, as `onFailure` and the `failure` event give it. No member holds a submitted secret. */
export interface Failure {
  readonly kind: FailureKind;
  /** For people: the provider's own words, secrets removed. */
  readonly message: string;
  /** Names of the fields that the failure points at; empty if none. */
  readonly fields: readonly string[];
  /** Whether the same values may succeed later. */
  readonly retryable: boolean;
  /** HTTP status of the proxy's answer; 0 when none came. */
  readonly status: number;
  /** The request's id at Refold or the proxy, for a support ticket; `null` when none was given. */
  readonly requestId: string | null;
}
