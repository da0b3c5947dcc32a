import { isRecord, parseJson } from './collect-words.js';

/** Members of a JSON key that are no secret: who and where, not what proves it. */
const PUBLIC_MEMBER =
  /^(?:type|kty|alg|kid|use|e|key_ops|scopes?|.*(?:_|^)(?:uri|url|email|domain|region|host|name|project|username|user|client_id|project_id|tenant_id|account_id))$/i;
const SECRET_NAME = String.raw`(?:[\w .-]{0,30}(?:password|passwd|pwd|secret|token|key|sig|signature|auth))`;
const SECRET_PAIR = new RegExp(
  `(?:^|[;&?\\s,])${SECRET_NAME}\\s?=\\s?("[^"]*"|'[^']*'|[^;&\\s,]+(?:,[^;&=\\s,]+(?=[;&\\s]|$))*)`,
  'gi',
);
/** Two pairs at least: one `=` alone may be the end of base64. */
const PAIRS = /^[\w .-]{2,40}=[^;&]*[;&\s]\s*[\w .-]{2,40}=/;
const SCHEME = /^[a-z][\w+.:-]{0,40}:\/\//i;
const PEM_LINE = /-{4,5} ?(?:BEGIN|END)[A-Z\d ]{0,60}-{4,5}/g;
const MAX_DEPTH = 6;
/** A shorter path is an address (`/api/v2`), a longer one may be the secret of a webhook. */
const MIN_PATH_CHARACTERS = 8;

function leaves(value: unknown, depth: number, into: string[]): void {
  if (typeof value === 'string' || typeof value === 'number') into.push(String(value));
  else if (Array.isArray(value) && depth < MAX_DEPTH) for (const item of value) leaves(item, depth + 1, into);
  else if (isRecord(value) && depth < MAX_DEPTH) {
    for (const [key, member] of Object.entries(value)) {
      if (!PUBLIC_MEMBER.test(key) || isRecord(member)) leaves(member, depth + 1, into);
    }
  }
}

function unquoted(text: string): string {
  return text.replace(/^(["'])([\s\S]*)\1$/, '$2');
}

/**
 * What of a secret must not be seen: of a JSON key its secret members, of a connection string or URL the
 * password, the secret parameters and the path, of a PEM file the lines between the marks; of anything else
 * all. Host, user and project that stand beside it stay readable, or the message would say nothing.
 */
export function secretParts(secret: string): string[] {
  const text = secret.trim();
  if (/^[[{]/.test(text)) {
    const found: string[] = [];
    const parsed = parseJson(text);
    if (parsed !== undefined) leaves(parsed, 0, found);
    // Broken JSON: what is quoted and long.
    else
      for (const [, , quoted = ''] of text.matchAll(/(["'])((?:(?!\1)[^\\]|\\[\s\S]){16,})\1/g))
        found.push(quoted);
    const parts = found.flatMap((it) => (it.includes('-----') ? secretParts(it) : [it]));
    return parts.length > 0 ? parts : [text];
  }
  if (text.includes('-----')) {
    // Its line ends are lost or escaped as often as not: they are no part of the secret.
    return text
      .split(PEM_LINE)
      .map((it) => it.replace(/\s|\\+[nr]/g, ''))
      .filter((it) => it !== '');
  }

  const pairs = [...text.matchAll(SECRET_PAIR)].map(([, value = '']) => unquoted(value));
  const scheme = SCHEME.exec(text)?.[0];
  if (scheme === undefined) return pairs.length > 0 && PAIRS.test(text) ? pairs : [text];
  const rest = text.slice(scheme.length);
  const query = rest.indexOf('?');
  const address = query === -1 || !rest.includes('=', query) ? rest : rest.slice(0, query);
  // The last one: passwords hold `@` and `/` unencoded more often than hosts do.
  const at = address.lastIndexOf('@');
  const login = address.slice(0, Math.max(0, at));
  if (login !== '') pairs.push(login.slice(login.indexOf(':') + 1));
  const path = rest.slice(at + 1).replace(/^[^/?#]*/, '');
  // A webhook's path is its secret.
  if (pairs.length === 0 && path.length > MIN_PATH_CHARACTERS) pairs.push(path);
  return pairs;
}
