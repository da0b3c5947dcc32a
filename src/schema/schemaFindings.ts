import { declaredKind } from './fieldKind.js';
import { parseHelpText } from './helpText.js';
import { hasPassword, OAUTH } from './parseApplication.js';
import { fieldName, parseField } from './parseField.js';
import { optionValue } from './parseOptions.js';
import { plainText } from './plainText.js';
import { isRecord, jsonPointer, type UnknownRecord } from './record.js';
import { safeIcon } from './safeUrl.js';
import { isSecretType, normaliseType } from './secrecy.js';

/** Something in the schema that a maintainer of it should mend. */
export interface Finding {
  readonly code:
    | 'entry_not_an_object'
    | 'name_missing'
    | 'duplicate_name'
    | 'secret_typed_as_text'
    | 'select_without_options'
    | 'duplicate_option'
    | 'unknown_type'
    | 'label_missing'
    | 'unsafe_link'
    | 'unsafe_icon';
  /** Where, as a JSON pointer (RFC 6901) into the application. */
  readonly path: string;
}

type Report = (code: Finding['code'], path: string) => void;

/** Types that mean one line of text, or that mean nothing on such a form and become one all the same. */
const TEXT_TYPE =
  /^(?:$|te?xt|str|input|varchar|char|plain|tel|phone|uuid|guid|id$|search|user|host|domain|slug|hidden|submit|reset|image|button|color|range|time|date|month|week|array)/;

/** Whether the declared type is one that the form knows; absent is fine. */
function isKnownType(type: unknown): boolean {
  if (type === undefined || type === null) return true;
  return typeof type === 'string' && (declaredKind(type) !== 'text' || TEXT_TYPE.test(normaliseType(type)));
}

function lookAtField(
  name: string,
  entry: UnknownRecord,
  passwordApart: boolean,
  path: string,
  report: Report,
) {
  const at = (key: string): string => jsonPointer(path, key);
  const field = parseField(name, entry, {
    id: name,
    appName: '',
    overrides: undefined,
    defaultValues: undefined,
    passwordApart,
  });
  if (plainText(entry.label, 1) === '') report('label_missing', at('label'));
  if (field.secret && !isSecretType(entry.type)) report('secret_typed_as_text', at('type'));
  if (field.options.length === 0 && /select$/.test(declaredKind(entry.type)))
    report('select_without_options', at('options'));
  if (!isKnownType(entry.type)) report('unknown_type', at('type'));
  const seen = new Set<string>();
  for (const [index, option] of (Array.isArray(entry.options) ? entry.options : []).entries()) {
    const value = optionValue(option);
    if (value === null) continue;
    if (seen.has(String(value))) report('duplicate_option', jsonPointer(at('options'), index));
    seen.add(String(value));
  }
  parseHelpText(entry.help_text, () => report('unsafe_link', at('help_text')));
}

function lookAtList(list: unknown, path: string, report: Report): void {
  if (!Array.isArray(list)) return;
  const passwordApart = hasPassword(list);
  const seen = new Set<string>();
  for (const [index, entry] of list.entries()) {
    const at = jsonPointer(path, index);
    const name = isRecord(entry) ? fieldName(entry) : null;
    if (!isRecord(entry)) report('entry_not_an_object', at);
    else if (name === null) report('name_missing', jsonPointer(at, 'name'));
    else {
      if (seen.has(name)) report('duplicate_name', jsonPointer(at, 'name'));
      seen.add(name);
      lookAtField(name, entry, passwordApart, at, report);
    }
  }
}

/**
 * Lists what a maintainer of an application's schema should mend, for tools that look at schemas. Apart from
 * {@link parseApplication}, so that no page pays for it; looks at every list of fields but OAuth's. Gives `[]` for
 * what is no application.
 *
 * @example
 * schemaFindings({ auth_input_map: [{ name: 'api_token', label: 'API token', type: 'text' }] })
 *   // [{ code: 'secret_typed_as_text', path: '/auth_input_map/0/type' }]
 */
export function schemaFindings(payload: unknown): readonly Finding[] {
  if (!isRecord(payload)) return [];
  const findings: Finding[] = [];
  const report: Report = (code, path) => findings.push({ code, path });
  const types = isRecord(payload.auth_type_options) ? payload.auth_type_options : {};
  for (const [authType, list] of Object.entries(types))
    if (authType !== OAUTH) lookAtList(list, jsonPointer('/auth_type_options', authType), report);
  lookAtList(payload.auth_input_map, '/auth_input_map', report);
  if (payload.icon && safeIcon(payload.icon) === null) report('unsafe_icon', '/icon');
  parseHelpText(payload.help, () => report('unsafe_link', '/help'));
  return findings;
}
