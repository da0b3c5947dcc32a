import type { FieldOption } from './field.js';
import { plainText } from './plainText.js';
import { isRecord, type UnknownRecord } from './record.js';

const MAX_LABEL_LENGTH = 200;

function usableValue(value: unknown): FieldOption['value'] | null {
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'boolean') return value;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/**
 * Reads a field's `options`: strings, numbers and booleans, or `{ name?, value }`. Values keep their type. What
 * holds no value is dropped, and so is a value that reads like an earlier one: a native select can't tell them
 * apart.
 *
 * @param onDuplicate called with the index of each duplicate.
 */
export function parseOptions(value: unknown, onDuplicate: (index: number) => void): readonly FieldOption[] {
  if (!Array.isArray(value)) return [];
  const found = new Map<string, FieldOption>();
  for (const [index, entry] of value.entries()) {
    const record: UnknownRecord = isRecord(entry) ? entry : { value: entry };
    const usable = usableValue(record.value ?? record.name);
    if (usable === null) continue;
    const text = String(usable);
    if (found.has(text)) onDuplicate(index);
    else {
      const label = [record.name, record.label, text]
        .map((words) => plainText(words, MAX_LABEL_LENGTH))
        .find(Boolean);
      found.set(text, { value: usable, label: label ?? text });
    }
  }
  return [...found.values()];
}
