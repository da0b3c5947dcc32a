import type { AuthTypeForm, ParsedApplication, UnavailableReason } from './application.js';
import { parseConnection } from './connection.js';
import type { DefaultValues, Field, FieldOverrides } from './field.js';
import { parseHelpText } from './helpText.js';
import { fieldName, fieldOrder, parseField } from './parseField.js';
import { plainText } from './plainText.js';
import { readableName } from './readableName.js';
import { isRecord, ownMember, type UnknownRecord } from './record.js';
import { safeIcon } from './safeUrl.js';
import { isPassword } from './secrecy.js';

const MAX_NAME_LENGTH = 200;
const MAX_DESCRIPTION_LENGTH = 1_000;
/** The auth type that a form starts with, and the one that needs a browser redirect instead of a form. */
const KEY_BASED = 'keybased';
export const OAUTH = 'oauth2';
const UNREADABLE: ParsedApplication = { ok: false, reason: 'unreadable', name: '' };

/** What the host says about the form, beside the application. */
export interface ParseOptions {
  /** Only this member of `auth_type_options`. */
  readonly authType?: string | undefined;
  readonly overrides?: FieldOverrides | undefined;
  readonly defaultValues?: DefaultValues | undefined;
  /** Stands in for a missing `name`: the slug. */
  readonly fallbackName?: string | undefined;
}

/** Whether one of the list's fields takes the password. */
export function hasPassword(list: readonly unknown[]): boolean {
  return list.some(
    (entry) =>
      isRecord(entry) && isPassword(`${fieldName(entry)} ${plainText(entry.label, MAX_NAME_LENGTH)}`),
  );
}

/** Reads lists of fields of one application; ids count on from list to list. */
function createFieldReader(appName: string, options: ParseOptions) {
  const { overrides, defaultValues } = options;
  let count = 0;
  return function readFields(list: unknown): readonly Field[] {
    if (!Array.isArray(list)) return [];
    const passwordApart = hasPassword(list);
    const found = new Map<string, Field>();
    for (const entry of list) {
      const name = isRecord(entry) ? fieldName(entry) : null;
      if (name === null) continue;
      const first = found.get(name);
      const id = first?.id ?? `f${count++}`;
      const field = parseField(name, entry, { id, appName, overrides, defaultValues, passwordApart });
      // Of several entries with one name the first stands, unless only a later one knows that it is secret.
      if (!first || (field.secret && !first.secret)) found.set(name, field);
    }
    const order = (field: Field): number => fieldOrder(field.name, overrides);
    return [...found.values()].sort((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b)));
  };
}

function formLabel(authType: string): string {
  return authType === KEY_BASED ? 'Key-based' : readableName(authType, MAX_NAME_LENGTH) || authType;
}

/** The forms that the application offers, in its order, `keybased` first. */
function readForms(
  application: UnknownRecord,
  asked: string | undefined,
  readFields: ReturnType<typeof createFieldReader>,
): readonly AuthTypeForm[] {
  const types = isRecord(application.auth_type_options) ? application.auth_type_options : {};
  const names = asked === undefined ? Object.keys(types) : Object.hasOwn(types, asked) ? [asked] : [];
  const forms = names
    .filter((authType) => authType !== OAUTH)
    .sort((a, b) => Number(b === KEY_BASED) - Number(a === KEY_BASED))
    .map((authType) => ({
      authType,
      label: formLabel(authType),
      fields: readFields(ownMember(types, authType)),
    }))
    .filter((form) => form.fields.length > 0);
  const [first] = forms;
  const certain = asked !== undefined || forms.length > 1 || first?.authType === KEY_BASED;
  if (first && certain) return forms;
  const authType = asked ?? '';
  const fields = asked === OAUTH ? [] : readFields(application.auth_input_map);
  return fields.length > 0 ? [{ authType, label: authType && formLabel(authType), fields }] : forms;
}

/** Why an application without a form has none. */
function reasonOf(application: UnknownRecord, asked: string | undefined): UnavailableReason {
  const { auth_type: declared, auth_type_options: types, auth_input_map: map } = application;
  if (declared === undefined && types === undefined && map === undefined) return 'unreadable';
  const names = isRecord(types) ? Object.keys(types) : [];
  const keyBased = names.filter((name) => name !== OAUTH);
  const oauthOnly = declared === OAUTH || (names.includes(OAUTH) && declared !== KEY_BASED);
  if (
    asked !== undefined &&
    asked !== OAUTH &&
    !keyBased.includes(asked) &&
    (keyBased.length > 0 || !oauthOnly)
  )
    return 'unknown_auth_type';
  return asked === OAUTH || oauthOnly ? 'no_key_based_auth' : 'no_fields';
}

function parse(payload: unknown, options: ParseOptions): ParsedApplication {
  if (!isRecord(payload)) return UNREADABLE;
  const name =
    plainText(payload.name, MAX_NAME_LENGTH) || readableName(options.fallbackName ?? '', MAX_NAME_LENGTH);
  const asked = options.authType || undefined;
  const forms = readForms(payload, asked, createFieldReader(name, options));
  const [first] = forms;
  if (!first) return { ok: false, reason: reasonOf(payload, asked), name };
  return {
    ok: true,
    application: {
      name,
      description: plainText(payload.description, MAX_DESCRIPTION_LENGTH),
      help: parseHelpText(payload.help),
      icon: safeIcon(payload.icon),
      forms,
      mustChoose: forms.length > 1 && first.authType !== KEY_BASED,
      connection: parseConnection(payload),
    },
  };
}

/**
 * Turns an answer of Get Application into forms to show, or into the reason why none can be shown. Tolerates
 * every deviation seen in the wild: entries of a wrong kind are dropped, names are kept as they came, flags may
 * be strings. Never throws, not even over getters of an object that the host hands in.
 *
 * @param payload the parsed JSON, or what the host passed as `application`.
 * @example
 * const parsed = parseApplication(await response.json(), { fallbackName: 'netsuite' });
 * if (parsed.ok) show(parsed.application.forms[0]);
 */
export function parseApplication(payload: unknown, options: ParseOptions = {}): ParsedApplication {
  try {
    return parse(payload, options);
  } catch {
    return UNREADABLE;
  }
}
