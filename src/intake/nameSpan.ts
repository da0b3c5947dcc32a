import { holdsBlank, type Span } from './characters.js';
import { isNamed, resembles } from './likeness.js';
import { type IntakeTarget, isPassword } from './meaning.js';

/** Names are looked for in so many characters. */
const HEAD_CHARACTERS = 160;
/** What a shell, a programming language or a list puts in front of a name. */
const KEYWORD =
  /^(?:[-*•]\s+)?(?:((?:export|setx?|setenv|const|let|var|env|-e|--env)\s+|\$env:|--(?=[a-z]))|:)?/i;
/** A name, bare, in quotes or in bold, and what parts it from its value: a tab parts the cells of a table. */
const NAME =
  /^(["'`]?)(\*\*)?([a-z_\u00c0-\uffee][\w\u00c0-\uffee .()/-]{0,63}?)\1\2?\s*(:?=>?|[:：\t])(\2?\s*)/i;
/** The name in `setx NAME value`, `--name value`. */
const SPACED_NAME = /^()()([\w.-]{1,64})()(\s+)/;
/** Behind the sign: the text is a list of names and values, and no value with its name in front. */
const MORE_ASSIGNMENTS = /^[^=]*[,;&\s]\s*[\w.-]+\s*=(?!=|$)/;
const MORE_PAIRS = /^[^:]*[,;\s]\s*[\w.-]+:\s/;
/** An option of curl and the header's name in the quotes behind it. */
const HEADER = /^(?:-H|--header)\s+(?=["']([\w-]{1,64}):)/;
const POINT = /^[•*]\s+/;
const ENVIRONMENT_NAME = /^[A-Z][A-Z0-9_]*$/;
const AUTHORIZATION = /^(?:proxy-)?authorization$/i;

/** Finds what stands behind the name at the head of the part, or `null` where the text is the value's own. */
export function nameSpan(text: string, { from, to }: Span, target: IntakeTarget): Span | null {
  const head = text.slice(from, Math.min(to, from + HEAD_CHARACTERS));
  if (target.kind === 'email') {
    const [greeting = ''] = /^(?:mailto:|[^<>@]{0,100}<(?=[^<>]*>$))/i.exec(head) ?? [];
    if (greeting !== '') return { from: from + greeting.length, to: greeting.endsWith('<') ? to - 1 : to };
  }
  const isKey = target.secret && !isPassword(target);
  const isHeader = (key: string) => isKey && AUTHORIZATION.test(key);
  const [before = '', header = ''] = HEADER.exec(head) ?? (isKey ? POINT.exec(head) : null) ?? [];
  if (before !== '' && (header === '' || isHeader(header) || isNamed(header, target))) {
    return { from: from + before.length, to };
  }
  const [lead = '', keyword = ''] = KEYWORD.exec(head) ?? [];
  const rest = head.slice(lead.length);
  const isFlag = keyword.startsWith('-');
  const isSpaced = /^(?:set(?:x|env)\s|--(?!env))/i.test(keyword);
  const [all = '', , , key = '', sign = '', gap = ''] =
    NAME.exec(rest) ?? (isSpaced ? SPACED_NAME.exec(rest) : null) ?? [];
  const start = from + lead.length + all.length;
  const next = text[start] ?? '';
  if (all === '' || text.startsWith('//', start)) return null;
  const isQuoted = /["'`“‘]/.test(next);
  // `abc==` is the end of a Base64 text, not a name without a value; `https:` and `a:b` are values.
  if (sign === '=' && next === '=') return null;
  if (sign === ':' && gap === '' && !isQuoted && !key.includes(' ')) return null;
  if (sign === '=>' && !isQuoted) return null;
  const end = isQuoted ? text.indexOf(next, start + 1) : start - 1;
  const more = end === -1 ? '' : text.slice(end + 1, Math.min(to, end + HEAD_CHARACTERS));
  if (sign === '\t' ? more.includes('\t') : (sign === ':' ? MORE_PAIRS : MORE_ASSIGNMENTS).test(more))
    return null;
  const isEnvironment =
    !isFlag && (sign.includes('=') || isSpaced) && (keyword !== '' || ENVIRONMENT_NAME.test(key));
  const isKnown =
    isNamed(key, target, isPassword(target)) ||
    isHeader(key) ||
    (isEnvironment && ((isKey && (keyword !== '' || key.includes('_'))) || resembles(key, target)));
  return isKnown ? { from: start, to } : null;
}

/**
 * Finds what stands below a line that holds nothing but the label, as a page's text has it; `from` where there is
 * no such line, or several words follow.
 */
export function belowLabel(text: string, { from, to }: Span, label: string): number {
  const end = from + label.length;
  if (label === '' || text.slice(from, end).toLowerCase() !== label.toLowerCase()) return from;
  const [gap = ''] = /^[ \t]*[\r\n]\s*/.exec(text.slice(end, Math.min(to, end + HEAD_CHARACTERS))) ?? [];
  return gap === '' || end + gap.length >= to || holdsBlank(text, end + gap.length, to)
    ? from
    : end + gap.length;
}
