import type { SandboxApplicationBody, SandboxField, Submitted } from './application.js';
import { submittedText } from './values.js';

/** Reads a request body; `null` where it isn't a JSON object. */
export function parseObject(text: string): Submitted | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  // JSON.parse gives own members only, also for `__proto__`.
  return value as Submitted;
}

/** The fields of `authType`, from where the application has them. */
function fieldsOf(body: SandboxApplicationBody, authType: string): readonly SandboxField[] {
  return body.auth_type_options?.[authType] ?? body.auth_input_map;
}

/** Name of the first required field that is absent or empty, or `null`. An unticked checkbox is an answer. */
export function firstMissingField(
  body: SandboxApplicationBody,
  authType: string,
  submitted: Submitted,
): string | null {
  const missing = fieldsOf(body, authType).find(
    ({ name, required }) => String(required) === 'true' && submittedText(submitted, name) === '',
  );
  return missing?.name ?? null;
}
