import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { KeyCredentialsForm } from '../src/index.js';
import { backendWith, mistakenCredentials, STORY_SLUG, workingCredentials } from './applications.js';
import { LINKED_ACCOUNT_ID, storyFetch } from './backend.js';
import { FORM_ARGS, loadBackend, renderForm } from './renderForm.js';
import { controlOf, fill, part, press, rootIn, submits } from './steps.js';

const meta = {
  title: 'Failures',
  component: KeyCredentialsForm,
  args: FORM_ARGS,
  loaders: [loadBackend],
  render: renderForm,
} satisfies Meta<typeof KeyCredentialsForm>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Types what the sandbox's provider is known to refuse, and submits it. */
function refused(slug: string, scenario: string): Story {
  return { args: { slug }, play: submits(mistakenCredentials(slug, scenario), 'failed') };
}

const API_KEY = [{ name: 'api_key', label: 'API key', type: 'password', required: true }];

export const FourErrors: Story = {
  play: async ({ canvasElement }) => {
    const root = await rootIn(canvasElement, 'ready');
    await fill(root, { account_id: '5481239_SB1' });
    await press(root, 'submit');
    await waitFor(() => expect(root.querySelectorAll('[data-kcf="error"]')).toHaveLength(4));
    await expect(controlOf(root, 'consumer_key')).toHaveFocus();
  },
};

/** The provider's words hold a host name that was made from one field: it is marked and focused. */
export const OneFieldMarked: Story = {
  play: async (scene) => {
    await submits(mistakenCredentials('netsuite', 'a mistyped account id'), 'failed')(scene);
    const control = controlOf(scene.canvasElement, 'account_id');
    await expect(control).toHaveAttribute('aria-invalid', 'true');
    await expect(control).toHaveFocus();
  },
};

export const WrongPassword = refused('postgresql', 'a wrong password');

/** A bare 401 points at nothing, so nothing is marked. */
export const NothingMarked = refused('copper', 'a key of another user');

export const LongWordsOfTheProvider = refused('netsuite', 'a token secret of another token');

export const MissingPermission = refused('netsuite', 'a token whose role lacks a permission');

export const MissingScope = refused('missing_scope', 'a key without the scope');

export const PlanTooSmall = refused('missing_scope', 'a key of a smaller plan');

export const ExpiredKey = refused('revoked', 'an expired key');

export const NothingListens = refused('postgresql', 'a port where nothing listens');

export const Certificate = refused('self_hosted', 'an expired certificate');

export const ProviderTooSlow = refused('self_hosted', 'a server that takes too long');

/** The form's own time limit, a minute by default. */
export const VerificationTimedOut: Story = {
  args: { slug: 'never_answers', timeoutMs: 300 },
  play: submits({ api_key: 'a-key-that-is-never-checked' }, 'failed'),
};

/** Counts down from the answer's `retry-after`. */
export const RateLimited: Story = {
  args: { slug: 'rate_limited' },
  play: async (scene) => {
    const credentials = mistakenCredentials('rate_limited', 'too many attempts at Refold');
    await submits(credentials, 'failed')(scene);
    await expect(part(scene.canvasElement, 'retry')).toBeDisabled();
  },
};

export const ProviderDown = refused('down', 'any key');

export const ValueOfWrongForm = refused('self_hosted', 'a URL without its scheme');

export const NotFound = refused('postgresql', 'a database that does not exist');

/** The session ended while the form was open: nothing is wrong with the keys. */
export const SignedOutMeanwhile: Story = {
  parameters: {
    backend: { session: (request: Request) => (request.method === 'PUT' ? null : LINKED_ACCOUNT_ID) },
  },
  play: submits(workingCredentials('netsuite'), 'failed'),
};

const networkLost = storyFetch();

export const NetworkLost: Story = {
  args: {
    fetch: (input, init) =>
      init?.method === 'PUT' ? Promise.reject(new TypeError('Failed to fetch')) : networkLost(input, init),
  },
  play: submits(workingCredentials('netsuite'), 'failed'),
};

export const GatewayPage = refused('html_gateway', 'a gateway in between');

/** HTTP 200 whose body says that it did not work. */
export const RefusedWithSuccess = refused('success_false', 'a wrong key');

export const Unclear = refused('unclear', 'any key');

/** More than about four lines fold. */
export const FoldedMessage: Story = {
  args: { slug: STORY_SLUG },
  parameters: {
    backend: backendWith({
      fields: API_KEY,
      refusal: `The service answered:\n${'- verify: the account has no seat left for an integration\n'.repeat(9)}`,
    }),
  },
  play: submits({ api_key: 'folded-key-1' }, 'failed'),
};

export const LongWordInMessage: Story = {
  args: { slug: STORY_SLUG },
  parameters: {
    backend: backendWith({
      fields: API_KEY,
      refusal: `Request failed: https://api.northwind.example/${'segment-without-a-place-to-break'.repeat(5)}`,
    }),
  },
  play: submits({ api_key: 'long-word-key-1' }, 'failed'),
};

/** The provider repeats the key; the page does not. */
export const RedactedEcho: Story = {
  args: { slug: 'echo' },
  play: async (scene) => {
    const credentials = mistakenCredentials('echo', 'the key as it is');
    await submits(credentials, 'failed')(scene);
    await expect(scene.canvasElement).not.toHaveTextContent(String(credentials.api_key));
  },
};

export const RedactedEchoOfEncodedKey = refused('echo', 'the key in a basic header');
