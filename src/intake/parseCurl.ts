import type { Pair } from './pair.js';
import { parseJson } from './parseJson.js';

/** No command has more. */
const MAX_WORDS = 200;
/** Options of curl that are followed by a word that is no credential. */
const VALUED = new Set([
  '-X',
  '--request',
  '-o',
  '--output',
  '-A',
  '--user-agent',
  '-e',
  '--referer',
  '-m',
  '-F',
]);
const DATA = new Set([
  '-d',
  '--data',
  '--data-raw',
  '--data-binary',
  '--data-ascii',
  '--data-urlencode',
  '--json',
]);

/**
 * Reads the credentials of a `curl` command: `-u`, the `Authorization` header (as `bearer`, or as the user and
 * password that `Basic` holds), other headers, form or JSON data, the URL's origin (as `url`), its query and
 * its user. `null` when the text is none.
 *
 * @see https://curl.se/docs/manpage.html
 */
export function parseCurl(text: string): Pair[] | null {
  if (!/^(?:\$ ?)?curl\s/.test(text)) return null;
  const tokens = shellWords(text);
  const pairs: Pair[] = [];
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i] ?? '';
    const [, short, attached] = /^(-[uHd])(.+)$/s.exec(token) ?? /^(--[a-z-]+)=(.*)$/s.exec(token) ?? [];
    const option = short ?? token;
    const next = () => attached ?? tokens[++i] ?? '';
    if (option === '-u' || option === '--user') pairs.push(...userPairs(next()));
    else if (option === '-H' || option === '--header') pairs.push(...headerPairs(next()));
    else if (option === '--url') pairs.push(...urlPairs(next()));
    else if (DATA.has(option)) pairs.push(...dataPairs(next()));
    else if (VALUED.has(option)) next();
    else if (!option.startsWith('-')) pairs.push(...urlPairs(token));
  }
  return pairs;
}

/** Splits as a POSIX shell does, without expanding anything. */
function shellWords(text: string): string[] {
  const tokens: string[] = [];
  let token: string | null = null;
  let mark = '';
  for (let i = 0; i < text.length && tokens.length < MAX_WORDS; i++) {
    const unit = text[i] ?? '';
    if (mark === '' && /\s/.test(unit)) {
      if (token !== null) tokens.push(token);
      token = null;
    } else if (unit === '\\' && mark !== "'") {
      i++;
      const escaped = text[i] ?? '';
      if (escaped === '\r' && text[i + 1] === '\n') i++;
      else if (escaped !== '\n') {
        token = (token ?? '') + (mark === '"' && !'"\\$`'.includes(escaped) ? `\\${escaped}` : escaped);
      }
    } else if (mark === '' && (unit === '"' || unit === "'")) {
      mark = unit;
      token ??= '';
    } else if (unit === mark) mark = '';
    else token = (token ?? '') + unit;
  }
  if (token !== null) tokens.push(token);
  return tokens;
}

/** A user without a password, or with a stopgap for one, is a key: `-u sk_test_1:`. */
function userPairs(userAndPassword: string): Pair[] {
  const colon = userAndPassword.indexOf(':');
  const user = colon === -1 ? userAndPassword : userAndPassword.slice(0, colon);
  const password = colon === -1 ? '' : userAndPassword.slice(colon + 1);
  if (/^(?:x|api_token|)$/i.test(password)) return [{ key: 'bearer', value: user }];
  if (/^(?:x|api|apikey|api_?key|token|anystring)$/i.test(user)) return [{ key: 'bearer', value: password }];
  return [
    { key: 'username', value: user },
    { key: 'password', value: password },
  ];
}

function headerPairs(header: string): Pair[] {
  const colon = header.indexOf(':');
  if (colon === -1) return [];
  const key = header.slice(0, colon).trim();
  const value = header.slice(colon + 1).trim();
  if (key.toLowerCase() !== 'authorization') return [{ key, value }];
  const [, scheme = '', credentials = ''] = /^(\S{1,40}) +(.*)$/s.exec(value) ?? [];
  if (scheme.toLowerCase() !== 'basic') return [{ key: 'bearer', value: credentials || value }];
  try {
    return userPairs(atob(credentials.trim()));
  } catch {
    return [];
  }
}

function urlPairs(address: string): Pair[] {
  try {
    const url = new URL(address);
    if (!/^https?:$/.test(url.protocol)) return [];
    const user = [url.username, url.password].map(decodeURIComponent).join(':');
    return [
      { key: 'url', value: url.origin },
      ...(url.username === '' ? [] : userPairs(user)),
      ...[...url.searchParams].map(([key, value]) => ({ key, value })),
    ];
  } catch {
    return [];
  }
}

function dataPairs(data: string): Pair[] {
  if (/^\s*\{/.test(data)) return parseJson(data) ?? [];
  return data.includes('=') ? [...new URLSearchParams(data)].map(([key, value]) => ({ key, value })) : [];
}
