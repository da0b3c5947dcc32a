import type { Failure } from '../contract/failure.js';
import type { Explanation } from '../failure/explain.js';
import type { ConnectedAccount } from '../schema/application.js';

/** What the page shows; `state` is the root's `data-state`. */
export type KeyCredentialsFormView =
  | { readonly state: 'loading' }
  /** No form can be shown; `retryable` where asking again can help. */
  | {
      readonly state: 'unavailable';
      readonly failure: Failure;
      readonly explanation: Explanation;
      readonly retryable: boolean;
    }
  /** Connected already; `replace` leads to the form. */
  | { readonly state: 'connected'; readonly account: ConnectedAccount | null }
  | { readonly state: 'ready' }
  | { readonly state: 'submitting' }
  /** The submission was refused; everything typed is kept. */
  | {
      readonly state: 'failed';
      readonly failure: Failure;
      readonly explanation: Explanation;
      /** When trying again makes sense, in milliseconds since the epoch; `null` where nobody said. */
      readonly retryAt: number | null;
    }
  | { readonly state: 'succeeded'; readonly at: Date };

/** The view's `state`, as `data-state` carries it. */
export type KeyCredentialsFormState = KeyCredentialsFormView['state'];
