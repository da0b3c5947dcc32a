/**
 * Status and words of every answer that the proxy gives of itself. The words name nothing that was sent,
 * and no key: the end user, who is asked for one, would take it for theirs.
 */
const REFUSALS = {
  INVALID_SLUG: [400, 'The path names no application.'],
  INVALID_AUTH_TYPE: [400, 'The auth_type cannot be one.'],
  INVALID_JSON: [400, 'The body has to be one JSON object in UTF-8.'],
  NOT_SIGNED_IN: [401, 'Nobody is signed in.'],
  CROSS_ORIGIN: [403, 'The page’s origin is not allowed here.'],
  LINKED_ACCOUNT_MISMATCH: [403, 'Another linked account is signed in.'],
  ROUTE_NOT_FOUND: [404, 'This proxy has no such route.'],
  METHOD_NOT_ALLOWED: [405, 'This route does not take that method.'],
  BODY_TOO_LARGE: [413, 'The body is too large.'],
  UNSUPPORTED_MEDIA_TYPE: [415, 'The body has to be plain application/json.'],
  REQUEST_ABORTED: [499, 'The caller went away.'],
  SESSION_FAILED: [500, 'The proxy cannot tell who is signed in.'],
  PROXY_MISCONFIGURED: [500, 'The proxy failed.'],
  INTERNAL_ERROR: [500, 'The proxy failed.'],
  UPSTREAM_UNREACHABLE: [502, 'Refold is out of reach.'],
  UPSTREAM_REDIRECT: [502, 'Refold redirected the call.'],
  UPSTREAM_UNREADABLE: [502, 'Refold gave an answer that cannot be read.'],
  UPSTREAM_TOO_LARGE: [502, 'Refold gave too large an answer.'],
  UPSTREAM_TIMEOUT: [504, 'Refold took too long to answer.'],
} as const satisfies Readonly<Record<string, readonly [status: number, message: string]>>;

/** Why the proxy answered of itself instead of passing Refold's answer on; `error` of the envelope. */
export type RefoldProxyErrorCode = keyof typeof REFUSALS;

/** Ends the handling of a request; becomes an envelope at one place. Carries no word of the request. */
export class Refusal extends Error {
  readonly code: RefoldProxyErrorCode;
  readonly status: number;
  /** A system error's code such as `ECONNREFUSED`, for the log only. */
  readonly causeCode: string | undefined;

  constructor(code: RefoldProxyErrorCode, causeCode?: string) {
    const [status, message] = REFUSALS[code];
    super(message);
    this.code = code;
    this.status = status;
    this.causeCode = causeCode;
  }
}
