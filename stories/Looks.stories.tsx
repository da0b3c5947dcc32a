import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { KeyCredentialsForm } from '../src/index.js';
import { backendWith, mistakenCredentials, STORY_SLUG } from './applications.js';
import { FORM_ARGS, loadBackend, renderForm } from './renderForm.js';
import { part, press, reaches, rootIn, submits } from './steps.js';
import './looks.css';

const meta = {
  title: 'Looks',
  component: KeyCredentialsForm,
  args: FORM_ARGS,
  loaders: [loadBackend],
  render: renderForm,
} satisfies Meta<typeof KeyCredentialsForm>;

export default meta;
type Story = StoryObj<typeof meta>;

/** 80 characters. */
const LONG_LABEL = 'Identifier of the workspace that this integration reads its customer records of';
/** 600 characters. */
const LONG_HELP = `${'Open the menu under your name, choose Settings, then Developers, and copy it. '.repeat(7)}It is shown to administrators of an account only here.`;

export const OneField: Story = { args: { slug: 'single_field' }, play: reaches('ready') };

export const ThirtyFields: Story = { args: { slug: 'thirty_fields' }, play: reaches('ready') };

export const LongLabelsAndHelp: Story = {
  args: { slug: STORY_SLUG },
  parameters: {
    backend: backendWith({
      name: 'Northwind Enterprise Resource Planning and Supply Chain Management Suite',
      description: 'Reads orders, shipments, invoices and returns of all warehouses in every country.',
      fields: [
        { name: 'workspace', label: LONG_LABEL, required: true, help_text: LONG_HELP },
        { name: 'api_secret', label: `${LONG_LABEL} (secret)`, type: 'password', required: true },
        { name: 'archive', label: LONG_LABEL, type: 'boolean', help_text: LONG_HELP },
        { name: 'region', label: 'Region', type: 'select', options: [LONG_HELP.slice(0, 120), 'Europe'] },
      ],
    }),
  },
  play: async ({ canvasElement }) => {
    await press(await rootIn(canvasElement, 'ready'), 'submit');
  },
};

const GERMAN = backendWith({
  name: 'Rechnungswesenverwaltung',
  description: 'Umsatzsteuervoranmeldungen und Lohnbuchhaltungsunterlagen übernehmen.',
  fields: [
    {
      name: 'mandant',
      label: 'Betriebsstättenidentifikationsnummernverzeichniskennzeichen',
      required: true,
      help_text: 'Unter Unternehmensstammdatenverwaltung › Zugangsberechtigungsschlüsselverzeichnis.',
    },
    {
      name: 'passwort',
      label: 'Datenübertragungsverschlüsselungskennwort',
      type: 'password',
      required: true,
    },
  ],
});

export const GermanCompounds: Story = {
  args: { slug: STORY_SLUG, locale: 'de' },
  parameters: { backend: GERMAN },
  play: async ({ canvasElement }) => {
    await press(await rootIn(canvasElement, 'ready'), 'submit');
  },
};

/** Labels from right to left, keys and the provider's words from left to right. */
export const Arabic: Story = {
  args: { slug: STORY_SLUG, locale: 'ar', onCancel: () => {} },
  parameters: {
    backend: backendWith({
      name: 'نورثويند',
      description: 'مزامنة العملاء والفواتير والمدفوعات.',
      refusal: 'getaddrinfo ENOTFOUND acme-7.api.northwind.example',
      fields: [
        {
          name: 'account',
          label: 'معرّف الحساب',
          placeholder: 'acme-7',
          required: true,
          help_text: 'الإعدادات > الحساب > ‎acme-7',
        },
        { name: 'api_token', label: 'رمز واجهة البرمجة', type: 'password', required: true },
        { name: 'region', label: 'المنطقة', type: 'select', options: ['الشرق الأوسط', 'Europe'] },
        { name: 'tls', label: 'اتصال آمن', type: 'boolean' },
      ],
    }),
  },
  play: submits({ account: 'acme-7', api_token: 'riyadh-token-1' }, 'failed'),
};

/** Prefix and suffix keep their places from right to left. */
export const AddressFromRightToLeft: Story = {
  args: {
    slug: 'zendesk',
    locale: 'ar',
    defaultValues: { subdomain: 'northwind' },
    fieldOverrides: { subdomain: { prefix: 'https://', suffix: '.zendesk.com' } },
  },
  play: async ({ canvasElement }) => {
    const root = await rootIn(canvasElement, 'ready');
    const [before, after] = ['prefix', 'suffix'].map((name) => part(root, name).getBoundingClientRect().left);
    await expect(before).toBeLessThan(Number(after));
  },
};

export const NarrowDrawer: Story = {
  play: submits(mistakenCredentials('netsuite', 'a mistyped account id'), 'failed'),
  decorators: [
    (Story) => (
      <div className="looks-drawer">
        <Story />
      </div>
    ),
  ],
};

/** A dark card on a page of whatever colour: the form follows the card's `color-scheme`. */
export const DarkCard: Story = {
  play: submits(mistakenCredentials('netsuite', 'a mistyped account id'), 'failed'),
  decorators: [
    (Story) => (
      <div className="looks-dark-card">
        <Story />
      </div>
    ),
  ],
};

export const WithoutIconAndDescription: Story = {
  args: { slug: STORY_SLUG, icon: 'none' },
  parameters: {
    backend: backendWith({
      description: '',
      fields: [{ name: 'api_key', label: 'API key', type: 'password', required: true }],
    }),
  },
  play: reaches('ready'),
};

/** An icon that can't be loaded leaves no hole. */
export const BrokenIcon: Story = {
  args: { icon: 'data:image/png;base64,AAAA' },
  play: reaches('ready'),
};
