import type { Span } from './address.js';
import { GAP_CLASS } from './characters.js';
import type { Draft } from './edits.js';
import type { ChangeKind } from './receipt.js';

/** How many characters a line of Base64 gets (RFC 7468, section 2). */
const LINE_CHARACTERS = 64;
/** Longer lines are no longer a matter of taste: old parsers refuse them. */
const MAX_LINE_CHARACTERS = 76;

const BEGIN = /-----BEGIN ([A-Z0-9][A-Z0-9 ]{0,60})-----/g;
/** White space, what is invisible, and line breaks written as a backslash and a letter. */
const GAP = `(?:[${GAP_CLASS}]|\\\\[rnt]?)+`;
const GAPS = new RegExp(GAP, 'g');
const GAP_HERE = new RegExp(GAP, 'y');
/** RFC 1421's headers of an encrypted key, recognised without line breaks too; others only with them. */
const HEADER = new RegExp(
  `(?:Proc-Type: ?4,ENCRYPTED|DEK-Info: ?[A-Z0-9-]{1,40},[0-9A-Fa-f]{8,64}|[A-Za-z-]{1,40}: [^\\r\\n\\\\]{0,200}(?=[\\r\\n\\\\]))(?=[${GAP_CLASS}\\\\])`,
  'y',
);

/** Whether a text holds a whole PEM block. */
export function holdsPem(text: string): boolean {
  BEGIN.lastIndex = 0;
  const match = BEGIN.exec(text);
  return match !== null && text.includes(`-----END ${match[1]}-----`, match.index);
}

type OnRepair = (what: Extract<ChangeKind, 'escape' | 'wrap' | 'windows' | 'indent' | 'final'>) => void;

/**
 * Repairs the line structure of the PEM blocks that stand from `from` to `to`: no character but white space and
 * escapes is touched. Lines of even length stay as they are, whatever that length; uneven ones, and bodies
 * without line breaks, are wrapped at 64. Headers stay. A block without its end stays as it is.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7468
 */
export function repairPem(source: string, { from, to }: Span, draft: Draft, onRepair: OnRepair): void {
  const setGap = (start: number, end: number, wanted: string) => {
    const gap = source.slice(start, end);
    if (gap === wanted) return;
    draft.replace(start, end, wanted);
    if (gap.includes('\\')) onRepair('escape');
    else if (!wanted.includes('\n') || !/[\r\n]/.test(gap)) onRepair('wrap');
    else onRepair(gap.includes('\r') ? 'windows' : 'indent');
  };
  const skipGap = (at: number) => {
    GAP_HERE.lastIndex = at;
    return GAP_HERE.test(source) ? Math.min(GAP_HERE.lastIndex, to) : at;
  };

  let at = from;
  BEGIN.lastIndex = from;
  for (let match = BEGIN.exec(source); match !== null && match.index < to; match = BEGIN.exec(source)) {
    const [marker, label = ''] = match;
    const endMarker = `-----END ${label}-----`;
    const end = source.indexOf(endMarker, match.index + marker.length);
    if (end === -1 || end >= to) break;
    if (at > from || match.index > from) setOutside(at, match.index, at === from);
    at = setBlock(match.index + marker.length, end, label.startsWith('PGP')) + endMarker.length;
    BEGIN.lastIndex = at;
  }
  if (at > from) setOutside(at, to, false);

  /** Between two blocks, or in front of the first: other lines stay, the white space around them becomes breaks. */
  function setOutside(start: number, end: number, isFirst: boolean): void {
    const textFrom = skipGap(start);
    if (textFrom >= end) {
      if (start === end && end === to) {
        draft.replace(start, end, '\n');
        onRepair('final');
      } else setGap(start, end, isFirst ? '' : '\n');
      return;
    }
    if (!isFirst) setGap(start, textFrom, '\n');
    let gapFrom = end;
    GAPS.lastIndex = textFrom;
    for (let gap = GAPS.exec(source); gap !== null && gap.index < end; gap = GAPS.exec(source)) {
      if (GAPS.lastIndex >= end) gapFrom = gap.index;
      else if (gap[0].includes('\r')) setGap(gap.index, GAPS.lastIndex, gap[0].replace(/\r\n?/g, '\n'));
    }
    setGap(gapFrom, end, '\n');
  }

  /** From behind BEGIN to END; returns where END stands. */
  function setBlock(start: number, end: number, isPgp: boolean): number {
    let gapFrom = start;
    let next = skipGap(start);
    let hasHeaders = false;
    HEADER.lastIndex = next;
    while (next < end && HEADER.test(source) && HEADER.lastIndex < end) {
      setGap(gapFrom, next, '\n');
      hasHeaders = true;
      gapFrom = HEADER.lastIndex;
      next = skipGap(gapFrom);
      HEADER.lastIndex = next;
    }
    // RFC 1421 and OpenPGP (RFC 9580, section 6.2) part headers and body by an empty line.
    setGap(gapFrom, Math.min(next, end), hasHeaders || isPgp ? '\n\n' : '\n');
    if (next < end) setBody(next, end, isPgp);
    return end;
  }

  function setBody(start: number, end: number, isPgp: boolean): void {
    const pieces: Span[] = [];
    let pieceFrom = start;
    GAPS.lastIndex = start;
    for (let gap = GAPS.exec(source); gap !== null && gap.index < end; gap = GAPS.exec(source)) {
      pieces.push({ from: pieceFrom, to: gap.index });
      pieceFrom = Math.min(GAPS.lastIndex, end);
    }
    if (pieceFrom < end) pieces.push({ from: pieceFrom, to: end });
    const lengths = pieces.map((piece) => piece.to - piece.from);
    const width = lengths[0] ?? 0;
    const isEven =
      width <= MAX_LINE_CHARACTERS &&
      lengths.every((length, index) => (index < lengths.length - 1 ? length === width : length <= width));
    const isBase64 = pieces.every((piece) => /^[A-Za-z0-9+/=]*$/.test(source.slice(piece.from, piece.to)));
    const keepsLines = isPgp || isEven || !isBase64;

    let column = 0;
    for (const [index, piece] of pieces.entries()) {
      if (!keepsLines) {
        let cut = piece.from + LINE_CHARACTERS - column;
        for (; cut < piece.to; cut += LINE_CHARACTERS) setGap(cut, cut, '\n');
        column = piece.to - cut + LINE_CHARACTERS;
      }
      const following = pieces[index + 1];
      const isFull = keepsLines || following === undefined || column === LINE_CHARACTERS;
      setGap(piece.to, following?.from ?? end, isFull ? '\n' : '');
      if (isFull) column = 0;
    }
  }
}
