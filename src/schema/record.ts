/** A JSON object whose members nobody vouches for. */
export type UnknownRecord = Readonly<Record<string, unknown>>;

/** Whether `value` is an object and no array. */
export function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member `key` of `record` where it is its own: never what a prototype brings along. */
export function ownMember<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** `path` and `key` as a JSON pointer (RFC 6901). */
export function jsonPointer(path: string, key: string | number): string {
  return `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
