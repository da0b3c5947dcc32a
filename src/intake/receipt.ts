import type { MessageId } from '../messages/en.js';
import type { Format } from '../messages/format.js';

/** What a clean-up did, by the message that tells it; in the order in which the receipt does. */
const REMOVED = [
  'receiptSpace',
  'receiptBreak',
  'receiptInvisible',
  'receiptQuote',
  'receiptScheme',
  'receiptName',
  'receiptSeparator',
  'receiptComment',
  'receiptAffix',
] as const satisfies readonly MessageId[];

const REPAIRED = [
  'receiptEscape',
  'receiptWrap',
  'receiptWindows',
  'receiptIndent',
  'receiptFinal',
] as const satisfies readonly MessageId[];

const SENTENCES = [
  'receiptSpecial',
  'receiptSubdomain',
  'receiptHost',
] as const satisfies readonly MessageId[];

const PREFIX = 'receipt';
type KindOf<Id> = Id extends `${typeof PREFIX}${infer Kind}` ? Lowercase<Kind> : never;

/** A kind of change. */
export type ChangeKind = KindOf<(typeof REMOVED | typeof REPAIRED | typeof SENTENCES)[number]>;

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
  const phrases = (ids: readonly MessageId[]) =>
    ids.flatMap((id) => {
      const count = counts.get(id.slice(PREFIX.length).toLowerCase());
      return count === undefined ? [] : [format({ id, values: { count } })];
    });
  const sentence = (id: MessageId, ids: readonly MessageId[]) => {
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
