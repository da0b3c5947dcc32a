import { KeyCredentialsForm, type KeyCredentialsFormProps } from '../src/index.js';
import { LINKED_ACCOUNT_ID, type StoryBackend, storyFetch } from './backend.js';

/** What a story starts from where it says nothing. */
export const FORM_ARGS = { slug: 'netsuite', linkedAccountId: LINKED_ACCOUNT_ID };

interface StoryContext {
  readonly args: Partial<KeyCredentialsFormProps>;
  readonly parameters: { readonly backend?: StoryBackend };
}

/** Makes a backend for each story when it is shown. */
export async function loadBackend({ args, parameters }: StoryContext): Promise<Record<string, unknown>> {
  return { fetch: args.fetch ?? storyFetch(parameters.backend) };
}

/** The form over the backend that {@link loadBackend} made. */
export function renderForm(
  args: KeyCredentialsFormProps,
  { loaded }: { readonly loaded: Readonly<Record<string, unknown>> },
) {
  // Storybook has no type for what a loader returns.
  return <KeyCredentialsForm {...args} fetch={loaded.fetch as typeof fetch} />;
}
