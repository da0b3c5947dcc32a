import { REFOLD_API_PATH, REFOLD_ORIGIN } from '../contract/routes.js';
import type { RefoldProxyLog } from './log.js';

/** How long Refold may take to answer in full, unless the options say otherwise. */
const UPSTREAM_TIMEOUT_MS = 30_000;
/** Longest delay that `setTimeout` keeps; above it fires at once. */
const MAX_TIMEOUT_MS = 2_147_483_647;
/** How large a submitted body may be, unless the options say otherwise: 256 KiB. */
const BODY_LIMIT_BYTES = 262_144;
/** What a header value carries unchanged through every server: visible ASCII, no edge space. */
const HEADER_SAFE = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/** Options of {@link createRefoldProxy}. */
export interface RefoldProxyOptions {
  /**
   * The organisation's key at Refold, sent as `x-api-key` and to nobody else. A function is asked once a request: for
   * keys that rotate, or that are not at hand while a build evaluates the module.
   */
  readonly apiKey: string | (() => string | Promise<string>);
  /**
   * Who is signed in, from your own session: the linked account's id, or `null` if nobody is (401). Nothing that the
   * browser claims decides it. Must not read the request's body. What it throws is answered with a bare 500.
   */
  readonly linkedAccountId: (
    request: Request,
  ) => string | null | undefined | Promise<string | null | undefined>;
  /** Where Refold's API stands; default `https://app.refold.ai`. `/api/v2/public` is added where it is missing. */
  readonly baseUrl?: string | undefined;
  /** Calls Refold; default the global `fetch`, looked up at each call. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** How long Refold may take to answer in full, in milliseconds; default 30 000. Over it: 504. */
  readonly timeoutMs?: number | undefined;
  /** How large a submitted body may be, in bytes; default 262 144. Over it: 413. */
  readonly bodyLimitBytes?: number | undefined;
  /**
   * Further origins whose pages may call the proxy, with cookies, such as `['https://app.example.com']`; default none.
   * They get CORS headers, and their preflights an answer. The proxy's own origin is always served.
   */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** Told about each request once it is answered. */
  readonly log?: RefoldProxyLog | undefined;
}

/** The options, checked, with their defaults. */
export interface ProxySettings {
  readonly apiKey: () => string | Promise<string>;
  readonly linkedAccountId: RefoldProxyOptions['linkedAccountId'];
  /** Refold's API root, without a trailing slash. */
  readonly apiRoot: string;
  readonly fetch: typeof globalThis.fetch;
  readonly timeoutMs: number;
  readonly bodyLimitBytes: number;
  readonly allowedOrigins: ReadonlySet<string>;
  readonly log: RefoldProxyLog | undefined;
}

/** Whether a header can carry `value` and every server reads it back unchanged. */
export function isHeaderSafe(value: string): boolean {
  return HEADER_SAFE.test(value);
}

function fail(what: string, remedy: string): never {
  throw new TypeError(`createRefoldProxy: ${what}. ${remedy}.`);
}

function parseUrl(text: unknown): URL | null {
  try {
    return new URL(String(text));
  } catch {
    return null;
  }
}

function parseApiKey(apiKey: unknown): ProxySettings['apiKey'] {
  // The parameter's type was checked by the compiler; a caller in JavaScript gets the same promise type back.
  if (typeof apiKey === 'function') return apiKey as ProxySettings['apiKey'];
  if (typeof apiKey !== 'string' || apiKey === '') {
    fail(
      '`apiKey` is missing, so Refold would refuse every call',
      'Pass the organisation’s key or a function for it',
    );
  }
  if (!isHeaderSafe(apiKey)) {
    fail(
      '`apiKey` has an edge space, a line break or no ASCII, so no header can carry it',
      'Trim it or look where it comes from',
    );
  }
  return () => apiKey;
}

function parseApiRoot(baseUrl: unknown): string {
  const url = parseUrl(baseUrl);
  if (
    url === null ||
    !/^https?:$/.test(url.protocol) ||
    url.username ||
    url.password ||
    url.search ||
    url.hash
  ) {
    fail(
      '`baseUrl` is no http(s) URL without credentials, query and fragment, so nothing can be called there',
      `Leave it out for ${REFOLD_ORIGIN}, or mend it`,
    );
  }
  const root = `${url.origin}${url.pathname}`.replace(/\/+$/, '');
  return root.endsWith(REFOLD_API_PATH) ? root : root + REFOLD_API_PATH;
}

function parseCount(name: string, value: unknown, max: number): number {
  if (typeof value === 'number' && value >= 1 && value <= max) return value;
  return fail(
    `\`${name}\` is no number from 1 to ${max}, so it bounds nothing`,
    'Leave it out for the default',
  );
}

function parseOrigin(text: unknown): string {
  const url = parseUrl(text);
  if (url !== null && /^https?:$/.test(url.protocol) && (url.origin === text || `${url.origin}/` === text)) {
    return url.origin;
  }
  return fail(
    '`allowedOrigins` holds something else than origins; a wildcard would let any page act with your users’ cookies',
    'List each like https://app.example.com',
  );
}

function assertFunction(name: string, value: unknown, remedy: string): void {
  if (typeof value !== 'function') fail(`\`${name}\` is no function, so it cannot be called`, remedy);
}

/**
 * Checks the options once, when the proxy is made, and fills in the defaults.
 *
 * @throws TypeError that says what is wrong, why it matters and what to do. It never quotes the API key.
 */
export function parseOptions(options: RefoldProxyOptions): ProxySettings {
  const apiKey = parseApiKey(options?.apiKey);
  assertFunction(
    'linkedAccountId',
    options.linkedAccountId,
    'Pass one that tells from the request who is signed in, or null',
  );
  const { fetch, log, allowedOrigins = [] } = options;
  if (fetch !== undefined) assertFunction('fetch', fetch, 'Leave it out for the global one');
  if (log !== undefined) assertFunction('log', log, 'Leave it out to log nothing');
  if (!Array.isArray(allowedOrigins)) {
    fail('`allowedOrigins` is no array, so no origin can be read from it', 'Pass an array');
  }
  return {
    apiKey,
    linkedAccountId: options.linkedAccountId,
    apiRoot: parseApiRoot(options.baseUrl ?? REFOLD_ORIGIN),
    fetch: fetch ?? ((input, init) => globalThis.fetch(input, init)),
    timeoutMs: parseCount('timeoutMs', options.timeoutMs ?? UPSTREAM_TIMEOUT_MS, MAX_TIMEOUT_MS),
    bodyLimitBytes: parseCount(
      'bodyLimitBytes',
      options.bodyLimitBytes ?? BODY_LIMIT_BYTES,
      Number.MAX_SAFE_INTEGER,
    ),
    allowedOrigins: new Set(allowedOrigins.map(parseOrigin)),
    log,
  };
}
