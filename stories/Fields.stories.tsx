import type { Meta, StoryObj } from '@storybook/react-vite';
import { KeyCredentialsForm } from '../src/index.js';
import { LINKED_ACCOUNT_ID, storyFetch } from './backend.js';

const meta = {
  title: 'Fields',
  component: KeyCredentialsForm,
  args: { slug: 'field', linkedAccountId: LINKED_ACCOUNT_ID, fetch: storyFetch() },
} satisfies Meta<typeof KeyCredentialsForm>;

export default meta;
type Story = StoryObj<typeof meta>;

/** An application with one field, as the vendor would send it. */
function one(field: Readonly<Record<string, unknown>>): Story {
  return { args: { application: { name: 'Northwind', auth_input_map: [{ required: true, ...field }] } } };
}

export const Text = one({
  name: 'account_id',
  label: 'Account ID',
  type: 'text',
  help_text: 'Settings > Account',
});
export const Secret = one({ name: 'api_token', label: 'API token', type: 'text' });
export const Multiline = one({ name: 'notes', label: 'Notes', type: 'textarea', required: false });
export const MultilineSecret = one({ name: 'private_key', label: 'Private key (PEM)', type: 'password' });
export const NumberAsText = one({ name: 'port', label: 'Port', type: 'number', placeholder: '443' });
export const Checkbox = one({ name: 'ssl', label: 'Use TLS', type: 'boolean' });
export const Select = one({ name: 'region', label: 'Region', type: 'select', options: ['EU', 'US'] });
export const MultiSelect = one({
  name: 'scopes',
  label: 'Scopes',
  type: 'select',
  multiple: true,
  options: ['contacts', 'deals', 'tickets'],
});
export const Email = one({ name: 'email', label: 'Email', type: 'email' });
export const Url = one({ name: 'base_url', label: 'Base URL', type: 'url' });
export const DateField = one({ name: 'valid_until', label: 'Valid until', type: 'date' });
export const UnknownType = one({ name: 'thing', label: 'Thing', type: 'hologram' });
export const LongWords = one({
  name: 'workspace',
  label: 'Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüsselkennzeichnungsnummer des Mandanten',
  type: 'text',
  help_text: 'Copy it from the page that opens under your name. '.repeat(12),
});
export const EveryKind: Story = { args: { slug: 'every_kind' } };
export const ThirtyFields: Story = { args: { slug: 'thirty_fields' } };
export const OddNames: Story = { args: { slug: 'odd_names' } };
export const RichHelp: Story = { args: { slug: 'rich_help' } };
export const PrefixAndSuffix: Story = {
  args: {
    slug: 'zendesk',
    fieldOverrides: { subdomain: { prefix: 'https://', suffix: '.zendesk.com' } },
  },
};
export const RightToLeft: Story = { args: { slug: 'netsuite', locale: 'ar' } };
export const Dark: Story = { args: { slug: 'netsuite', theme: 'dark' }, globals: { theme: 'dark' } };
