/** Deeper documents are no key files, and would cost the stack. */
const MAX_DEPTH = 200;
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Index of the first character at which a text stops being JSON (RFC 8259), or `-1` when it is JSON. Engines
 * say this in different words or not at all, and some quote the text around it, which may be a secret.
 */
export function jsonErrorAt(text: string): number {
  let at = 0;
  const skipSpace = () => {
    while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at++;
  };
  const eat = (mark: string) => {
    skipSpace();
    if (text[at] !== mark) return false;
    at++;
    return true;
  };
  const string = () => {
    if (!eat('"')) return false;
    for (; at < text.length && text.charCodeAt(at) >= 0x20; at++) {
      if (text[at] === '"') {
        at++;
        return true;
      }
      if (text[at] !== '\\') continue;
      const escaped = text.slice(at + 1, at + 6);
      if (/^u[\da-fA-F]{4}/.test(escaped)) at += 5;
      else if (/^["\\/bfnrt]/.test(escaped)) at++;
      else return false;
    }
    return false;
  };
  const members = (close: string, member: () => boolean) => {
    at++;
    if (eat(close)) return true;
    do {
      if (!member()) return false;
    } while (eat(','));
    return eat(close);
  };
  const value = (depth: number): boolean => {
    skipSpace();
    if (depth > MAX_DEPTH) return false;
    if (text[at] === '{') return members('}', () => string() && eat(':') && value(depth + 1));
    if (text[at] === '[') return members(']', () => value(depth + 1));
    if (text[at] === '"') return string();
    LITERAL.lastIndex = at;
    if (!LITERAL.test(text)) return false;
    at = LITERAL.lastIndex;
    return true;
  };
  if (!value(0)) return at;
  skipSpace();
  return at < text.length ? at : -1;
}
