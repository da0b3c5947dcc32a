import type { Transport } from '../client/send.js';
import type { Failure } from '../contract/failure.js';
import type { PasswordManagers } from '../fields/sensitiveAttributes.js';
import type { Messages } from '../messages/en.js';
import type { DefaultValues, FieldOverrides } from '../schema/field.js';

/** The form can be used, or says that the app is connected already. */
export interface ReadyEvent {
  readonly slug: string;
  readonly linkedAccountId: string;
  readonly state: 'ready' | 'connected';
}

/** The credentials were verified and saved. Holds none of them. */
export interface SuccessEvent {
  readonly slug: string;
  readonly linkedAccountId: string;
  /** The key-based auth type that was asked for; `null` when none was. */
  readonly authType: string | null;
}

/** What the form is built from and whom it tells. Every option may change while the form is mounted. */
export interface KeyCredentialsFormOptions extends Partial<Transport> {
  /** The app's slug at Refold, for example `netsuite`. */
  readonly slug: string;
  /** Whose credentials these are: the linked account's id. The proxy decides whether that is the caller. */
  readonly linkedAccountId: string;
  /** Where the customer's proxy answers. Default `/api/refold`. */
  readonly proxyUrl?: string;
  /** Asks for one of the app's key-based auth types. By default `keybased`, or the person chooses. */
  readonly authType?: string | undefined;
  /**
   * BCP 47 tag of the page around: for dates, for the direction, and for the plurals of your own words. Default: `en`
   * for dates, and the page's direction. The built-in words stay English, and are marked as such.
   */
  readonly locale?: string | undefined;
  /** The application's schema, if it is at hand: then no GET is made. */
  readonly application?: unknown;
  /** Start values by field name; those of secret fields are ignored. */
  readonly defaultValues?: DefaultValues | undefined;
  /** What the vendor's schema lacks, by field name. */
  readonly fieldOverrides?: FieldOverrides | undefined;
  /**
   * How long a verification may take, in milliseconds. Default 60 000. The application itself may take as long, but no
   * less than 5 seconds and no more than 20.
   */
  readonly timeoutMs?: number | undefined;
  /** A URL (`https:` or `data:image/…`) instead of the application's icon, or `none`: no image is requested. */
  readonly icon?: string | undefined;
  /** Words to use instead of the built-in ones, as ICU MessageFormat patterns, in the language of `locale`. */
  readonly messages?: Partial<Messages> | undefined;
  /** Whether password managers may offer to fill and to save secrets. Default `ignore`. */
  readonly passwordManagers?: PasswordManagers | undefined;
  readonly onReady?: ((event: ReadyEvent) => void) | undefined;
  readonly onSuccess?: ((event: SuccessEvent) => void) | undefined;
  /** A submission was refused, or the form could not be shown. */
  readonly onFailure?: ((failure: Failure) => void) | undefined;
  /** The person gave up; a running verification has been stopped. */
  readonly onCancel?: (() => void) | undefined;
  /**
   * When to show a cancel button. Default: `always` where `onCancel` is given or the element itself has a listener
   * for `cancel`, else `busy`, while it verifies.
   */
  readonly cancelButton?: 'always' | 'busy' | undefined;
}

/** How long a verification may take, in milliseconds, where the host says nothing. */
export const DEFAULT_TIMEOUT_MS = 60_000;
