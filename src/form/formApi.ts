import type { KeyboardEvent, Ref, SyntheticEvent } from 'react';
import type { FillOffers } from '../fields/FillOffers.js';
import type { FormCore } from '../fields/FormCore.js';
import type { Application, AuthTypeForm } from '../schema/application.js';
import type { Field } from '../schema/field.js';
import type { Announcer } from './Announcer.js';
import type { Language } from './useMessages.js';
import type { KeyCredentialsFormView } from './view.js';

/** The headless form: what to show, what to spread where, and what a person can do. */
export interface KeyCredentialsFormApi {
  readonly view: KeyCredentialsFormView;
  /** The app, once it is known. */
  readonly application: Application | null;
  /** The app's name, or words for it. */
  readonly appName: string;
  readonly language: Language;
  /** Changes when another app, account or auth type is asked for: use it as the fields' `key`. */
  readonly formKey: string;
  /** The fields to show, hidden ones left out. */
  readonly fields: readonly Field[];
  /** The key-based auth types to choose between; empty when there is nothing to choose. */
  readonly authTypes: readonly AuthTypeForm[];
  readonly authType: string | null;
  /** Set when the form was submitted without a choice. */
  readonly authTypeMissing: boolean;
  readonly chooseAuthType: (authType: string) => void;
  /** Binds the fields: the argument of `useKeyCredentialsField`. */
  readonly core: FormCore;
  readonly offers: FillOffers;
  readonly announcer: Announcer;
  /** Spread on the outermost element. */
  readonly rootProps: { readonly ref: (element: HTMLElement | null) => void };
  /** Spread on the `form`. What is typed, and its submit event, never reach a host's form or handler around it. */
  readonly formProps: {
    readonly ref: Ref<HTMLFormElement>;
    /** What the browser does by itself before the page's code is there: nothing. `get` would put keys into the address. */
    readonly method: 'dialog';
    readonly noValidate: true;
    readonly autoComplete: 'off';
    readonly onInput: (event: SyntheticEvent) => void;
    readonly onChange: (event: SyntheticEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
  /** Element that takes the focus when a submission was refused. */
  readonly alertRef: (element: HTMLElement | null) => void;
  readonly submit: () => void;
  /** Stops a running verification, leaves a replacement, or tells the host. */
  readonly cancel: () => void;
  /** Asks again: for the application, or with the same values. */
  readonly retry: () => void;
  /** Leads from `connected` to the form. */
  readonly replace: () => void;
  /** Whether a cancel button has something to do. */
  readonly cancellable: boolean;
}
