import type { Submission } from '../client/useSaveKeyCredentials.js';
import type { RouteTarget } from '../contract/routes.js';
import type { SubmittedField } from '../failure/answer.js';
import type { LiveControls } from '../fields/LiveControls.js';
import type { Field } from '../schema/field.js';
import { toCredentials } from '../schema/toCredentials.js';

/** Reads what is to be sent out of the controls, at the moment of sending. Transient: holds secrets. */
export function submissionOf(
  target: RouteTarget,
  fields: readonly Field[],
  controls: LiveControls,
): Submission {
  return {
    target,
    credentials: toCredentials(fields, (field) => controls.read(field.id)),
    submitted: fields.map((field) => submittedField(field, controls)),
  };
}

function submittedField(field: Field, controls: LiveControls): SubmittedField {
  const value = controls.read(field.id) ?? field.defaultValue;
  const text = typeof value === 'object' ? value.join(',') : String(value);
  return { name: field.name, label: field.label, value: text, secret: field.secret };
}
