export { FAILURE_KINDS, type Failure, type FailureKind } from './contract/failure.js';
export type {
  ControlProps,
  FieldButtonProps,
  FieldPartProps,
  KeyCredentialsField,
} from './fields/boundField.js';
export { FieldRow, type FieldRowProps } from './fields/FieldRow.js';
export type { FormCore } from './fields/FormCore.js';
export type { PasswordManagers } from './fields/sensitiveAttributes.js';
export { useKeyCredentialsField } from './fields/useKeyCredentialsField.js';
export type { FormComponents, PartProps } from './form/components.js';
export type { KeyCredentialsFormApi } from './form/formApi.js';
export { KeyCredentialsForm, type KeyCredentialsFormProps } from './form/KeyCredentialsForm.js';
export type { KeyCredentialsFormOptions, ReadyEvent, SuccessEvent } from './form/options.js';
export { useKeyCredentialsForm } from './form/useKeyCredentialsForm.js';
export type { KeyCredentialsFormState, KeyCredentialsFormView } from './form/view.js';
export { en, type MessageId, type Messages } from './messages/en.js';
export type { Application, AuthTypeForm, ConnectedAccount, Connection } from './schema/application.js';
export type {
  DefaultValues,
  Field,
  FieldKind,
  FieldOption,
  FieldOverride,
  FieldOverrides,
  HelpSegment,
} from './schema/field.js';
