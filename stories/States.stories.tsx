import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { KeyCredentialsForm } from '../src/index.js';
import { workingCredentials } from './applications.js';
import { FOR_EVER_MS, LINKED_ACCOUNT_ID } from './backend.js';
import { FORM_ARGS, loadBackend, renderForm } from './renderForm.js';
import { partArrives, press, reaches, rootIn, submits } from './steps.js';

const meta = {
  title: 'States',
  component: KeyCredentialsForm,
  args: FORM_ARGS,
  loaders: [loadBackend],
  render: renderForm,
} satisfies Meta<typeof KeyCredentialsForm>;

export default meta;
type Story = StoryObj<typeof meta>;

/** For 20 seconds; then the form gives up waiting and offers a retry. */
export const Loading: Story = {
  parameters: { backend: { delayMs: { get: FOR_EVER_MS } } },
  play: reaches('loading'),
};

export const Ready: Story = { play: reaches('ready') };

/** After 5 seconds a line asks for patience. */
export const Submitting: Story = {
  args: { timeoutMs: FOR_EVER_MS },
  parameters: { backend: { delayMs: { verify: FOR_EVER_MS } } },
  play: submits(workingCredentials('netsuite'), 'submitting'),
};

export const Failed: Story = {
  play: submits({ ...workingCredentials('netsuite'), account_id: '5481293_SB1' }, 'failed'),
};

export const Succeeded: Story = { play: submits(workingCredentials('netsuite'), 'succeeded') };

export const Connected: Story = { args: { slug: 'freshdesk' }, play: reaches('connected') };

/** The application does not say who. */
export const ConnectedByNobodyKnown: Story = { args: { slug: 'mailchimp' }, play: reaches('connected') };

export const ReplacingCredentials: Story = {
  args: { slug: 'freshdesk' },
  play: async ({ canvasElement }) => {
    await press(await rootIn(canvasElement, 'connected'), 'replace');
    await rootIn(canvasElement, 'ready');
  },
};

export const Expired: Story = { args: { slug: 'pipedrive' }, play: reaches('ready') };

export const ReauthRequired: Story = { args: { slug: 'shopify' }, play: reaches('ready') };

/** Two key-based types; `keybased` is chosen already. */
export const AuthTypeChoice: Story = { args: { slug: 'jira' }, play: reaches('ready') };

/** Several types, none of them `keybased`: the fields come with the choice. */
export const AuthTypeToChoose: Story = { args: { slug: 'servicenow' }, play: reaches('ready') };

export const AuthTypeNotChosen: Story = {
  args: { slug: 'servicenow' },
  play: async ({ canvasElement }) => {
    const root = await rootIn(canvasElement, 'ready');
    await press(root, 'submit');
    await partArrives(root, 'error');
    await expect(root.querySelector('[type="radio"]')).toHaveFocus();
  },
};

export const UnavailableUnknownApp: Story = { args: { slug: 'nowhere' }, play: reaches('unavailable') };

export const UnavailableOAuthOnly: Story = { args: { slug: 'hubspot' }, play: reaches('unavailable') };

export const UnavailableNoFields: Story = { args: { slug: 'no_fields' }, play: reaches('unavailable') };

export const UnavailableUnknownAuthType: Story = {
  args: { slug: 'servicenow', authType: 'certificate' },
  play: reaches('unavailable'),
};

/** An answer that is JSON, but no application. */
export const UnavailableUnreadable: Story = {
  args: { fetch: async () => Response.json(['not', 'an', 'application']) },
  play: reaches('unavailable'),
};

export const UnavailableSignedOut: Story = {
  parameters: { backend: { session: () => null } },
  play: reaches('unavailable'),
};

export const UnavailableAnotherAccount: Story = {
  parameters: { backend: { session: () => `not-${LINKED_ACCOUNT_ID}` } },
  play: reaches('unavailable'),
};

export const UnavailableUnreachable: Story = {
  args: { fetch: () => Promise.reject(new TypeError('Failed to fetch')) },
  play: reaches('unavailable'),
};
