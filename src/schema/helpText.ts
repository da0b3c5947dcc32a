import type { HelpSegment } from './field.js';
import { cutText } from './plainText.js';
import { ownMember } from './record.js';
import { safeLink } from './safeUrl.js';

/** How much of the vendor's text is read: markup counts here. */
const MAX_RAW_LENGTH = 6_000;
/** How much of it is shown. */
const MAX_SHOWN_LENGTH = 2_000;

/** Elements by name, so that `<your-domain>` in a sentence stays what it is: words. */
const TAG =
  /<\/?(?:a|abbr|b|big|blockquote|body|br|button|center|code|dd|div|dl|dt|em|embed|font|form|h[1-6]|head|hr|html|i|iframe|img|input|kbd|label|li|link|mark|meta|object|ol|option|p|pre|s|samp|script|section|select|small|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|th|thead|title|tr|tt|u|ul|var|video)(?=[\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>/iy;
const COMMENT = /<!(?:--)?[^>]*>/y;
/** Elements whose content is no text for people. */
const DROPPED_ELEMENT = /^<(script|style|template|title)\b/i;
const BLOCK = /^<\/?(?:br|p|div|li|ul|ol|tr|h[1-6]|blockquote|pre|table|section)\b/i;
const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
/** `[words](target "title")`, an image's `!` included. */
const MARKDOWN_LINK =
  /!?\[([^[\]\n]*)\]\(\s*<?((?:[^\s<>()]|\([^\s<>()]*\))+)>?(?:\s+["'(][^"'()\n]*["')])?\s*\)/y;
const BARE_URL = /https?:\/\/[^\s<>"'`[\]{}|\\^]+/iy;
/** What ends a sentence rather than a URL. */
const SENTENCE_END = '.,;:!?)*_';
/** Where markup or a URL may begin. */
const CANDIDATE = /[<[!h]/gi;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rarr: '→',
  rsaquo: '›',
  raquo: '»',
};

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hex = '', name = '') => {
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      if (code <= 0x10ffff) return String.fromCodePoint(code);
      return ownMember(ENTITIES, name.toLowerCase()) ?? whole;
    },
  );
}

function withoutSentenceEnd(url: string): string {
  let end = url.length;
  while (SENTENCE_END.includes(url.charAt(end - 1)) && end > 0) end--;
  return url.slice(0, end);
}

/** Takes away paired emphasis marks, entities and what can't be seen; one line break stands for several. */
function readable(text: string): string {
  return decodeEntities(
    text
      .replace(/(?<![\p{L}\p{N}_])__([^_\n]+)__(?![\p{L}\p{N}_])/gu, '$1')
      .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]+)\*(?![\p{L}\p{N}*])/gu, '$1'),
  )
    .replace(/[\u202a-\u202e\u2066-\u2069\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, (run) => (run.includes('\n') ? '\n' : ' '));
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** What stands between `from` and the closing tag of `name`, and where the text goes on. */
function elementContent(lower: string, from: number, name: string): { end: number; next: number } {
  const end = lower.indexOf(`</${name}`, from);
  if (end === -1) return { end: lower.length, next: lower.length };
  const close = lower.indexOf('>', end);
  return { end, next: close === -1 ? lower.length : close + 1 };
}

/** Collects segments: joins neighbouring texts, and stops at the shown length. */
function createCollector() {
  const segments: HelpSegment[] = [];
  let pending = '';
  let left = MAX_SHOWN_LENGTH;
  function push(raw: string, href?: string): void {
    let text = readable(raw);
    if (segments.length === 0) text = text.trimStart();
    if (text === '' || left <= 0) return;
    text = cutText(text, left);
    left -= text.length;
    segments.push(href === undefined ? { type: 'text', text } : { type: 'link', text, href });
  }
  function flush(): void {
    push(pending);
    pending = '';
  }
  return {
    text(piece: string): void {
      pending += piece;
    },
    link(text: string, href: string): void {
      flush();
      push(text.trim() === '' ? href : text, href);
    },
    finish(): readonly HelpSegment[] {
      flush();
      const last = segments.pop();
      const text = last?.text.trimEnd();
      if (last && text) segments.push({ ...last, text });
      return segments;
    },
  };
}

/**
 * Reads a vendor's help text, which may hold Markdown, HTML or bare URLs, into words and safe links: only
 * absolute `https:` and `mailto:` URLs become links, all else is text, and no markup is left to interpret.
 *
 * @param value anything; what is not a string gives `[]`.
 * @param onUnsafeLink called for each link that was turned into text.
 * @example parseHelpText('See [the docs](https://a.example)')
 *   // [{ type: 'text', text: 'See ' }, { type: 'link', text: 'the docs', href: 'https://a.example/' }]
 */
export function parseHelpText(value: unknown, onUnsafeLink?: () => void): readonly HelpSegment[] {
  if (typeof value !== 'string') return [];
  // Bold and code go first, because they wrap links; single `*` and `_` also occur inside URLs.
  const raw = value
    .slice(0, MAX_RAW_LENGTH)
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .replace(/`+([^`\n]+)`+/g, '$1');
  const lower = raw.toLowerCase();
  const out = createCollector();

  function linkOrText(text: string, target: string): void {
    const href = safeLink(decodeEntities(target.trim()));
    if (href === null) {
      onUnsafeLink?.();
      out.text(text);
    } else out.link(text, href);
  }

  let at = 0;
  while (at < raw.length) {
    const next = matchAt(CANDIDATE, raw, at)?.index ?? raw.length;
    out.text(raw.slice(at, next));
    at = next;
    const markdown = matchAt(MARKDOWN_LINK, raw, at);
    const bare = markdown ? null : matchAt(BARE_URL, raw, at);
    const tag = markdown || bare ? null : (matchAt(TAG, raw, at) ?? matchAt(COMMENT, raw, at));
    if (markdown) {
      const [whole, text = '', target = ''] = markdown;
      if (whole.startsWith('!')) out.text(text);
      else linkOrText(text, target);
      at += whole.length;
    } else if (bare) {
      const text = withoutSentenceEnd(bare[0]);
      linkOrText(text, text);
      at += text.length;
    } else if (tag) {
      at += tag[0].length;
      const dropped = DROPPED_ELEMENT.exec(tag[0])?.[1]?.toLowerCase();
      const [, double, single, unquoted] = (/^<a\s/i.test(tag[0]) && HREF.exec(tag[0])) || [];
      const target = double ?? single ?? unquoted;
      if (dropped !== undefined) {
        at = elementContent(lower, at, dropped).next;
      } else if (target !== undefined) {
        const content = elementContent(lower, at, 'a');
        linkOrText(stripTags(raw.slice(at, content.end)), target);
        at = content.next;
      } else if (BLOCK.test(tag[0])) {
        out.text('\n');
      }
    } else {
      out.text(raw.charAt(at));
      at += 1;
    }
  }
  return out.finish();
}

/** The words inside an anchor. */
function stripTags(html: string): string {
  return html.replace(new RegExp(TAG.source, 'gi'), '');
}
