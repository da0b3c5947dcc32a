import { AUTH_TYPE_PARAM, LINKED_ACCOUNT_PARAM } from '../contract/routes.js';
import { isHeaderSafe, type ProxySettings } from './options.js';
import { Refusal } from './refusal.js';

/** What an auth type may be: any name of a member, within reason. */
const AUTH_TYPE = /^[^\p{Cc}]{1,128}$/u;

/**
 * The linked account to act for: the session's, and no other. The one in the query must be the same, so that a page
 * left open after a change of user saves nothing under the new one; without any in the query the session's is used.
 *
 * @throws Refusal 401 when nobody is signed in, 403 for another account, 500 when the session can't be read.
 */
export async function linkedAccountFor(request: Request, url: URL, settings: ProxySettings): Promise<string> {
  let signedIn: unknown;
  try {
    signedIn = await settings.linkedAccountId(request);
  } catch {
    throw new Refusal('SESSION_FAILED');
  }
  if (signedIn === null || signedIn === undefined || signedIn === '') throw new Refusal('NOT_SIGNED_IN');
  if (typeof signedIn !== 'string') throw new Refusal('SESSION_FAILED');
  const asked = url.searchParams.getAll(LINKED_ACCOUNT_PARAM);
  if (asked.some((id) => id !== signedIn)) throw new Refusal('LINKED_ACCOUNT_MISMATCH');
  return signedIn;
}

/** The organisation's key. @throws Refusal 500 where there is none that a header can carry. */
export async function apiKeyOf(settings: ProxySettings): Promise<string> {
  let apiKey: unknown;
  try {
    apiKey = await settings.apiKey();
  } catch {
    throw new Refusal('PROXY_MISCONFIGURED');
  }
  if (typeof apiKey === 'string' && isHeaderSafe(apiKey)) return apiKey;
  throw new Refusal('PROXY_MISCONFIGURED');
}

/** `auth_type` of the query, if any. @throws Refusal 400 where it can be none. */
export function authTypeIn(url: URL): string | undefined {
  const authType = url.searchParams.get(AUTH_TYPE_PARAM) || undefined;
  if (authType !== undefined && !AUTH_TYPE.test(authType)) throw new Refusal('INVALID_AUTH_TYPE');
  return authType;
}
