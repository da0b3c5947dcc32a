import { addressSpan, wantedPart } from './address.js';
import { holdsBlank, type Span, trimSpan } from './characters.js';
import { type IntakeTarget, interiorOf, isPassword, wordsOf } from './meaning.js';
import { nameSpan } from './nameSpan.js';
import type { ChangeKind } from './receipt.js';

/** What stands around the value proper. */
export type Layer = Extract<
  ChangeKind,
  'comment' | 'separator' | 'quote' | 'scheme' | 'name' | 'affix' | 'subdomain' | 'host'
>;

/** Pasted values come in a few layers: a header in quotes, a name in front of it. */
const MAX_ROUNDS = 16;
/** Prefixes are looked for in so many characters. */
const HEAD_CHARACTERS = 160;
/** Marks that close one another; the languages mix them. */
const QUOTES: readonly string[] = ['"“”„‟″«»＂「」『』', "'‘’‚‛′‹›`´"];
const CODE_FENCE = '```';
/** What the schemes of `Authorization` are called. */
const SCHEME = /^(?:(?:bearer|basic|token|api-?key)(?::?\s+|=(?=["'])))+/i;
/** A form may ask for the word. */
const WANTS_SCHEME = /^(?:e\.g\. )?(?:bearer|basic|token) |\binclud\w{0,4} .{0,20}\b(?:bearer|basic)\b/i;
type Peel = (text: string, span: Span, target: IntakeTarget, peeled: readonly Layer[]) => Span | null;

/** Behind an assignment; in a bare password or in prose, `#` may be meant. */
const comment: Peel = (text, { from, to }, target, peeled) => {
  const open = text.charAt(from);
  const isQuoted = /["'`]/.test(open);
  if (!peeled.includes('name') || (!isQuoted && interiorOf(target) !== 'key')) return null;
  const end = isQuoted ? text.indexOf(`${open} #`, from + 1) + 1 : text.indexOf(' # ', from);
  return end > from && end < to ? { from, to: end } : null;
};

const separator: Peel = (text, { from, to }, target, peeled) => {
  // A password may well end so; only behind quotes or a name it is code that came along.
  const isCode = /["'`”’]/.test(text[from] ?? '') || peeled.includes('name') || peeled.includes('quote');
  if (isPassword(target) && !isCode) return null;
  let end = to;
  while (end > from && (text[end - 1] === ',' || text[end - 1] === ';')) end--;
  // The last part of `Server=a;Database=b;`
  const first = text.indexOf(';', from);
  if (first < end && first !== -1 && text.slice(from, first).includes('=')) return null;
  return { from, to: end };
};

const quote: Peel = (text, { from, to }) => {
  if (to - from > 2 * CODE_FENCE.length && text.startsWith(CODE_FENCE, from)) {
    const end = to - CODE_FENCE.length;
    // What language it is stands behind the marks that begin it.
    const [open = ''] = /^```(?:[a-z]{1,12}(?=\n))?/.exec(text.slice(from, from + HEAD_CHARACTERS)) ?? [];
    return text.startsWith(CODE_FENCE, end) ? { from: from + open.length, to: end } : null;
  }
  const open = text[from] ?? '';
  const close = text[to - 1] ?? '';
  if (to - from < 2) return null;
  const isLink =
    open === '<' && close === '>' && /^.(?:https?:\/\/|[^<>\s@]{1,64}@)/i.test(text.slice(from, from + 80));
  if (!isLink && !QUOTES.some((family) => family.includes(open) && family.includes(close))) return null;
  // Another of them inside: these two are not around the whole ("a" and "b").
  const isInside = (mark: string) => {
    const at = text.indexOf(mark, from + 1);
    return at !== -1 && at < to - 1;
  };
  return isInside(open) || isInside(close) ? null : { from: from + 1, to: to - 1 };
};

const scheme: Peel = (text, { from, to }, target) => {
  if (!target.secret || isPassword(target)) return null;
  const help = target.help?.map((segment) => segment.text).join('') ?? '';
  const asks = [target.placeholder ?? '', help].some((text) => WANTS_SCHEME.test(text));
  if (asks || wordsOf(target).includes('header')) return null;
  const [head = ''] = SCHEME.exec(text.slice(from, Math.min(to, from + HEAD_CHARACTERS))) ?? [];
  if (head === '' || holdsBlank(text, from + head.length, to)) return null;
  return { from: from + head.length, to };
};

const affix: Peel = (text, { from, to }, { prefix, suffix }) => {
  const isAt = (at: number, part: string) =>
    text.slice(at, at + part.length).toLowerCase() === part.toLowerCase();
  if (prefix !== '' && isAt(from, prefix) && from + prefix.length <= to) {
    return { from: from + prefix.length, to };
  }
  // `http://` behind a frame that begins with `https://`
  const [other] = prefix.endsWith('://') ? (/^https?:\/\//i.exec(text.slice(from, from + 8)) ?? []) : [];
  if (other !== undefined) return { from: from + other.length, to };
  // `https://a.example/api/` in front of `/api`
  const end = text[to - 1] === '/' && !suffix.endsWith('/') ? to - 1 : to;
  if (suffix !== '' && end - suffix.length >= from && isAt(end - suffix.length, suffix)) {
    return { from, to: end - suffix.length };
  }
  return null;
};

/**
 * Takes away, again and again, what stands around a value, and tells which layers it were. A text that is still
 * not bare after {@link MAX_ROUNDS} is none that was wrapped: it loses white space only. From a text of several
 * lines, quotes only are taken: a name in front of it is that of its first line.
 */
export function unwrap(
  text: string,
  target: IntakeTarget,
  hasLines = false,
): { readonly span: Span; readonly layers: readonly Layer[] } {
  const wanted = wantedPart(target);
  const address: Peel = (source, { from, to }) => wanted && addressSpan(source, from, to, wanted);
  const peels: readonly (readonly [Layer, Peel])[] = [
    ['comment', comment],
    ['separator', separator],
    ['quote', quote],
    ['scheme', scheme],
    ['name', nameSpan],
    [wanted?.part ?? 'host', address],
    ['affix', affix],
  ];
  const layers: Layer[] = [];
  const whole = trimSpan(text, { from: 0, to: text.length });
  let span = whole;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = layers.length;
    for (const [layer, peel] of peels) {
      if (hasLines && layer !== 'quote') continue;
      const found = peel(text, span, target, layers);
      const next = found && trimSpan(text, found);
      // Nothing left means that the layer was the value.
      if (next === null || next.from === next.to || next.to - next.from === span.to - span.from) continue;
      span = next;
      layers.push(layer);
    }
    if (layers.length === before) return { span, layers };
  }
  return { span: whole, layers: [] };
}
