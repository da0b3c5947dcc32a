import type { KeyCredentialsFormProps } from '../form/KeyCredentialsForm.js';

/** What the element takes: the component's options, but no parts of another framework. */
export type ElementOptions = Omit<KeyCredentialsFormProps, 'components' | 'className'>;

/** Options that are attributes as well, by the attribute's name. */
export const ATTRIBUTES = {
  slug: 'slug',
  'linked-account-id': 'linkedAccountId',
  'proxy-url': 'proxyUrl',
  'auth-type': 'authType',
  locale: 'locale',
  theme: 'theme',
  icon: 'icon',
} as const satisfies Readonly<Record<string, keyof ElementOptions>>;

/** Options that are properties only. */
const PROPERTIES_ONLY = [
  'application',
  'defaultValues',
  'fieldOverrides',
  'headers',
  'fetch',
  'timeoutMs',
  'messages',
  'passwordManagers',
  'cancelButton',
  'onReady',
  'onSuccess',
  'onFailure',
  'onCancel',
] as const satisfies readonly (keyof ElementOptions)[];

/** Every option, as a property of the element. */
export const PROPERTIES: readonly (keyof ElementOptions)[] = [
  ...Object.values(ATTRIBUTES),
  ...PROPERTIES_ONLY,
];
