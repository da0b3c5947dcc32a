import type { Pair } from './pair.js';
import { addressPairs, formPairs, userPairs } from './parseAddress.js';
import { parseJson } from './parseJson.js';

/** No command has more. */
const MAX_WORDS = 200;
/** Options that are followed by a word that is no credential. */
const VALUED = new Set('-X --request -o --output -A --user-agent -e --referer -m -b --cookie -c'.split(' '));

/**
 * Reads the credentials of a `curl` (or `wget`) command: `-u`, the `Authorization` header (as `bearer`, or as the
 * user and password that `Basic` holds), other headers, form or JSON data, the URL's parts. `null` when the text
 * is none.
 *
 * @see https://curl.se/docs/manpage.html
 */
export function parseCurl(text: string): Pair[] | null {
  const [command] = /^(?:\$ ?)?(?:curl(?:\.exe)?|wget)\s/i.exec(text) ?? [];
  if (command === undefined) return null;
  const rest = text.slice(command.length);
  // In Windows' own shell `^` ends a line and escapes what follows it.
  const isCmd = /\^["\r\n]/.test(rest);
  const tokens = shellWords(isCmd ? rest.replace(/\^\s*\n/g, ' ').replace(/\^(.)/g, '$1') : rest);
  const pairs: Pair[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? '';
    const [, short, attached] = /^(-[uHdF])(.+)$/s.exec(token) ?? /^(--[a-z-]+)=(.*)$/s.exec(token) ?? [];
    const option = short ?? token;
    const next = () => attached ?? tokens[++i] ?? '';
    if (/^(?:-u|--user)$/.test(option)) pairs.push(...userPairs(next()));
    else if (/^(?:-H|--header)$/.test(option)) pairs.push(...headerPairs(next()));
    else if (option === '--url') pairs.push(...addressPairs(next()));
    else if (/^(?:-F|--form|--data-urlencode)$/.test(option)) pairs.push(...partPairs(next()));
    else if (/^(?:-d|--data(?:-raw|-binary|-ascii)?|--json)$/.test(option)) pairs.push(...dataPairs(next()));
    else if (VALUED.has(option)) next();
    else if (!option.startsWith('-')) pairs.push(...addressPairs(token));
  }
  return pairs;
}

/** Splits as a POSIX shell does, without expanding anything. */
export function shellWords(text: string): string[] {
  const tokens: string[] = [];
  let token: string | null = null;
  let mark = '';
  for (let i = 0; i < text.length && tokens.length < MAX_WORDS; i++) {
    const unit = text[i] ?? '';
    if (mark === '' && /\s/.test(unit)) {
      if (token !== null) tokens.push(token);
      token = null;
    } else if (mark === '' && unit === '$' && text[i + 1] === "'") {
      // `$'…'` begins.
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

/** `name=value`, the value as it stands there. */
function partPairs(part: string): Pair[] {
  const sign = part.indexOf('=');
  return sign < 1 ? [] : [{ key: part.slice(0, sign), value: part.slice(sign + 1) }];
}

function dataPairs(data: string): Pair[] {
  return (/^\s*\{/.test(data) ? parseJson(data) : null) ?? formPairs(data);
}
