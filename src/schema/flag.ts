/** The words that mean yes, wherever the vendor sends a string or a number for a boolean. */
const YES = /^(?:true|1|yes|y|on|required)$/i;

/** Whether the vendor's `value` means yes: `"false"`, `0`, `null` and anything that is no flag do not. */
export function isYes(value: unknown): boolean {
  return value === true || value === 1 || (typeof value === 'string' && YES.test(value.trim()));
}
