import type { MessageId } from '../messages/en.js';
import type { Format } from '../messages/format.js';

/** What a clean-up did; in the order in which the receipt tells it. */
const REMOVED = {
  space: 'receiptSpace',
  break: 'receiptBreak',
  invisible: 'receiptInvisible',
  quote: 'receiptQuote',
  scheme: 'receiptScheme',
  name: 'receiptName',
  separator: 'receiptSeparator',
  comment: 'receiptComment',
  affix: 'receiptAffix',
} as const satisfies Record<string, MessageId>;

const REPAIRED = {
  escape: 'receiptEscape',
  wrap: 'receiptWrap',
  windows: 'receiptWindows',
  indent: 'receiptIndent',
  final: 'receiptFinal',
} as const satisfies Record<string, MessageId>;

const SENTENCES = {
  special: 'receiptSpecial',
  subdomain: 'receiptSubdomain',
  host: 'receiptHost',
} as const satisfies Record<string, MessageId>;

/** A kind of change. */
export type ChangeKind = keyof typeof REMOVED | keyof typeof REPAIRED | keyof typeof SENTENCES;

/** How often a kind of change was made. Says nothing of the text. */
export interface Change {
  readonly what: ChangeKind;
  /** At least 1. */
  readonly count: number;
}

/** Between two sentences: the languages differ in their full stops. */
const SENTENCE_SEPARATOR = ' · ';

/**
 * Says what a clean-up changed, without a word of the text itself; `''` when nothing was.
 *
 * @example formatReceipt([{ what: 'space', count: 2 }, { what: 'break', count: 1 }], format, 'en')
 * // 'Removed 2 spaces and a line break'
 */
export function formatReceipt(changes: readonly Change[], format: Format, locale: string): string {
  const counts = new Map(changes.map(({ what, count }) => [what as string, count]));
  const phrases = (ids: Readonly<Record<string, MessageId>>) =>
    Object.entries(ids).flatMap(([what, id]) => {
      const count = counts.get(what);
      return count === undefined ? [] : [format({ id, values: { count } })];
    });
  const sentence = (id: MessageId, ids: Readonly<Record<string, MessageId>>) => {
    const items = phrases(ids);
    return items.length === 0
      ? []
      : [format({ id, values: { items: new Intl.ListFormat(locale).format(items) } })];
  };
  return [
    ...phrases(SENTENCES),
    ...sentence('receiptRemoved', REMOVED),
    ...sentence('receiptRepaired', REPAIRED),
  ].join(SENTENCE_SEPARATOR);
}
