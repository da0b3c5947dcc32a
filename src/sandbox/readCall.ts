import {
  API_KEY_HEADER,
  AUTH_TYPE_PARAM,
  LINKED_ACCOUNT_HEADER,
  LINKED_ACCOUNT_PARAM,
  REFOLD_ORIGIN,
} from '../contract/routes.js';
import { findRoute, type SandboxRoute } from './findRoute.js';

const REQUEST_ID_DIGITS = 16;

/** One request, read as far as its head goes. */
export interface Call {
  readonly request: Request;
  readonly pathname: string;
  readonly route: SandboxRoute | null;
  /** The caller's own signal: that of a derived `Request` may be collected while an answer is awaited. */
  readonly signal: AbortSignal | null;
  readonly apiKey: string;
  /** From the header, else from the query; `''` if absent. */
  readonly linkedAccountId: string;
  readonly authType: string | null;
  readonly requestId: string;
}

/** Reads what `fetch` was called with. Throws as `fetch` rejects: the signal's reason, or a `TypeError`. */
export function readCall(
  input: Request | URL | string,
  init: RequestInit | undefined,
  random: () => number,
): Call {
  const signal = init?.signal ?? (input instanceof Request ? input.signal : null);
  signal?.throwIfAborted();
  const request = new Request(input instanceof Request ? input : absoluteUrl(input), init);
  const { pathname, searchParams } = new URL(request.url);
  return {
    request,
    pathname,
    route: findRoute(pathname),
    signal,
    apiKey: request.headers.get(API_KEY_HEADER) ?? '',
    linkedAccountId:
      request.headers.get(LINKED_ACCOUNT_HEADER) ?? searchParams.get(LINKED_ACCOUNT_PARAM) ?? '',
    authType: searchParams.get(AUTH_TYPE_PARAM),
    requestId: requestIdFrom(random),
  };
}

/** A page may name a path alone; Node has no page, so the path is then Refold's. */
function absoluteUrl(input: URL | string): URL {
  return new URL(input, globalThis.location?.href ?? REFOLD_ORIGIN);
}

function requestIdFrom(random: () => number): string {
  const digits = Array.from({ length: REQUEST_ID_DIGITS }, () => Math.floor(random() * 16).toString(16));
  return `req_${digits.join('')}`;
}
