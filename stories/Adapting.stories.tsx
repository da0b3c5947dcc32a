import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import {
  FieldRow,
  KeyCredentialsForm,
  type KeyCredentialsFormOptions,
  type PartProps,
  useKeyCredentialsForm,
} from '../src/index.js';
import { mistakenCredentials } from './applications.js';
import { storyFetch } from './backend.js';
import { FORM_ARGS, loadBackend, renderForm } from './renderForm.js';
import { fieldOf, fill, partArrives, press, reaches, rootIn, submits } from './steps.js';
import './looks.css';

const meta = {
  title: 'Adapting',
  component: KeyCredentialsForm,
  args: FORM_ARGS,
  loaders: [loadBackend],
  render: renderForm,
} satisfies Meta<typeof KeyCredentialsForm>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Shown in the control's frame, never part of what is sent. */
export const PrefixAndSuffix: Story = {
  args: { slug: 'zendesk', fieldOverrides: { subdomain: { prefix: 'https://', suffix: '.zendesk.com' } } },
  play: reaches('ready'),
};

export const LabelsHelpAndOrder: Story = {
  args: {
    fieldOverrides: {
      token_id: { label: 'Token', secret: false, order: 1 },
      token_secret: { label: 'Its secret', order: 2, docsUrl: 'https://docs.example.com/netsuite/tokens' },
      account_id: { helpText: 'Ask your NetSuite administrator for it.', order: 3 },
    },
  },
  play: reaches('ready'),
};

export const StartValuesAndHiddenFields: Story = {
  args: {
    slug: 'postgresql',
    defaultValues: { port: '5432', ssl: true, database: 'orders' },
    fieldOverrides: { database: { hidden: true } },
  },
  play: reaches('ready'),
};

export const OwnRules: Story = {
  args: {
    fieldOverrides: {
      account_id: { pattern: '\\d{7}(_SB\\d+)?' },
      token_id: {
        validate: (value) => (value.length < 8 ? 'A token id has 8 characters or more.' : null),
      },
    },
  },
  play: async ({ canvasElement }) => {
    const root = await rootIn(canvasElement, 'ready');
    await fill(root, { account_id: 'northwind', token_id: 'short' });
    await press(root, 'submit');
    const error = await partArrives(fieldOf(root, 'token_id'), 'error');
    await expect(error).toHaveTextContent('8 characters or more');
  },
};

export const OwnMessages: Story = {
  args: {
    messages: {
      connect: 'Link {app} to Acme',
      failureHostNamed: 'We found no {app} account at {host}',
    },
  },
  play: submits(mistakenCredentials('netsuite', 'a mistyped account id'), 'failed'),
};

function OwnHeader({ form }: PartProps) {
  return <h3>Step 2 of 3: {form.appName}</h3>;
}

function OwnActions({ form }: PartProps) {
  const busy = form.view.state === 'submitting';
  return (
    <p>
      <button type="submit" data-kcf="submit" aria-disabled={busy}>
        {busy ? 'Checking…' : 'Save and go on'}
      </button>
    </p>
  );
}

export const OwnComponents: Story = {
  args: { slug: 'single_field', components: { Header: OwnHeader, Actions: OwnActions } },
  play: reaches('ready'),
};

/** Every `--kcf-*` variable can be set on the form or anywhere above it. */
export const OwnTokens: Story = {
  play: submits(mistakenCredentials('netsuite', 'a mistyped account id'), 'failed'),
  decorators: [
    (Story) => (
      <div className="looks-tokens">
        <Story />
      </div>
    ),
  ],
};

/** A cancel button stands where the host listens to it. */
export const WithCancel: Story = {
  args: { slug: 'single_field', onCancel: fn() },
  play: async ({ canvasElement, args }) => {
    await press(await rootIn(canvasElement, 'ready'), 'cancel');
    await expect(args.onCancel).toHaveBeenCalledOnce();
  },
};

function Headless(options: KeyCredentialsFormOptions) {
  const form = useKeyCredentialsForm(options);
  return (
    <section data-kcf="root" data-state={form.view.state} {...form.rootProps}>
      {form.view.state === 'ready' ? (
        <form data-kcf="form" {...form.formProps} aria-label={form.appName}>
          {form.fields.map((field) => (
            <FieldRow key={`${form.formKey} ${field.id}`} core={form.core} field={field} mark="optional" />
          ))}
          <button type="submit" data-kcf="submit">
            Go on
          </button>
        </form>
      ) : (
        <p>{form.view.state}</p>
      )}
    </section>
  );
}

/** The hook alone, with a view of the host's own over it. */
export const HeadlessHook: Story = {
  args: { slug: 'copper', fetch: storyFetch() },
  render: (args) => <Headless {...args} />,
  play: reaches('ready'),
};
