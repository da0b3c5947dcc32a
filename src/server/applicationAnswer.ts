import { isJsonObject, type JsonObject } from './body.js';
import { isSecretName, type Redact } from './redact.js';

/** What the widget needs of each part of an application. Whatever else Refold sends stays here. */
const APPLICATION_MEMBERS = [
  'name',
  'slug',
  'icon',
  'description',
  'help',
  'auth_type',
  'connected',
  'reauth_required',
];
const FIELD_MEMBERS = ['name', 'label', 'placeholder', 'help_text', 'required', 'type', 'multiple'];
const OPTION_MEMBERS = ['name', 'label', 'value'];
const ACCOUNT_MEMBERS = ['auth_type', 'connectedAt', 'status'];

/** An object being built; made without a prototype, so that any name is just a name. */
type Picked = Record<string, unknown>;

function isScalar(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function cleaned(value: unknown, redact: Redact): unknown {
  return typeof value === 'string' ? redact(value) : value;
}

/** The members of `source` under `names` that are no objects. */
function pick(source: JsonObject, names: readonly string[], redact: Redact): Picked {
  const picked: Picked = Object.create(null);
  for (const name of names) {
    const value = Object.hasOwn(source, name) ? source[name] : undefined;
    if (isScalar(value)) picked[name] = cleaned(value, redact);
  }
  return picked;
}

function option(entry: unknown, redact: Redact): unknown[] {
  if (isJsonObject(entry)) return [pick(entry, OPTION_MEMBERS, redact)];
  return isScalar(entry) ? [cleaned(entry, redact)] : [];
}

function fields(entries: readonly unknown[], redact: Redact): Picked[] {
  return entries.filter(isJsonObject).map((entry) => {
    const field = pick(entry, FIELD_MEMBERS, redact);
    if (Array.isArray(entry.options)) field.options = entry.options.flatMap((item) => option(item, redact));
    return field;
  });
}

/** An identifier may be an object of the provider's, which can hold anything: its plain, harmless members stay. */
function account(entry: JsonObject, redact: Redact): Picked {
  const picked = pick(entry, [...ACCOUNT_MEMBERS, 'identifier'], redact);
  const { identifier } = entry;
  if (isJsonObject(identifier)) {
    const names = Object.keys(identifier).filter((name) => !isSecretName(name));
    picked.identifier = pick(identifier, names, redact);
  }
  return picked;
}

/**
 * Reduces an application to the members that the widget reads, whatever shape they came in: what is no array, object
 * or scalar where one belongs is left out, and the widget says what is missing.
 */
export function applicationAnswer(application: JsonObject, redact: Redact): Picked {
  const answer = pick(application, APPLICATION_MEMBERS, redact);
  const { auth_input_map, auth_type_options, connected_accounts } = application;
  if (Array.isArray(auth_input_map)) answer.auth_input_map = fields(auth_input_map, redact);
  if (isJsonObject(auth_type_options)) {
    const options: Picked = Object.create(null);
    for (const [authType, entries] of Object.entries(auth_type_options)) {
      if (Array.isArray(entries)) options[authType] = fields(entries, redact);
    }
    answer.auth_type_options = options;
  }
  if (Array.isArray(connected_accounts)) {
    answer.connected_accounts = connected_accounts
      .filter(isJsonObject)
      .map((entry) => account(entry, redact));
  }
  return answer;
}
