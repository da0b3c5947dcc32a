import type { FieldOption } from './field.js';
import { plainText } from './plainText.js';
import { isRecord, type UnknownRecord } from './record.js';

const MAX_LABEL_LENGTH = 200;

/** The value of one entry of `options`, in its own type; `null` where it holds none that can be chosen. */
export function optionValue(entry: unknown): FieldOption['value'] | null {
  const value = isRecord(entry) ? (entry.value ?? entry.name) : entry;
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'boolean') return value;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/**
 * Reads a field's `options`: strings, numbers and booleans, or `{ name?, value }`. Values keep their type. What
 * holds no value is dropped, and so is a value that reads like an earlier one: a native select can't tell them
 * apart.
 */
export function parseOptions(value: unknown): readonly FieldOption[] {
  if (!Array.isArray(value)) return [];
  const found = new Map<string, FieldOption>();
  for (const entry of value) {
    const usable = optionValue(entry);
    const text = String(usable);
    if (usable === null || found.has(text)) continue;
    const record: UnknownRecord = isRecord(entry) ? entry : {};
    const label = [record.name, record.label, text]
      .map((words) => plainText(words, MAX_LABEL_LENGTH))
      .find(Boolean);
    found.set(text, { value: usable, label: label ?? text });
  }
  return [...found.values()];
}
