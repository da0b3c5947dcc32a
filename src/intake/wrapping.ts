import { addressSpan, type Span, wantedPart } from './address.js';
import { blankAt, GAP_CLASS } from './characters.js';
import { resembles } from './likeness.js';
import { type IntakeTarget, isPassword } from './meaning.js';
import type { ChangeKind } from './receipt.js';

/** What stands around the value proper. */
export type Layer = Extract<
  ChangeKind,
  'separator' | 'quote' | 'scheme' | 'name' | 'affix' | 'subdomain' | 'host'
>;

/** Pasted values come in a few layers: a header in quotes, a name in front of it. */
const MAX_ROUNDS = 16;
/** Prefixes are looked for in so many characters. */
const HEAD_CHARACTERS = 160;
const DOUBLE_QUOTES = '"“”„‟″«»';
const SINGLE_QUOTES = "'‘’‚‛′‹›`´";
const AUTHORIZATION = new RegExp(
  `^(?:["']?(?:proxy-)?authorization["']?[${GAP_CLASS}]*[:=][${GAP_CLASS}]*["']?)?(?:(?:bearer|basic|token)(?:[${GAP_CLASS}]+|:[${GAP_CLASS}]+|=(?=["'])))*`,
  'i',
);
const ASSIGNMENT =
  /^(?:[-*] )?((?:export|set|const|let|var|env)\s+|\$env:)?(["']?)([a-z_][\w.-]{0,63})\2\s*(?:(:?=)|:(?=\s|["']))\s*/i;
const ENVIRONMENT_NAME = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/** Moves both ends inwards past spaces, line breaks and what is invisible. */
export function trimSpan(text: string, { from, to }: Span): Span {
  let start = from;
  let end = to;
  while (start < end && blankAt(text, start) !== null) start++;
  while (end > start && blankAt(text, end - 1) !== null) end--;
  return { from: start, to: end };
}

type Peel = (text: string, span: Span, target: IntakeTarget, peeled: readonly Layer[]) => Span | null;

const separator: Peel = (text, { from, to }, target, peeled) => {
  // A password may well end so; only behind quotes or a name it is code that came along.
  const isCode = /["'`”’]/.test(text[from] ?? '') || peeled.includes('name') || peeled.includes('quote');
  if (isPassword(target) && !isCode) return null;
  let end = to;
  while (end > from && (text[end - 1] === ',' || text[end - 1] === ';')) end--;
  return { from, to: end };
};

const quote: Peel = (text, { from, to }) => {
  const open = text[from] ?? '';
  const close = text[to - 1] ?? '';
  if (to - from < 2) return null;
  const isPair = [DOUBLE_QUOTES, SINGLE_QUOTES].some(
    (family) => family.includes(open) && family.includes(close),
  );
  if (!isPair) return null;
  // Another of them inside: these two are not around the whole ("a" and "b").
  const isInside = (mark: string) => {
    const at = text.indexOf(mark, from + 1);
    return at !== -1 && at < to - 1;
  };
  return isInside(open) || isInside(close) ? null : { from: from + 1, to: to - 1 };
};

const scheme: Peel = (text, { from, to }, target) => {
  if (!target.secret || isPassword(target)) return null;
  // A form may ask for the word: its example then begins with it.
  if (/^(?:e\.g\. )?(?:bearer|basic|token) /i.test(target.placeholder ?? '')) return null;
  const head = AUTHORIZATION.exec(text.slice(from, Math.min(to, from + HEAD_CHARACTERS)))?.[0] ?? '';
  if (head === '') return null;
  for (let at = from + head.length; at < to; at++) if (text[at] === ' ' || text[at] === '\t') return null;
  return { from: from + head.length, to };
};

const name: Peel = (text, { from, to }, target) => {
  const head = text.slice(from, Math.min(to, from + HEAD_CHARACTERS));
  const [all = '', keyword, , key = '', sign] = ASSIGNMENT.exec(head) ?? [];
  // `abc==` is the end of a Base64 text, not a name without a value.
  if (all === '' || text[from + all.length] === '=') return null;
  const isEnvironment = sign !== undefined && (keyword !== undefined || ENVIRONMENT_NAME.test(key));
  if (!(isEnvironment && !isPassword(target)) && !resembles(key, target)) return null;
  return { from: from + all.length, to };
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
  if (suffix !== '' && to - suffix.length >= from && isAt(to - suffix.length, suffix)) {
    return { from, to: to - suffix.length };
  }
  return null;
};

/**
 * Takes away, again and again, what stands around a value, and tells which layers it were. A text that is still
 * not bare after {@link MAX_ROUNDS} is none that was wrapped: it loses white space only.
 */
export function unwrap(
  text: string,
  target: IntakeTarget,
): { readonly span: Span; readonly layers: readonly Layer[] } {
  const wanted = wantedPart(target);
  const address: Peel = (source, { from, to }) => wanted && addressSpan(source, from, to, wanted);
  const peels: readonly (readonly [Layer, Peel])[] = [
    ['separator', separator],
    ['quote', quote],
    ['scheme', scheme],
    ['name', name],
    [wanted?.part ?? 'host', address],
    ['affix', affix],
  ];
  const layers: Layer[] = [];
  const whole = trimSpan(text, { from: 0, to: text.length });
  let span = whole;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = layers.length;
    for (const [layer, peel] of peels) {
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
