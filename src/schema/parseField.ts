import { defaultValue } from './defaultValue.js';
import type { DefaultValues, Field, FieldOverride, FieldOverrides } from './field.js';
import { canBeSecret, declaredKind, fieldKind } from './fieldKind.js';
import { isYes } from './flag.js';
import { parseHelpText } from './helpText.js';
import { parseOptions } from './parseOptions.js';
import { parsePlaceholder, requestedByPlaceholder } from './placeholder.js';
import { plainText } from './plainText.js';
import { readableName } from './readableName.js';
import { isRecord, ownMember, type UnknownRecord } from './record.js';
import { safeLink } from './safeUrl.js';
import { isMultilineByWords, isSecretByWords, isSecretType } from './secrecy.js';

const MAX_LABEL_LENGTH = 200;
const MAX_AFFIX_LENGTH = 100;
/** Shown for a field whose name and label hold nothing to read. */
const NAMELESS_LABEL = 'Field';

/** What a field's parsing needs from around it. */
export interface FieldContext {
  /** Of the form's parts only the fields carry it; unique in the form. */
  readonly id: string;
  /** The app's name, whose words a placeholder need not repeat. */
  readonly appName: string;
  readonly overrides: FieldOverrides | undefined;
  readonly defaultValues: DefaultValues | undefined;
  /** The form has a field for the password. */
  readonly passwordApart: boolean;
}

/** The `name` of an entry as it goes on the wire, or `null` where it has none. A number is taken at its word. */
export function fieldName(entry: UnknownRecord): string | null {
  const name = entry.name;
  if (typeof name === 'number') return String(name);
  return typeof name === 'string' && name !== '' ? name : null;
}

function hostPattern(source: unknown): RegExp | null {
  if (typeof source !== 'string' || source === '') return null;
  // HTML compiles `pattern` with `v`; browsers of before 2023 don't know the flag.
  for (const flags of ['v', 'u', '']) {
    try {
      return new RegExp(`^(?:${source})$`, flags);
    } catch {}
  }
  return null;
}

/** Types that a host's JavaScript did not honour are sorted out member by member, where each is read. */
function overrideOf(name: string, overrides: FieldOverrides | undefined): FieldOverride {
  const given = isRecord(overrides) ? ownMember<unknown>(overrides, name) : undefined;
  return isRecord(given) ? given : {};
}

/** What the schema's entry says of kind and secrecy, and what the override makes of it. */
function natureOf(
  name: string,
  label: string,
  entry: UnknownRecord,
  override: FieldOverride,
  passwordApart: boolean,
) {
  const options = parseOptions(entry.options);
  const hasOptions = options.length > 0;
  const read = label || requestedByPlaceholder(entry.placeholder);
  const secret =
    canBeSecret(entry.type, hasOptions) &&
    (typeof override.secret === 'boolean'
      ? override.secret
      : isSecretType(entry.type) || isSecretByWords(name, read, passwordApart));
  const multiple = isYes(entry.multiple) || declaredKind(entry.type) === 'multi-select';
  const placeholder = typeof entry.placeholder === 'string' ? entry.placeholder : '';
  const kind = fieldKind({
    type: entry.type,
    hasOptions,
    multiple,
    secret,
    multiline: isMultilineByWords(name, read, placeholder),
  });
  return { kind, secret, options, multiple: multiple && !hasOptions && kind.startsWith('multiline') };
}

/** Makes a {@link Field} of one entry of the schema, whatever its members are, and the host's override. */
export function parseField(name: string, entry: UnknownRecord, context: FieldContext): Field {
  const { id, overrides } = context;
  const override = overrideOf(name, overrides);
  const ownLabel = plainText(override.label, MAX_LABEL_LENGTH) || plainText(entry.label, MAX_LABEL_LENGTH);
  const label =
    ownLabel || readableName(name, MAX_LABEL_LENGTH) || plainText(name, MAX_LABEL_LENGTH) || NAMELESS_LABEL;
  const { kind, secret, options, multiple } = natureOf(
    name,
    ownLabel,
    entry,
    override,
    context.passwordApart,
  );
  return {
    id,
    name,
    label,
    kind,
    secret,
    required: kind !== 'checkbox' && isYes(entry.required),
    placeholder: parsePlaceholder(entry.placeholder, label, [name, context.appName]),
    help: parseHelpText(override.helpText ?? entry.help_text),
    options,
    ...(multiple && { multiple }),
    defaultValue: defaultValue({ name, kind, secret, options }, context.defaultValues),
    hidden: override.hidden === true,
    prefix: plainText(override.prefix, MAX_AFFIX_LENGTH),
    suffix: plainText(override.suffix, MAX_AFFIX_LENGTH),
    docsUrl: typeof override.docsUrl === 'string' ? (safeLink(override.docsUrl) ?? '') : '',
    pattern: hostPattern(override.pattern),
    validate: typeof override.validate === 'function' ? override.validate : null,
  };
}

/** The order that the host asked for by `order`; `Infinity` where it asked for none. */
export function fieldOrder(name: string, overrides: FieldOverrides | undefined): number {
  const { order } = overrideOf(name, overrides);
  return typeof order === 'number' && Number.isFinite(order) ? order : Number.POSITIVE_INFINITY;
}
