import type { KeyCredentials } from '../contract/wire.js';

/** One choice of a `select`, in both shapes that the vendor sends. */
export type SandboxOption = string | { readonly name?: string; readonly value: string | number | boolean };

/** An entry of `auth_input_map`, as loosely as the vendor sends it. */
export interface SandboxField {
  readonly name: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly help_text?: string;
  readonly required?: boolean | string;
  readonly type?: string;
  readonly options?: readonly SandboxOption[];
  readonly multiple?: boolean;
}

/** An entry of `connected_accounts`; `defaultCredentials` is there because the real answer may hold it. */
export interface SandboxConnectedAccount {
  readonly identifier: string | Readonly<Record<string, string>>;
  readonly auth_type: string;
  readonly connectedAt: string;
  readonly status: 'active' | 'expired';
  readonly defaultCredentials?: Readonly<Record<string, string>>;
}

/** What Get Application answers, less the members that depend on the linked account. */
export interface SandboxApplicationBody {
  readonly name: string;
  readonly slug: string;
  readonly icon?: string;
  readonly description?: string;
  readonly help?: string;
  readonly auth_type: 'keybased' | 'oauth2';
  readonly auth_type_options?: Readonly<Record<string, readonly SandboxField[]>>;
  readonly auth_input_map: readonly SandboxField[];
  /** Whatever else the vendor sends: `_id`, `webhook_url`, `tags`, … */
  readonly [other: string]: unknown;
}

/** What was submitted: an opaque JSON object. */
export type Submitted = Readonly<Record<string, unknown>>;

/** How a provider, or what stands before it, says no. */
export type Refusal =
  /** Refold's documented HTTP 500, `Failed to verify credentials: ` before the provider's own words. */
  | { readonly type: 'unverified'; readonly message: string }
  /** HTTP 429 with `retry-after`. */
  | { readonly type: 'rate_limited'; readonly message: string; readonly retryAfterSeconds: number }
  /** HTTP 200 whose body says `success: false`. */
  | { readonly type: 'unsuccessful'; readonly message: string }
  /** A gateway's own page in the place of an answer. */
  | { readonly type: 'gateway'; readonly status: number; readonly html: string }
  /** No answer at all until the caller gives up. */
  | { readonly type: 'silent' };

/** One way in which a provider refuses credentials. */
export interface ProviderRule {
  /** What a person would have done, for a list of things to try: "a mistyped account id". */
  readonly scenario: string;
  /** What to type to see it; the other fields keep the working values. */
  readonly example: KeyCredentials;
  /** The refusal, or `null` when this rule has nothing against the credentials. */
  readonly refuse: (submitted: Submitted, working: KeyCredentials) => Refusal | null;
}

/** One auth type with which an application can be connected by keys. */
export interface SandboxLogin {
  /** `keybased`, or another member of `auth_type_options`. */
  readonly authType: string;
  /** What the provider accepts; `null` where nothing is. Fields that are left out here may hold anything. */
  readonly working: KeyCredentials | null;
  /** Asked in order; the first refusal is the answer. */
  readonly rules: readonly ProviderRule[];
  /** Whether anything that no rule refuses is accepted, so that any value can be sent. Default: `working` alone. */
  readonly acceptsAnything?: boolean;
}

/** The shapes of error envelope that Refold is known to answer a failed verification with. */
export type EnvelopeStyle = 'documented' | 'error_code' | 'error_type' | 'short';

/** An application of the sandbox: its answer, its provider, and how it stands at the start. */
export interface SandboxApplication {
  readonly body: SandboxApplicationBody;
  /** Empty where the application can't be connected with keys. */
  readonly logins: readonly SandboxLogin[];
  /** Who the provider says has connected; `"NA"` by default. Never made from what was submitted. */
  readonly identifier?: SandboxConnectedAccount['identifier'];
  /** The connection that every linked account has before anything was saved. */
  readonly connected?: SandboxConnectedAccount;
  /** Whether the application asks for new credentials at the start. */
  readonly reauthRequired?: boolean;
  /** Whether verification takes `slowMs` in addition. */
  readonly slow?: boolean;
  /** Default `documented`. */
  readonly envelope?: EnvelopeStyle;
}
