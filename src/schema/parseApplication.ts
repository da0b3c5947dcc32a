import type { AuthTypeForm, Finding, ParsedApplication, UnavailableReason } from './application.js';
import { parseConnection } from './connection.js';
import type { DefaultValues, Field, FieldOverrides } from './field.js';
import { parseHelpText } from './helpText.js';
import { fieldName, fieldOrder, parseField } from './parseField.js';
import { plainText } from './plainText.js';
import { readableName } from './readableName.js';
import { isRecord, jsonPointer, ownMember, type UnknownRecord } from './record.js';
import { safeIcon } from './safeUrl.js';
import { isPassword } from './secrecy.js';

const MAX_NAME_LENGTH = 200;
const MAX_DESCRIPTION_LENGTH = 1_000;
/** The auth type that a form starts with, and the one that needs a browser redirect instead of a form. */
const KEY_BASED = 'keybased';
const OAUTH = 'oauth2';

/** What the host says about the form, beside the application. */
export interface ParseOptions {
  /** Only this member of `auth_type_options`. */
  readonly authType?: string | undefined;
  readonly overrides?: FieldOverrides | undefined;
  readonly defaultValues?: DefaultValues | undefined;
  /** Stands in for a missing `name`: the slug. */
  readonly fallbackName?: string | undefined;
}

type Report = (code: Finding['code'], path: string) => void;

/** Reads lists of fields of one application; ids count on from list to list. */
function createFieldReader(appName: string, options: ParseOptions, report: Report) {
  const { overrides, defaultValues } = options;
  let count = 0;
  return function readFields(list: unknown, listPath: string): readonly Field[] {
    if (!Array.isArray(list)) return [];
    const passwordApart = list.some(
      (entry) =>
        isRecord(entry) && isPassword(`${fieldName(entry)} ${plainText(entry.label, MAX_NAME_LENGTH)}`),
    );
    const found = new Map<string, Field>();
    for (const [index, entry] of list.entries()) {
      const path = jsonPointer(listPath, index);
      const name = isRecord(entry) ? fieldName(entry) : null;
      if (!isRecord(entry)) report('entry_not_an_object', path);
      else if (name === null) report('name_missing', jsonPointer(path, 'name'));
      else {
        const first = found.get(name);
        if (first) report('duplicate_name', jsonPointer(path, 'name'));
        const id = first?.id ?? `f${count++}`;
        const context = { id, appName, overrides, defaultValues, passwordApart, path, report };
        const field = parseField(name, entry, context);
        // Of several entries with one name the first stands, unless only a later one knows that it is secret.
        if (!first || (field.secret && !first.secret)) found.set(name, field);
      }
    }
    const fields = [...found.values()];
    return fields
      .map((field) => ({ field, order: fieldOrder(field.name, overrides) }))
      .sort((a, b) => (a.order === b.order ? 0 : a.order - b.order))
      .map(({ field }) => field);
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
  const path = '/auth_type_options';
  const names = asked === undefined ? Object.keys(types) : Object.hasOwn(types, asked) ? [asked] : [];
  const forms = names
    .filter((authType) => authType !== OAUTH)
    .sort((a, b) => Number(b === KEY_BASED) - Number(a === KEY_BASED))
    .map((authType) => ({
      authType,
      label: formLabel(authType),
      fields: readFields(ownMember(types, authType), jsonPointer(path, authType)),
    }))
    .filter((form) => form.fields.length > 0);
  const [first] = forms;
  const certain = asked !== undefined || forms.length > 1 || first?.authType === KEY_BASED;
  if (first && certain) return forms;
  const authType = asked ?? '';
  const fields = asked === OAUTH ? [] : readFields(application.auth_input_map, '/auth_input_map');
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

function parse(payload: unknown, options: ParseOptions, findings: Finding[]): ParsedApplication {
  if (!isRecord(payload)) return { ok: false, reason: 'unreadable', name: '', findings };
  const report: Report = (code, path) => findings.push({ code, path });
  const name =
    plainText(payload.name, MAX_NAME_LENGTH) || readableName(options.fallbackName ?? '', MAX_NAME_LENGTH);
  const asked = options.authType || undefined;
  const forms = readForms(payload, asked, createFieldReader(name, options, report));
  const [first] = forms;
  if (!first) return { ok: false, reason: reasonOf(payload, asked), name, findings };
  const icon = safeIcon(payload.icon);
  if (icon === null && payload.icon) report('unsafe_icon', '/icon');
  return {
    ok: true,
    application: {
      name,
      description: plainText(payload.description, MAX_DESCRIPTION_LENGTH),
      help: parseHelpText(payload.help, () => report('unsafe_link', '/help')),
      icon,
      forms,
      mustChoose: forms.length > 1 && first.authType !== KEY_BASED,
      connection: parseConnection(payload),
    },
    findings,
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
  const findings: Finding[] = [];
  try {
    return parse(payload, options, findings);
  } catch {
    return { ok: false, reason: 'unreadable', name: '', findings };
  }
}
