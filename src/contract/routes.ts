/**
 * The two paths that widget, proxy and sandbox agree on, relative to Refold's public API root
 * (`https://app.refold.ai/api/v2/public`) and, path for path, to the customer's `proxyUrl`.
 */

/** Where Refold serves its API; the routes below stand under {@link REFOLD_API_PATH}. */
export const REFOLD_ORIGIN = 'https://app.refold.ai';
/** The path of Refold's public API, version 2. */
export const REFOLD_API_PATH = '/api/v2/public';
/** Where the widget looks for the customer's proxy when the host names none. */
export const DEFAULT_PROXY_URL = '/api/refold';

/** Query parameter that carries the linked account between browser and proxy. */
export const LINKED_ACCOUNT_PARAM = 'linked_account_id';
/** Query parameter that picks one of several key-based auth types. */
export const AUTH_TYPE_PARAM = 'auth_type';
/** Header that carries the linked account between proxy and Refold. */
export const LINKED_ACCOUNT_HEADER = 'linked_account_id';
/** Header that carries the organisation's key between proxy and Refold. Never sent by a browser. */
export const API_KEY_HEADER = 'x-api-key';

/** `application/` and `linked-account/integration/save-key-credentials/`, each followed by one slug. */
export const APPLICATION_SEGMENTS: readonly string[] = ['application'];
export const SAVE_KEY_CREDENTIALS_SEGMENTS: readonly string[] = [
  'linked-account',
  'integration',
  'save-key-credentials',
];

/** What identifies one call to either route. */
export interface RouteTarget {
  readonly slug: string;
  readonly linkedAccountId: string;
  /** Sent as `auth_type` only when given. */
  readonly authType?: string | undefined;
}

function routeUrl(root: string, segments: readonly string[], target: RouteTarget): string {
  const query = new URLSearchParams({ [LINKED_ACCOUNT_PARAM]: target.linkedAccountId });
  if (target.authType !== undefined) query.set(AUTH_TYPE_PARAM, target.authType);
  const path = [...segments, encodeURIComponent(target.slug)].join('/');
  return `${root.replace(/\/+$/, '')}/${path}?${query}`;
}

/** URL of Get Application below `root` (the proxy's URL or Refold's API root), without a trailing slash. */
export function applicationUrl(root: string, target: RouteTarget): string {
  return routeUrl(root, APPLICATION_SEGMENTS, target);
}

/** URL of Save Key Credentials below `root`. */
export function saveKeyCredentialsUrl(root: string, target: RouteTarget): string {
  return routeUrl(root, SAVE_KEY_CREDENTIALS_SEGMENTS, target);
}
