import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { KeyCredentialsForm } from '../src/index.js';
import { backendWith, STORY_SLUG } from './applications.js';
import { FORM_ARGS, loadBackend, renderForm } from './renderForm.js';
import { controlOf, fieldOf, fill, partArrives, paste, person, press, rootIn } from './steps.js';

const meta = {
  title: 'Intake',
  component: KeyCredentialsForm,
  args: FORM_ARGS,
  loaders: [loadBackend],
  render: renderForm,
} satisfies Meta<typeof KeyCredentialsForm>;

export default meta;
type Story = StoryObj<typeof meta>;

const ENV_FILE = `NETSUITE_ACCOUNT_ID=5481239_SB1
NETSUITE_CONSUMER_KEY=ck-amber-lantern-17
NETSUITE_CONSUMER_SECRET=cs-violet-harbour-22
NETSUITE_TOKEN_ID=ti-silver-meadow-35
`;
const OVER_ONE_MEBIBYTE = 1_048_577;
const PEM_FIELD = backendWith({
  fields: [{ name: 'private_key', label: 'Private key', type: 'textarea', required: true }],
});
const pemBlock = (kind: string, separator: string) =>
  [`-----BEGIN ${kind}-----`, 'bm90IGEgcmVhbCBrZXk6IGEgc3Rvcnk=', `-----END ${kind}-----`].join(separator);

export const Receipt: Story = {
  play: async ({ canvasElement }) => {
    const root = await rootIn(canvasElement, 'ready');
    await paste(root, 'consumer_secret', '  "cs-violet-harbour-22"\n');
    await partArrives(fieldOf(root, 'consumer_secret'), 'receipt');
  },
};

export const ReceiptTakenBack: Story = {
  play: async ({ canvasElement }) => {
    const root = await rootIn(canvasElement, 'ready');
    await paste(root, 'account_id', ' 5481239_SB1 ');
    await partArrives(root, 'receipt');
    await press(root, 'undo');
    await expect(controlOf(root, 'account_id')).toHaveValue(' 5481239_SB1 ');
  },
};

export const SubdomainOutOfAddress: Story = {
  args: { slug: 'zendesk', fieldOverrides: { subdomain: { prefix: 'https://', suffix: '.zendesk.com' } } },
  play: async ({ canvasElement }) => {
    const root = await rootIn(canvasElement, 'ready');
    await paste(root, 'subdomain', 'https://northwind.zendesk.com/agent/dashboard');
    await expect(controlOf(root, 'subdomain')).toHaveValue('northwind');
  },
};

export const RepairedKey: Story = {
  args: { slug: STORY_SLUG },
  parameters: { backend: PEM_FIELD },
  play: async ({ canvasElement }) => {
    const root = await rootIn(canvasElement, 'ready');
    await paste(root, 'private_key', pemBlock('PRIVATE KEY', '\\n'));
    await partArrives(root, 'receipt');
  },
};

export const CertificateInsteadOfKey: Story = {
  args: { slug: STORY_SLUG },
  parameters: { backend: PEM_FIELD },
  play: async ({ canvasElement }) => {
    const root = await rootIn(canvasElement, 'ready');
    await paste(root, 'private_key', pemBlock('CERTIFICATE', '\n'));
    await person.tab();
    await partArrives(root, 'hint');
  },
};

/** Typed characters are never changed; what looks odd is only pointed out. */
export const HintAtTypedSpace: Story = {
  play: async ({ canvasElement }) => {
    const root = await rootIn(canvasElement, 'ready');
    await fill(root, { account_id: '5481239_SB1 ' });
    await person.tab();
    await partArrives(root, 'hint');
  },
};

export const FileTooLarge: Story = {
  args: { slug: STORY_SLUG },
  parameters: { backend: PEM_FIELD },
  play: async ({ canvasElement }) => {
    const root = await rootIn(canvasElement, 'ready');
    const picker = root.querySelector<HTMLElement>('input[type="file"]');
    if (picker === null) throw new Error('There is no file picker.');
    await person.upload(picker, new File(['k'.repeat(OVER_ONE_MEBIBYTE)], 'server.pem'));
    await partArrives(root, 'hint');
  },
};

export const FillOffered: Story = {
  play: async ({ canvasElement }) => {
    const root = await rootIn(canvasElement, 'ready');
    await paste(root, 'account_id', ENV_FILE);
    await partArrives(root, 'fill');
  },
};

export const FillAccepted: Story = {
  play: async ({ canvasElement }) => {
    const root = await rootIn(canvasElement, 'ready');
    await paste(root, 'account_id', ENV_FILE);
    await partArrives(root, 'fill');
    await press(root, 'fill-accept');
    await expect(controlOf(root, 'account_id')).toHaveValue('5481239_SB1');
    await expect(controlOf(root, 'token_secret')).toHaveValue('');
  },
};
