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
  appName: '{app}',
  replaceTitle: 'Replace the credentials of {app}',
  succeededAt: 'Verified and saved at {time}',
  retryIn: 'Try again in {seconds, plural, one {# second} other {# seconds}}',
  details: 'Details',
  requestId: 'Request id: {id}',
  copyDetails: 'Copy for support',
  copied: 'Copied',
  unavailableUnreadable: 'The form could not be loaded',
  unavailableNoKeyBasedAuth: '{app} can’t be connected with keys',
  unavailableNoFields: '{app} asks for no credentials',
  unavailableUnknownAuthType: '{app} can’t be connected in this way',
  unavailableRetry: 'The answer could not be read. Try again, and tell the support of this site if it stays.',
  unavailableContact: 'The support of this site can tell you how to connect it.',

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
  undo: 'Undo',
  chooseFileFor: 'Choose a file for {label}',
  fileTooLarge: 'That file is larger than 1 MiB. Choose the key file itself, or paste its text.',
  fileNotText: 'That file is not text. Export the key as PEM or JSON, or paste its text.',
  fileUnreadable: 'That file could not be read. Choose it again, or paste its text.',
  fillOffered: 'This holds values for {count} of {total} fields.',
  fillAccept: 'Fill {count} of {total} fields',
  fillDismiss: 'Not now',
  fillAccepted: 'Filled {count} of {total} fields.',

  // validation: what to do, named after the field
  enterValue: 'Enter the {label}',
  chooseValue: 'Choose the {label}',
  notEmail: 'Enter the {label} as an email address, such as name@example.com',
  notUrl: 'Enter the {label} as an address without spaces, such as https://example.com',
  notNumber: 'Enter the {label} as a number, in digits only',
  notDate: 'Enter the {label} as year-month-day, such as 2030-12-31',
  patternMismatch: 'Check the {label}: it does not have the form that is expected here',

  // intake: receipts, hints, fill
  receiptRemoved: 'Removed {items}',
  receiptSpace: '{count, plural, one {a space} other {# spaces}}',
  receiptBreak: '{count, plural, one {a line break} other {# line breaks}}',
  receiptInvisible: '{count, plural, one {an invisible character} other {# invisible characters}}',
  receiptQuote: 'the quotes around it',
  receiptScheme: 'the word for the kind of token in front',
  receiptName: 'the name in front',
  receiptSeparator: 'the comma or semicolon at the end',
  receiptAffix: 'what the field already shows',
  receiptRepaired: 'Repaired {items}',
  receiptEscape: 'line breaks that were written as \\n',
  receiptWrap: 'missing line breaks',
  receiptWindows: 'Windows line ends',
  receiptIndent: 'indentation and stray white space',
  receiptFinal: 'the missing line end',
  receiptSpecial:
    '{count, plural, one {Replaced a special space with an ordinary one} other {Replaced # special spaces with ordinary ones}}',
  receiptSubdomain: 'Kept only the subdomain',
  receiptHost: 'Kept only the host name',
  hintEdgeSpace: 'There is a space at the start or end',
  hintInvisible: 'There is an invisible character in it',
  hintForeignLetter: 'It mixes letters of different alphabets that look alike. Type the address by hand.',
  hintLookAlike: 'Check {found} in it: is it meant to be {meant}?',
  hintOnlyHost: 'Only the host name is needed here, not the whole address',
  hintOnlySubdomain: 'Only the subdomain is needed here, not the whole address',
  hintCertificate: 'This is a certificate. A private key is needed here.',
  hintPublicKey: 'This is a public key. A private key is needed here.',
  hintEncryptedKey: 'This key is encrypted: it works only together with its passphrase',
  hintIncompleteKey: 'A part of the key is missing. Copy it from the BEGIN line to the END line.',
  hintJson: 'This JSON cannot be read: look at line {line}, column {column}',

  // failure: headline, cause, next step
} as const satisfies Readonly<Record<string, string>>;

/** Names a message. */
export type MessageId = keyof typeof en;

/** One language: every message of English, as ICU MessageFormat patterns. */
export type Messages = Readonly<Record<MessageId, string>>;
