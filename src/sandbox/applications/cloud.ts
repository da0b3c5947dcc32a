import type { ProviderRule, Refusal, SandboxApplication } from '../application.js';
import { given, mistaken, unverified } from '../providers.js';
import { parseObject } from '../submission.js';
import { submittedText } from '../values.js';
import { keyBased, required } from './definition.js';
import { fakePrivateKey } from './fakePrivateKey.js';

const SERVICE_ACCOUNT_EMAIL = 'refold@northwind-demo.iam.example';

function serviceAccount(more: Readonly<Record<string, string>> = {}): string {
  const account = {
    type: 'service_account',
    project_id: 'northwind-demo',
    private_key_id: 'key-1',
    private_key: `${fakePrivateKey('FAKE')}\n`,
    client_email: SERVICE_ACCOUNT_EMAIL,
    token_uri: 'https://oauth2.example/token',
  };
  return JSON.stringify({ ...account, ...more }, null, 2);
}

/** Refuses when the key file, read as JSON, is refused by `check`; `null` stands for text that isn't JSON. */
function keyFile(
  scenario: string,
  example: string,
  check: (account: Readonly<Record<string, unknown>> | null) => string | null,
): ProviderRule {
  return {
    scenario,
    example: { service_account: example },
    refuse(submitted): Refusal | null {
      const message = check(parseObject(submittedText(submitted, 'service_account')));
      return message === null ? null : unverified(message);
    },
  };
}

const googleSheets: SandboxApplication = keyBased({
  slug: 'google_sheets',
  name: 'Google Sheets',
  description: 'Write rows with a service account.',
  fields: [
    required('service_account', 'Service account key (JSON)', {
      type: 'json',
      placeholder: '{ "type": "service_account", … }',
      help_text: 'The file that Google Cloud offers when you add a key to a service account.',
    }),
    {
      name: 'spreadsheet_url',
      label: 'Spreadsheet URL',
      required: false,
      type: 'url',
      placeholder: 'https://docs.google.com/spreadsheets/d/…',
    },
  ],
  working: { service_account: serviceAccount() },
  identifier: SERVICE_ACCOUNT_EMAIL,
  rules: [
    keyFile('a key file that was cut off', serviceAccount().slice(0, -2), (account) =>
      account === null ? 'Unexpected end of JSON input' : null,
    ),
    keyFile('a key file of another kind', JSON.stringify({ installed: {} }), (account) =>
      account !== null && account.client_email === undefined
        ? 'The incoming JSON object does not contain a client_email field'
        : null,
    ),
    keyFile(
      'a service account that was deleted',
      serviceAccount({ client_email: 'old@northwind-demo.iam.example' }),
      (account) =>
        account?.client_email === SERVICE_ACCOUNT_EMAIL ? null : 'invalid_grant: account not found',
    ),
    keyFile(
      'a key that was revoked',
      serviceAccount({ private_key: `${fakePrivateKey('SHAM')}\n` }),
      (account) =>
        account?.private_key === `${fakePrivateKey('FAKE')}\n`
          ? null
          : 'invalid_grant: Invalid JWT Signature.',
    ),
  ],
});

const awsS3 = keyBased({
  slug: 'aws_s3',
  name: 'Amazon S3',
  description: 'Read and write objects in one bucket.',
  fields: [
    required('access_key_id', 'Access key ID'),
    required('secret_access_key', 'Secret access key', { type: 'password' }),
    required('region', 'Region', {
      type: 'select',
      options: ['eu-central-1', 'eu-west-1', 'us-east-1', 'us-west-2'],
    }),
    required('bucket', 'Bucket', { placeholder: 'my-bucket' }),
  ],
  working: {
    access_key_id: 'AK-SAMPLE-0001',
    secret_access_key: 'sak/plum+granite/64',
    region: 'eu-central-1',
    bucket: 'northwind-exports',
  },
  identifier: 'arn:aws:iam::000000000000:user/refold',
  rules: [
    given(
      'a user without access to the bucket',
      { access_key_id: 'AK-SAMPLE-0403' },
      unverified(
        'AccessDenied: User: arn:aws:iam::000000000000:user/guest is not authorized to perform: s3:ListBucket',
      ),
    ),
    mistaken(
      ['access_key_id'],
      'an access key that does not exist',
      { access_key_id: 'AK-SAMPLE-0010' },
      'InvalidAccessKeyId: The AWS Access Key Id you provided does not exist in our records.',
    ),
    mistaken(
      ['secret_access_key'],
      'a secret of another key',
      { secret_access_key: 'sak/plum+granite/46' },
      'SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    ),
    mistaken(
      ['bucket'],
      'a bucket that does not exist',
      { bucket: 'northwind-export' },
      'NoSuchBucket: The specified bucket does not exist',
    ),
    mistaken(
      ['region'],
      'the region of another bucket',
      { region: 'us-east-1' },
      (region) =>
        `AuthorizationHeaderMalformed: The authorization header is malformed; the region '${region}' is wrong; expecting 'eu-central-1'`,
    ),
  ],
});

const datadog = keyBased({
  slug: 'datadog',
  name: 'Datadog',
  description: 'Create events and read monitors.',
  fields: [
    required('api_key', 'API key', { type: 'password' }),
    required('application_key', 'Application key', { type: 'password' }),
    required('site', 'Site', {
      type: 'select',
      options: [
        { name: 'US1 (datadoghq.com)', value: 'datadoghq.com' },
        { name: 'EU1 (datadoghq.eu)', value: 'datadoghq.eu' },
        { name: 'AP1 (ap1.datadoghq.com)', value: 'ap1.datadoghq.com' },
      ],
    }),
  ],
  working: { api_key: 'dd-api-walnut-19', application_key: 'dd-app-saffron-91', site: 'datadoghq.eu' },
  identifier: 'Northwind Traders',
  envelope: 'error_type',
  rules: [
    given(
      'an application key without the scope',
      { application_key: 'dd-app-no-scope' },
      unverified('Failed permission authorization checks: missing scope monitors_read'),
    ),
    mistaken(
      ['api_key', 'site'],
      'an API key of another site',
      { site: 'datadoghq.com' },
      'API key is invalid',
    ),
    mistaken(
      ['application_key'],
      'an application key that was revoked',
      { application_key: 'dd-app-saffron-19' },
      'Application key has been revoked',
    ),
  ],
});

/** Cloud services with pairs of keys, regions and key files. */
export const CLOUD_APPLICATIONS: readonly SandboxApplication[] = [googleSheets, awsS3, datadog];
