/** The kind of control that a field gets. A secret of one line is `secret`, of several `multiline-secret`. */
export type FieldKind =
  | 'text'
  | 'secret'
  | 'multiline'
  | 'multiline-secret'
  | 'number'
  | 'checkbox'
  | 'select'
  | 'multi-select'
  | 'email'
  | 'url'
  | 'date';

/** One choice of a `select` or `multi-select`. */
export interface FieldOption {
  /** What goes into the request, in the type in which the application declared it. */
  readonly value: string | number | boolean;
  readonly label: string;
}

/** A piece of a help text: words, or a link that was found safe (`https:` or `mailto:`). */
export type HelpSegment =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'link'; readonly text: string; readonly href: string };

/** A field of the form, parsed from an entry of `auth_input_map` and the host's overrides. */
export interface Field {
  /** Safe as an id, a CSS identifier and a form library's path; unique in the form; says nothing of the name. */
  readonly id: string;
  /** Exactly as the application sent it: the key in the request, the control's `name`. */
  readonly name: string;
  /** Never empty: falls back to the name, made readable. At most 200 characters. */
  readonly label: string;
  readonly kind: FieldKind;
  /** Masked until its own reveal button is pressed, and never kept. */
  readonly secret: boolean;
  readonly required: boolean;
  readonly placeholder: string;
  readonly help: readonly HelpSegment[];
  /** Only for `select` and `multi-select`. */
  readonly options: readonly FieldOption[];
  /** Only for `multiline` and `multiline-secret`: each line is one of several values, sent as an array. */
  readonly multiple?: boolean;
  /** Initial text of a field that is not secret; `''` if none. */
  readonly defaultValue: string | boolean | readonly string[];
  /** Left out of the form and sent with its default value. */
  readonly hidden: boolean;
  /** Shown in the control's frame, never part of what is sent. */
  readonly prefix: string;
  readonly suffix: string;
  /** Link to the provider's page about this field; `''` if none. */
  readonly docsUrl: string;
  /** The host's own pattern, anchored at both ends; `null` if none or unreadable. */
  readonly pattern: RegExp | null;
  /** The host's own check of the text: a message to show, or nothing. */
  readonly validate: ((value: string) => string | null | undefined) | null;
}

/** What the vendor's schema lacks, per field name. */
export interface FieldOverride {
  /** Masks a field that the schema leaves plain, or clears the mask. */
  readonly secret?: boolean;
  readonly label?: string;
  readonly helpText?: string;
  readonly docsUrl?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** A regular expression's source, as in HTML's `pattern` attribute: the whole text has to match. */
  readonly pattern?: string;
  /**
   * Leaves the field out of the form; it is sent with its start value. What was typed is back when the field is
   * shown again, unless it is a secret.
   */
  readonly hidden?: boolean;
  /** Lower comes first; fields without one keep the application's order, after those with one. */
  readonly order?: number;
  /** Returns a message when the text is not right. Runs in the browser and must not keep the text. */
  readonly validate?: (value: string) => string | null | undefined;
}

/** Overrides keyed by the field's `name`. */
export type FieldOverrides = Readonly<Record<string, FieldOverride>>;

/** Start values of fields that are not secret, keyed by the field's `name`; a secret's is ignored. */
export type DefaultValues = Readonly<Record<string, string | number | boolean | readonly string[]>>;
