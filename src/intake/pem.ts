import { kindAt, type Span, VISIBLE } from './characters.js';
import { type Draft, replaceReturns } from './edits.js';
import type { ChangeKind } from './receipt.js';

/** How many characters a line of Base64 gets (RFC 7468, section 2). */
const LINE_CHARACTERS = 64;
/** Longer lines are no longer a matter of taste: old parsers refuse them. */
const MAX_LINE_CHARACTERS = 76;

const BEGIN = /-----BEGIN ([A-Z0-9][A-Z0-9 ]{0,60})-----/g;
/** RFC 1421's headers of an encrypted key, recognised without line breaks too; others only with them. */
const HEADER =
  /(?:Proc-Type: ?4,ENCRYPTED|DEK-Info: ?[A-Z0-9-]{1,40},[0-9A-Fa-f]{8,64}|[A-Za-z-]{1,40}: [^\r\n\\]{0,200}(?=[\r\n\\]))(?=[\s\\])/y;
const BASE64 = /[A-Za-z0-9+/=]+/y;
/** What mail programs and code put around each line. */
const LINE_MARK = /["'`>|,]/;

/**
 * Moves past what stands between two pieces of a key: white space, what is invisible, line breaks written as a
 * backslash and a letter, the marks of quoted lines, and the `+` of strings that code joins.
 */
function gapEnd(source: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const unit = source.charAt(at);
    if (unit === '\\') at += /[rnt]/.test(source.charAt(at + 1)) ? 2 : 1;
    else if (kindAt(source, at) !== VISIBLE || LINE_MARK.test(unit)) at++;
    else if (unit === '+' && at > from && isGapAt(source, at + 1)) at++;
    else break;
  }
  return Math.min(at, to);
}

function isGapAt(source: string, at: number): boolean {
  return kindAt(source, at) !== VISIBLE || LINE_MARK.test(source.charAt(at));
}

/** Whether a text holds a whole PEM block. */
export function holdsPem(text: string): boolean {
  // Searching for a fixed text first is ten times as quick.
  const from = text.indexOf('-----BEGIN ');
  BEGIN.lastIndex = from;
  const match = from === -1 ? null : BEGIN.exec(text);
  return match !== null && text.includes(`-----END ${match[1]}-----`, match.index);
}

type Repair = Extract<ChangeKind, 'escape' | 'wrap' | 'windows' | 'indent' | 'final' | 'quote'>;

/**
 * Repairs the line structure of the PEM blocks that stand from `from` to `to`: no character but white space,
 * escapes and the marks around lines is touched. Lines of even length stay as they are, whatever that length;
 * uneven ones, and bodies without line breaks, are wrapped at 64. Headers stay. A block without its end, and a
 * body that is no Base64, stay as they are.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7468
 */
export function repairPem(
  source: string,
  { from, to }: Span,
  draft: Draft,
  onRepair: (what: Repair) => void,
): void {
  /** Has `feeds` line feeds stand there, and nothing else. */
  const setGap = (start: number, end: number, feeds: number) => {
    const gap = source.slice(start, end);
    if (gap === '\n\n'.slice(0, feeds)) return;
    draft.replace(start, end, -feeds);
    if (gap.includes('\\')) onRepair('escape');
    else if (LINE_MARK.test(gap)) onRepair('quote');
    else if (feeds === 0 || !/[\r\n]/.test(gap)) onRepair('wrap');
    else onRepair(gap.includes('\r') ? 'windows' : 'indent');
  };

  let at = from;
  BEGIN.lastIndex = from;
  for (let match = BEGIN.exec(source); match !== null && match.index < to; match = BEGIN.exec(source)) {
    const [marker, label = ''] = match;
    const endMarker = `-----END ${label}-----`;
    const end = source.indexOf(endMarker, match.index + marker.length);
    if (end === -1 || end >= to) break;
    if (match.index > from) setOutside(at, match.index, at === from);
    setBlock(match.index + marker.length, end, label.startsWith('PGP'));
    at = end + endMarker.length;
    BEGIN.lastIndex = at;
  }
  if (at > from) setOutside(at, to, false);

  /** Between two blocks, or in front of the first: other lines stay, the white space around them becomes breaks. */
  function setOutside(start: number, end: number, isFirst: boolean): void {
    const textFrom = gapEnd(source, start, end);
    if (textFrom === end) {
      if (start === end && end === to) {
        draft.replace(start, end, -1);
        onRepair('final');
      } else setGap(start, end, isFirst ? 0 : 1);
      return;
    }
    if (!isFirst) setGap(start, textFrom, 1);
    let gapFrom = end;
    for (let next = textFrom; next < end; ) {
      const isGap = kindAt(source, next) !== VISIBLE || source[next] === '\\';
      const after = isGap ? gapEnd(source, next, end) : next;
      if (after === end) gapFrom = next;
      else if (after > next) replaceReturns(source, { from: next, to: after }, draft);
      next = Math.max(after, next + 1);
    }
    setGap(gapFrom, end, 1);
  }

  /** From behind BEGIN to END. */
  function setBlock(start: number, end: number, isPgp: boolean): void {
    const gaps: number[] = [];
    let gapFrom = start;
    let next = gapEnd(source, start, end);
    HEADER.lastIndex = next;
    while (next < end && HEADER.test(source) && HEADER.lastIndex < end) {
      gaps.push(gapFrom, next);
      gapFrom = HEADER.lastIndex;
      next = gapEnd(source, gapFrom, end);
      HEADER.lastIndex = next;
    }
    const headers = gaps.length;
    // Pieces of Base64, and the gaps between them.
    while (next < end) {
      BASE64.lastIndex = next;
      if (!BASE64.test(source)) {
        replaceReturns(source, { from: start, to: end }, draft);
        return;
      }
      gaps.push(gapFrom, next);
      gapFrom = BASE64.lastIndex;
      next = gapEnd(source, gapFrom, end);
    }
    for (let i = 0; i < headers; i += 2) setGap(gaps[i] ?? 0, gaps[i + 1] ?? 0, 1);
    gaps.push(gapFrom, end);
    // RFC 1421 and OpenPGP (RFC 9580, section 6.2) part headers and body by an empty line.
    setGap(gaps[headers] ?? 0, gaps[headers + 1] ?? 0, headers > 0 || isPgp ? 2 : 1);
    if (gaps.length > headers + 2) setBody(gaps.slice(headers + 1), isPgp);
  }

  /** `edges`: where each piece of the body begins and ends, and where END stands. */
  function setBody(edges: readonly number[], isPgp: boolean): void {
    const last = edges.length - 3;
    const edge = (index: number) => edges[index] ?? 0;
    const width = edge(1) - edge(0);
    let keepsLines = width <= MAX_LINE_CHARACTERS;
    for (let i = 0; i <= last && keepsLines; i += 2) {
      const length = edge(i + 1) - edge(i);
      keepsLines = i < last ? length === width : length <= width;
    }
    keepsLines ||= isPgp;

    let column = 0;
    for (let i = 0; i <= last; i += 2) {
      const end = edge(i + 1);
      if (!keepsLines) {
        let cut = edge(i) + LINE_CHARACTERS - column;
        for (; cut < end; cut += LINE_CHARACTERS) setGap(cut, cut, 1);
        column = end - cut + LINE_CHARACTERS;
      }
      const isFull = keepsLines || i === last || column === LINE_CHARACTERS;
      setGap(end, edge(i + 2), isFull ? 1 : 0);
      if (isFull) column = 0;
    }
  }
}
