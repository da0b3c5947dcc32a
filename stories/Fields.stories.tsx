import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { KeyCredentialsForm } from '../src/index.js';
import type { SandboxField } from '../src/sandbox.js';
import { backendWith, STORY_SLUG, workingCredentials } from './applications.js';
import { FORM_ARGS, loadBackend, renderForm } from './renderForm.js';
import { controlOf, fill, partArrives, person, press, reaches, rootIn } from './steps.js';

const meta = {
  title: 'Fields',
  component: KeyCredentialsForm,
  args: FORM_ARGS,
  loaders: [loadBackend],
  render: renderForm,
} satisfies Meta<typeof KeyCredentialsForm>;

export default meta;
type Story = StoryObj<typeof meta>;

/** An application with one field, as the vendor would send it. */
function one(field: SandboxField): Story {
  return {
    args: { slug: STORY_SLUG },
    parameters: { backend: backendWith({ fields: [{ required: true, ...field }] }) },
    play: reaches('ready'),
  };
}

export const Text = one({
  name: 'account_id',
  label: 'Account ID',
  type: 'text',
  help_text: 'Settings > Account',
});

/** Declared as text, and masked all the same: its name says that it is a secret. */
export const Secret = one({ name: 'api_token', label: 'API token', type: 'text' });

export const SecretShown: Story = {
  ...Secret,
  play: async ({ canvasElement }) => {
    const root = await rootIn(canvasElement, 'ready');
    await fill(root, { api_token: 'O0-l1-quiet-lantern-17' });
    await press(root, 'reveal');
  },
};

export const Multiline = one({ name: 'notes', label: 'Notes', type: 'textarea', required: false });

export const MultilineSecret = one({ name: 'private_key', label: 'Private key (PEM)', type: 'password' });

export const MultilineSecretFilled: Story = {
  ...MultilineSecret,
  play: async ({ canvasElement }) => {
    await fill(await rootIn(canvasElement, 'ready'), { private_key: 'three\nlines\nthat nobody sees' });
  },
};

/** A text field with a numeric keypad: no wheel, no locale and no rounding can change the digits. */
export const NumberAsText = one({ name: 'port', label: 'Port', type: 'number', placeholder: '443' });

export const Checkbox = one({
  name: 'ssl',
  label: 'Use TLS',
  type: 'boolean',
  help_text: 'Leave it on unless the server is in your own network.',
});

export const Select = one({
  name: 'region',
  label: 'Region',
  type: 'select',
  options: ['Europe', 'North America', 'Asia Pacific'],
});

export const MultiSelect = one({
  name: 'scopes',
  label: 'Scopes',
  type: 'select',
  multiple: true,
  options: ['contacts', 'deals', 'tickets', 'invoices'],
});

/** What is chosen differs from the rest, also when the focus is elsewhere. */
export const MultiSelectChosen: Story = {
  ...MultiSelect,
  play: async ({ canvasElement }) => {
    const root = await rootIn(canvasElement, 'ready');
    await fill(root, { scopes: ['contacts', 'tickets'] });
    await person.click(root);
    const [chosen, other] = ['contacts', 'deals'].map((value) => {
      const option = controlOf(root, 'scopes').querySelector(`option[value="${value}"]`);
      return option && getComputedStyle(option).backgroundColor;
    });
    await expect(chosen).not.toBe(other);
  },
};

export const Email = one({ name: 'email', label: 'Email', type: 'email', placeholder: 'name@example.com' });

export const Url = one({
  name: 'base_url',
  label: 'Base URL',
  type: 'url',
  placeholder: 'https://api.example.com',
});

export const DateField = one({ name: 'valid_until', label: 'Valid until', type: 'date' });

/** An unknown type falls to the nearest kind. */
export const UnknownType = one({ name: 'projector', label: 'Projector', type: 'hologram' });

export const EveryKind: Story = { args: { slug: 'every_kind' }, play: reaches('ready') };

export const EveryKindFilled: Story = {
  args: { slug: 'every_kind' },
  play: async ({ canvasElement }) => {
    await fill(await rootIn(canvasElement, 'ready'), workingCredentials('every_kind'));
  },
};

/** What each kind says when it is empty or of the wrong form. */
export const EveryKindRefused: Story = {
  args: { slug: 'every_kind' },
  play: async ({ canvasElement }) => {
    const root = await rootIn(canvasElement, 'ready');
    await fill(root, { number: 'four', email: 'dana', url: 'not an address' });
    await press(root, 'submit');
    await partArrives(root, 'error');
  },
};

export const OddNames: Story = { args: { slug: 'odd_names' }, play: reaches('ready') };

export const LooseSchema: Story = { args: { slug: 'loose_schema' }, play: reaches('ready') };

export const RichHelp: Story = { args: { slug: 'rich_help' }, play: reaches('ready') };
