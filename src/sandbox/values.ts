const PEM = /^-----BEGIN ([A-Z0-9 ]{1,40})-----\r?\n([A-Za-z0-9+/=\r\n]+)-----END ([A-Z0-9 ]{1,40})-----$/;

/** Reads a submitted value as text: `''` if absent, a list sorted and one item a line, JSON types as printed. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(textOf).sort().join('\n');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Reads an own member of what was submitted; a field may be called `__proto__` or `constructor`. */
export function submittedText(submitted: Readonly<Record<string, unknown>>, name: string): string {
  return Object.hasOwn(submitted, name) ? textOf(submitted[name]) : '';
}

/** The base64 body of a PEM block without its line breaks, or `null` where a decoder would refuse the text. */
export function pemBody(text: string): string | null {
  const match = PEM.exec(text.trim());
  if (match === null || match[1] !== match[3]) return null;
  return (match[2] ?? '').replace(/[\r\n]+/g, '');
}

/** Whether two texts mean the same to a provider: character for character, but a PEM key may be wrapped anew. */
export function sameText(left: string, right: string): boolean {
  if (left === right) return true;
  const body = pemBody(left);
  return body !== null && body === pemBody(right);
}
