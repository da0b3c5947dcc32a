/**
 * English, and the type that every other language follows. Values in braces are ICU MessageFormat, see
 * `formatPattern`. Sentence case, second person, no exclamation marks, no "please".
 */
export const en = {
  // form: what frames the fields
  loading: 'Loading the form…',
  connect: 'Connect {app}',
  reconnect: 'Reconnect {app}',
  replaceCredentials: 'Replace credentials',
  cancel: 'Cancel',
  retry: 'Try again',
  submitting: 'Checking with {app}…',
  submittingSlow: 'Still checking. Some apps take half a minute.',
  succeeded: '{app} is connected',
  connectedAs: 'Connected as {who}',
  connectedSince: 'Since {date}',
  connectedNow: '{app} is connected',
  expired: 'The saved credentials have expired. Enter new ones to reconnect {app}.',
  chooseAuthType: 'How do you want to connect?',
  chooseAuthTypeError: 'Choose how you want to connect',
  thisApp: 'this app',

  // fields: the frame of one control
  optional: '(optional)',
  requiredMark: '(required)',
  reveal: 'Show {label}',
  conceal: 'Hide {label}',
  selectPlaceholder: 'Choose…',
  chooseFile: 'Choose a file',
  dropHint: 'Paste the text, drop a file, or choose one.',
  opensInNewTab: '(opens in a new tab)',
  docsLink: 'Where to find it',

  // validation: what to do, named after the field
  enterValue: 'Enter the {label}',
  chooseValue: 'Choose the {label}',
  notEmail: 'Enter the {label} as an email address, such as name@example.com',
  notUrl: 'Enter the {label} as an address without spaces, such as https://example.com',
  notNumber: 'Enter the {label} as a number, in digits only',
  notDate: 'Enter the {label} as year-month-day, such as 2030-12-31',
  patternMismatch: 'Check the {label}: it does not have the form that is expected here',

  // intake: receipts, hints, fill

  // failure: headline, cause, next step
} as const satisfies Readonly<Record<string, string>>;

/** Names a message. */
export type MessageId = keyof typeof en;

/** One language: every message of English, as ICU MessageFormat patterns. */
export type Messages = Readonly<Record<MessageId, string>>;
