import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { KeyCredentialsForm } from '../src/index.js';
import { LINKED_ACCOUNT_ID, storyFetch } from './backend.js';

const meta = {
  title: 'States',
  component: KeyCredentialsForm,
  args: { slug: 'netsuite', linkedAccountId: LINKED_ACCOUNT_ID },
  // A backend for each story, made when it is shown.
  loaders: [({ args }) => ({ fetch: args.fetch ?? storyFetch() })],
  render: (args, { loaded }) => <KeyCredentialsForm {...args} fetch={args.fetch ?? loaded.fetch} />,
} satisfies Meta<typeof KeyCredentialsForm>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Waits for the root to be in `state` and returns it. */
async function rootIn(canvas: HTMLElement, state: string): Promise<HTMLElement> {
  return waitFor(() => {
    const root = canvas.querySelector<HTMLElement>(`[data-kcf="root"][data-state="${state}"]`);
    if (root === null) throw new Error(`not ${state} yet`);
    return root;
  });
}

/** Types `values` by the fields' names and submits. */
async function submit(canvas: HTMLElement, values: Readonly<Record<string, string>>): Promise<void> {
  const root = await rootIn(canvas, 'ready');
  for (const [name, value] of Object.entries(values)) {
    const control = root.querySelector(`[name="${name}"]`);
    if (control !== null) await userEvent.type(control, value);
  }
  const button = root.querySelector('[data-kcf="submit"]');
  if (button !== null) await userEvent.click(button);
}

const NETSUITE = {
  account_id: '5481239_SB1',
  consumer_key: 'ck-amber-lantern-17',
  consumer_secret: 'cs-violet-harbour-22',
  token_id: 'ti-silver-meadow-35',
  token_secret: 'ts-crimson-orchard-48',
};
const KEY = { api_key: 'trouble-key-basil-90' };

export const Loading: Story = { args: { fetch: storyFetch({ delayMs: 3_600_000 }) } };

export const Ready: Story = {
  play: async ({ canvasElement }) => {
    await rootIn(canvasElement, 'ready');
  },
};

export const FiveErrors: Story = {
  play: async ({ canvasElement }) => {
    await submit(canvasElement, {});
    await waitFor(() => expect(canvasElement.querySelectorAll('[data-kcf="error"]')).toHaveLength(5));
  },
};

export const Submitting: Story = {
  args: { slug: 'never_answers' },
  play: async ({ canvasElement }) => {
    await submit(canvasElement, KEY);
    await rootIn(canvasElement, 'submitting');
  },
};

export const Refused: Story = {
  play: async ({ canvasElement }) => {
    await submit(canvasElement, { ...NETSUITE, account_id: '5481293_SB1' });
    const root = await rootIn(canvasElement, 'failed');
    await expect(within(root).getByRole('alert')).toBeVisible();
  },
};

export const RefusedWithEcho: Story = {
  args: { slug: 'echo' },
  play: async ({ canvasElement }) => {
    await submit(canvasElement, { api_key: 'some-key-of-mine-77' });
    const root = await rootIn(canvasElement, 'failed');
    await expect(root).not.toHaveTextContent('some-key-of-mine-77');
  },
};

export const ProviderDown: Story = {
  args: { slug: 'down' },
  play: async ({ canvasElement }) => {
    await submit(canvasElement, KEY);
    await rootIn(canvasElement, 'failed');
  },
};

export const Succeeded: Story = {
  play: async ({ canvasElement }) => {
    await submit(canvasElement, NETSUITE);
    await rootIn(canvasElement, 'succeeded');
  },
};

export const Connected: Story = { args: { slug: 'freshdesk' } };
export const ReplacingCredentials: Story = {
  args: { slug: 'freshdesk' },
  play: async ({ canvasElement }) => {
    const root = await rootIn(canvasElement, 'connected');
    const button = root.querySelector('[data-kcf="replace"]');
    if (button !== null) await userEvent.click(button);
    await rootIn(canvasElement, 'ready');
  },
};
export const Expired: Story = { args: { slug: 'shopify' } };
export const AuthTypeChoice: Story = { args: { slug: 'jira' } };
export const AuthTypeToChoose: Story = { args: { slug: 'servicenow' } };
export const UnavailableOAuthOnly: Story = { args: { slug: 'hubspot' } };
export const UnavailableUnknownApp: Story = { args: { slug: 'nowhere' } };
export const UnavailableNoFields: Story = { args: { slug: 'no_fields' } };
export const UnavailableUnreachable: Story = {
  args: { fetch: () => Promise.reject(new TypeError('Failed to fetch')) },
};
