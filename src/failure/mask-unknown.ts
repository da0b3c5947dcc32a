const HIDDEN = '•••';
/** As far as a name before the sign is looked at. */
const MAX_NAME_CHARACTERS = 40;

/** Where a credential may stand that nobody submitted here: after a sign, if what is before and after it fits. */
interface Place {
  readonly sign: string;
  /** Matched against the word before the sign. */
  readonly before: RegExp | null;
  /** Sticky, at the end of the sign: what stays, then what is hidden. */
  readonly after: RegExp;
}

const TOKEN = /()(?=[\w~.+/-]{0,40}[\d=])[\w~+/.=-]{8,}/y;
const PLACES: readonly Place[] = [
  // https://user:password@host
  { sign: '://', before: null, after: /([^\s/:@•]{0,200}:)[^\s/@•]{1,400}(?=@)/y },
  // Authorization: Bearer eyJ…
  ...['Bearer ', 'bearer ', 'Basic ', 'basic ', 'SSWS ', 'Token '].map((sign) => ({
    sign,
    before: null,
    after: TOKEN,
  })),
  // ?api_key=…, password=…
  {
    sign: '=',
    before: /(?:key|token|secret|password|passwd|pwd|sig|signature)$/i,
    after: /()(?!•|true\b|false\b|yes\b|no\b|null\b)[^&\s"'<>,;)•]{4,}/iy,
  },
];

function wordBefore(text: string, end: number): string {
  let start = end;
  while (end - start < MAX_NAME_CHARACTERS && isNameCharacter(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

function isNameCharacter(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57) || code === 95 || code === 45;
}

function maskAt(text: string, { sign, before, after }: Place): string {
  let out = '';
  let shown = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + sign.length)) {
    if (at < shown) continue;
    if (before && !before.test(wordBefore(text, at))) continue;
    after.lastIndex = at + sign.length;
    const found = after.exec(text);
    if (!found) continue;
    const start = found.index + (found[1] ?? '').length;
    out += text.slice(shown, start) + HIDDEN;
    shown = after.lastIndex;
  }
  return shown === 0 ? text : out + text.slice(shown);
}

/**
 * Hides credentials that nobody submitted here but a message repeats: passwords in URLs, authorization headers,
 * secret parameters of queries. Linear in the text's length.
 */
export function maskUnknown(text: string): string {
  return PLACES.reduce(maskAt, text);
}
