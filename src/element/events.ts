import type { Failure } from '../contract/failure.js';
import type { ReadyEvent, SuccessEvent } from '../form/options.js';

/** The element's own events, by name. All of them bubble and cross shadow roots; no `detail` holds a secret. */
export interface KeyCredentialsFormEvents {
  /** The form can be used, or says that the app is connected already. */
  readonly ready: CustomEvent<ReadyEvent>;
  /** The credentials were verified and saved. */
  readonly success: CustomEvent<SuccessEvent>;
  /** A submission was refused, or the form could not be shown. */
  readonly failure: CustomEvent<Failure>;
  /** The person gave up; a running verification has been stopped. */
  readonly cancel: CustomEvent<null>;
}
