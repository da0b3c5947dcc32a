/** How long a browser may keep a preflight's answer. */
const PREFLIGHT_MAX_AGE_SECONDS = 600;
/** Header names (RFC 9110 tokens) with their separators. */
const HEADER_NAMES = /^[\w!#$%&'*+.^`|~, -]{1,1024}$/;

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

/**
 * Whether the page behind a request that changes something may make it.
 *
 * A browser's `sec-fetch-site` is beyond a page's reach, so `same-origin` settles it, also where a development server
 * or a gateway rewrites `host`. `same-site` is refused: a neighbouring subdomain is another origin. Older browsers and
 * plain http send none; then `origin` is compared with the request's own host, by host alone, because TLS often ends
 * in front of the proxy. `x-forwarded-host` may be believed here: a page of another origin cannot send it without a
 * preflight, and those succeed for {@link allowedOrigins} only. Without either header the caller is no browser.
 */
export function isOwnPage(request: Request, allowedOrigins: ReadonlySet<string>): boolean {
  const { headers } = request;
  const origin = headers.get('origin');
  if (origin !== null && allowedOrigins.has(origin)) return true;
  const site = headers.get('sec-fetch-site');
  if (site === 'same-origin') return true;
  if (site !== null && site !== 'none') return false;
  if (origin === null) return true;
  const forwarded = headers.get('x-forwarded-host')?.split(',')[0]?.trim();
  const hosts = [new URL(request.url).host, headers.get('host'), forwarded];
  const host = hostOf(origin);
  return host !== null && host !== '' && hosts.some((own) => own?.toLowerCase() === host);
}

/** The CORS headers of an answer to `request`; none where no origin is allowed. */
export function corsHeaders(request: Request, allowedOrigins: ReadonlySet<string>): Record<string, string> {
  if (allowedOrigins.size === 0) return {};
  const origin = request.headers.get('origin');
  if (origin === null || !allowedOrigins.has(origin)) return { vary: 'origin' };
  return {
    vary: 'origin',
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'x-request-id, retry-after',
  };
}

/**
 * The further headers that answer a preflight for `method`; `null` where `request` is none, or comes from an origin
 * that is not allowed. Whatever header names it asks for are granted: they are the host's own, such as a CSRF token's.
 */
export function preflightHeaders(
  request: Request,
  allowedOrigins: ReadonlySet<string>,
  method: string,
): Record<string, string> | null {
  const { headers } = request;
  const asked = request.method === 'OPTIONS' && headers.has('access-control-request-method');
  if (!asked || !allowedOrigins.has(headers.get('origin') ?? '')) return null;
  const names = headers.get('access-control-request-headers') ?? '';
  return {
    'access-control-allow-methods': method,
    'access-control-allow-headers': HEADER_NAMES.test(names) ? names : 'content-type',
    'access-control-max-age': String(PREFLIGHT_MAX_AGE_SECONDS),
  };
}
