import type { ComponentType } from 'react';
import type { FieldRowProps } from '../fields/FieldRow.js';
import type { KeyCredentialsFormApi } from './formApi.js';

/** What a replaced part gets: the whole headless form. */
export interface PartProps {
  readonly form: KeyCredentialsFormApi;
}

/** The parts of the component that a host may replace by its own. */
export interface FormComponents {
  /** Icon, name, description and help of the app. */
  readonly Header: ComponentType<PartProps & { readonly icon: string | null }>;
  /** Label, control, help, error, hint and receipt of one field. */
  readonly Field: ComponentType<FieldRowProps>;
  /** Why a submission was refused. */
  readonly Alert: ComponentType<PartProps>;
  /** The buttons under the fields. */
  readonly Actions: ComponentType<PartProps>;
  readonly Loading: ComponentType<PartProps>;
  readonly Unavailable: ComponentType<PartProps>;
  readonly Connected: ComponentType<PartProps>;
  readonly Succeeded: ComponentType<PartProps>;
}
