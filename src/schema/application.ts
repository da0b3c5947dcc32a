import type { Field, HelpSegment } from './field.js';

/** One way of connecting the app with keys: a member of `auth_type_options`, or `auth_input_map`. */
export interface AuthTypeForm {
  /** `keybased`, or the member's name; `''` for fields that came from `auth_input_map` alone. */
  readonly authType: string;
  readonly label: string;
  readonly fields: readonly Field[];
}

/** Who is connected already. */
export interface ConnectedAccount {
  /** The account's name at the provider; `''` where the application does not say (`"NA"`, missing). */
  readonly identifier: string;
  /** When, if the application says so in a form that can be read. */
  readonly connectedAt: Date | null;
  readonly status: 'active' | 'expired';
}

/** How the linked account stands to this app. */
export type Connection =
  | { readonly type: 'new' }
  | { readonly type: 'connected'; readonly account: ConnectedAccount | null }
  | { readonly type: 'expired'; readonly account: ConnectedAccount | null };

/** An application whose form can be shown. */
export interface Application {
  /** `''` where the application has none. At most 200 characters. */
  readonly name: string;
  readonly description: string;
  readonly help: readonly HelpSegment[];
  /** A URL that is safe to load (`https:` or `data:image/…`), or `null`. */
  readonly icon: string | null;
  /** At least one. The first is chosen unless {@link mustChoose}. */
  readonly forms: readonly AuthTypeForm[];
  /** Several key-based auth types, none of them `keybased` nor asked for by the host. */
  readonly mustChoose: boolean;
  readonly connection: Connection;
}

/** Why no form can be shown. */
export type UnavailableReason =
  /** The answer is not an application: HTML, an array, an empty body, cut-off JSON. */
  | 'unreadable'
  /** The application supports OAuth only. */
  | 'no_key_based_auth'
  /** The application supports keys but names no field that can be shown. */
  | 'no_fields'
  /** The host asked for an auth type that the application does not have. */
  | 'unknown_auth_type';

/** What {@link parseApplication} makes of an answer. */
export type ParsedApplication =
  | { readonly ok: true; readonly application: Application }
  | {
      readonly ok: false;
      readonly reason: UnavailableReason;
      /** `''` where the answer was no application, or named neither itself nor a slug. */
      readonly name: string;
    };
