/** One submitted value: text as typed, a checkbox's state, the several choices of a `multiple` field, or an
 * option's value in the type in which the application declared it. */
export type CredentialValue = string | boolean | number | readonly string[];

/**
 * The body of Save Key Credentials: one member per submitted field, keyed by the field's `name` exactly as it
 * came. Built without a prototype, so that a field may be called `__proto__`.
 */
export type KeyCredentials = Readonly<Record<string, CredentialValue>>;
