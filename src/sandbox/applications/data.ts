import type { SandboxApplication } from '../application.js';
import { given, mistaken, unverified } from '../providers.js';
import { pemBody, submittedText } from '../values.js';
import { keyBased, required } from './definition.js';
import { fakePrivateKey } from './fakePrivateKey.js';

const snowflake = keyBased({
  slug: 'snowflake',
  name: 'Snowflake',
  description: 'Read from your warehouse with key-pair authentication.',
  fields: [
    required('account', 'Account identifier', { placeholder: 'myorg-account123' }),
    required('username', 'User name'),
    required('private_key', 'Private key', {
      type: 'textarea',
      placeholder: 'The whole PEM file, with its first and last line',
    }),
    { name: 'warehouse', label: 'Warehouse', required: false, type: 'text' },
  ],
  working: { account: 'northwd-eu4411', username: 'REFOLD_SVC', private_key: fakePrivateKey('FAKE') },
  identifier: 'REFOLD_SVC @ northwd-eu4411',
  rules: [
    mistaken(
      ['account'],
      'a mistyped account identifier',
      { account: 'northwd-eu4141' },
      (account) => `getaddrinfo ENOTFOUND ${account}.snowflakecomputing.com`,
    ),
    {
      scenario: 'a key that lost its line breaks',
      example: { private_key: fakePrivateKey('FAKE').replaceAll('\n', ' ') },
      refuse: (submitted) =>
        pemBody(submittedText(submitted, 'private_key')) === null
          ? unverified('error:1E08010C:DECODER routines::unsupported')
          : null,
    },
    mistaken(
      ['username', 'private_key'],
      'a key of another user',
      { private_key: fakePrivateKey('SHAM') },
      'JWT token is invalid.',
    ),
  ],
});

const postgresql = keyBased({
  slug: 'postgresql',
  name: 'PostgreSQL',
  description: 'Query a PostgreSQL database with a read-only user.',
  fields: [
    required('host', 'Host', { placeholder: 'db.example.com' }),
    required('port', 'Port', { type: 'number', placeholder: '5432' }),
    required('database', 'Database'),
    required('user', 'User'),
    required('password', 'Password', { type: 'password' }),
    { name: 'ssl', label: 'Use TLS', required: false, type: 'boolean' },
  ],
  working: {
    host: 'db.northwind.example',
    port: '5432',
    database: 'orders',
    user: 'refold_ro',
    password: 'pg-quiet-lagoon-52',
    ssl: true,
  },
  identifier: { host: 'db.northwind.example', database: 'orders' },
  rules: [
    mistaken(
      ['host'],
      'a mistyped host',
      { host: 'db.nortwind.example' },
      (host) => `getaddrinfo ENOTFOUND ${host}`,
    ),
    mistaken(
      ['port'],
      'a port where nothing listens',
      { port: '5433' },
      (port) => `connect ECONNREFUSED 203.0.113.24:${port}`,
    ),
    mistaken(
      ['ssl'],
      'TLS left off',
      { ssl: false },
      (_, submitted) =>
        `no pg_hba.conf entry for host "203.0.113.9", user "${submittedText(submitted, 'user')}", database "${submittedText(submitted, 'database')}", no encryption`,
    ),
    mistaken(
      ['user', 'password'],
      'a wrong password',
      { password: 'pg-quiet-lagoon-25' },
      (user) => `password authentication failed for user "${user}"`,
    ),
    mistaken(
      ['database'],
      'a database that does not exist',
      { database: 'order' },
      (database) => `database "${database}" does not exist`,
    ),
  ],
});

const mongodb = keyBased({
  slug: 'mongodb',
  name: 'MongoDB',
  description: 'Connect with one connection string.',
  fields: [
    required('connection_string', 'Connection string', {
      placeholder: 'mongodb+srv://user:password@cluster.example',
    }),
  ],
  working: { connection_string: 'mongodb+srv://refold:calm-otter-88@cluster0.northwind.example' },
  identifier: 'cluster0.northwind.example',
  rules: [
    given(
      'a wrong password in the connection string',
      { connection_string: 'mongodb+srv://refold:calm-otter-89@cluster0.northwind.example' },
      unverified('bad auth : authentication failed'),
    ),
    mistaken(
      ['connection_string'],
      'a connection string without its scheme',
      { connection_string: 'refold:calm-otter-88@cluster0.northwind.example' },
      'Invalid scheme, expected connection string to start with "mongodb://" or "mongodb+srv://"',
    ),
  ],
});

/** Databases and warehouses. */
export const DATA_APPLICATIONS: readonly SandboxApplication[] = [snowflake, postgresql, mongodb];
