/** Where a family of messages is documented or was seen, and messages of it, as providers send them. */
export interface RuleExample {
  readonly source: string;
  readonly examples: readonly string[];
}

/**
 * One entry per row of `RULES`, apart from them so that they cost the bundle nothing. A test holds each example
 * against the rules: its own row has to decide.
 */
export const RULE_EXAMPLES: Readonly<Record<string, RuleExample>> = {
  'program-fault': {
    source:
      'Python KeyError and NoneType, V8 TypeError, Java and .NET null references, Ruby nil, PHP notices',
    examples: ["TypeError: Cannot read properties of undefined (reading 'token')"],
  },
  'oracle-login': {
    source: 'Oracle Database ORA-01017, ORA-28000, ORA-28001',
    examples: ['ORA-01017: nom utilisateur/mot de passe non valide ; connexion refusée'],
  },
  'no-such-service': {
    source: 'Oracle Net listener refusals 12505, 12514, 12516, 12521',
    examples: ['ORA-12514: TNS:listener does not currently know of service requested'],
  },
  dns: {
    source: 'Node errno (dns, getaddrinfo), curl 6, libpq, Go net, Java',
    examples: [
      'getaddrinfo ENOTFOUND td1.corp.example',
      'We could not find an account at corp. Please check the address.',
    ],
  },
  'resolver-away': {
    source: 'Node errno EAI_AGAIN, c-ares codes, glibc',
    examples: ['getaddrinfo EAI_AGAIN td1.corp.example'],
  },
  'connection-code': {
    source: 'POSIX errno as Node, undici and axios give it',
    examples: ['connect ECONNREFUSED 203.0.113.9:443'],
  },
  'connection-words': {
    source: 'Errno in words: libc, curl, Java, .NET, database drivers',
    examples: ['A network-related or instance-specific error occurred', 'No route to host'],
  },
  'network-proxy': {
    source: 'HTTP and SOCKS proxies between the app and its provider',
    examples: ['Could not connect to proxy'],
  },
  'ssh-exchange': {
    source: 'ssh2, OpenSSH and JSch key exchange',
    examples: ['Handshake failed: no matching host key format'],
  },
  'key-code': {
    source: 'OpenSSL decoder, PEM, ASN.1 and PKey routines',
    examples: ['error:1E08010C:DECODER routines::unsupported'],
  },
  'tls-code': {
    source: 'OpenSSL verify names, Node tls, Go x509, Java PKIX',
    examples: [
      'self-signed certificate in certificate chain',
      'x509: certificate signed by unknown authority',
    ],
  },
  tls: {
    source: 'TLS and what went wrong with it',
    examples: ['SSL connection error', 'Could not establish a secure channel for SSL/TLS'],
  },
  certificate: {
    source: 'OpenSSL verify messages, browsers and drivers on certificates',
    examples: ['certificate has expired', 'unable to get local issuer certificate'],
  },
  'encryption-required': {
    source: 'LDAP result 13, OpenSSL alerts on versions and ciphers, servers that want HTTPS',
    examples: ['13 confidentiality required', 'wrong version number'],
  },
  timeout: {
    source: 'Node errno, undici, axios, gRPC DEADLINE_EXCEEDED, drivers',
    examples: [
      'timeout of 30000ms exceeded',
      'Der Server hat nicht rechtzeitig geantwortet',
      'The request has taken longer than expected',
    ],
  },
  'rate-limit': {
    source: 'RFC 6585, AWS ThrottlingException, gRPC RESOURCE_EXHAUSTED',
    examples: ['API rate limit exceeded for user ID 42', 'Maximum concurrent sessions reached'],
  },
  clock: {
    source: 'AWS RequestTimeTooSkewed, OAuth 1 timestamp_refused',
    examples: ['RequestTimeTooSkewed: The difference is too large.'],
  },
  'ssh-login': { source: 'OpenSSH and ssh2', examples: ['Permission denied (publickey,password).'] },
  'sql-login': {
    source: 'SQLSTATE 28000 and 28P01, MySQL 1045, ORA-01017, SQL Server 18456',
    examples: ["Access denied for user 'etl'@'203.0.113.9' (using password: YES)"],
  },
  'login-code': {
    source: 'AWS common errors, S3 error codes, Azure and GitLab keys',
    examples: ['IncompleteSignature: Date must be in ISO-8601 format'],
  },
  'azure-permission': {
    source: 'Microsoft Entra AADSTS codes: second factor, consent, assignment',
    examples: ['AADSTS65001: The user has not consented to use the application'],
  },
  'azure-tenant': {
    source: 'Microsoft Entra AADSTS90002',
    examples: ["AADSTS90002: Tenant 'corp.example' not found."],
  },
  'azure-form': {
    source: 'Microsoft Entra AADSTS900023 and its neighbours',
    examples: ["AADSTS900023: Specified tenant identifier 'a b' is neither a valid DNS name"],
  },
  'azure-login': {
    source: 'Microsoft Entra AADSTS codes, all others',
    examples: ['AADSTS7000215: Invalid client secret provided.'],
  },
  'oauth-code': { source: 'RFC 6749 5.2, RFC 6750 3.1', examples: ['invalid_client'] },
  'ldap-code': {
    source: 'RFC 4511 result 49, Active Directory data codes',
    examples: [
      'LDAP: error code 49 - AcceptSecurityContext error, data 52e',
      'AcceptSecurityContext error, data 533, v4563',
    ],
  },
  'user-or-password': {
    source: 'The one sentence that most log-ins share, whatever else they say',
    examples: [
      'No public access to this resource, username or password was incorrect',
      'Invalid login or password',
    ],
  },
  scope: {
    source: 'RFC 6750 insufficient_scope, gRPC PERMISSION_DENIED, Redis NOPERM',
    examples: [
      'insufficient_scope: The request requires higher privileges',
      'No RFC authorization for function module X',
      'User x has no access to database y',
    ],
  },
  plan: {
    source: 'Plan, licence and billing texts',
    examples: ['This endpoint requires an Enterprise plan', 'The account has overdue invoices'],
  },
  'switched-off': {
    source: 'APIs and features that are off for an account',
    examples: ['You have not been set up for this service', 'The REST API is disabled'],
  },
  approval: {
    source: 'What an administrator or the provider has to grant first',
    examples: ['Only owners can do this', 'The app has to be approved'],
  },
  'network-list': {
    source: 'Allow-lists of addresses and hours; pg_hba.conf',
    examples: ['IP address 203.0.113.9 is not whitelisted', 'Request from unauthorized IP'],
  },
  'second-factor': {
    source: 'MFA, SSO and conditional access texts',
    examples: [
      'Multi-factor authentication is required for this account.',
      '[ALERT] Application-specific password required',
    ],
  },
  down: {
    source: 'RFC 9110 15.6, status pages, gRPC UNAVAILABLE',
    examples: ['Workday is currently unavailable'],
  },
  'server-fault': {
    source: 'Error pages of gateways, and sentences that take the blame',
    examples: ['502 Bad Gateway', 'Something went wrong on our end'],
  },
  'database-away': {
    source: 'SQLSTATE 53300 and 57P03, Redis LOADING, Vault, paused clusters',
    examples: ['The cluster is paused', 'remaining connection slots are reserved'],
  },
  'proof-missing': {
    source: 'RFC 7235 challenges in words',
    examples: [
      'Authentication credentials were not provided.',
      'In order to perform this operation a successful bind must be completed',
    ],
  },
  'url-form': {
    source: 'WHATWG URL, Node ERR_INVALID_URL, node-fetch, driver connection strings',
    examples: [
      'Failed to parse URL from corp.example/api',
      'Request cannot be constructed from a URL that includes credentials',
    ],
  },
  'header-characters': {
    source: 'Node ERR_INVALID_CHAR, undici Headers, WebIDL ByteString',
    examples: ['Invalid character in header content ["authorization"]'],
  },
  'key-file': {
    source: 'ssh2 and Google key parsers, JWT libraries',
    examples: ['Cannot parse privateKey: Unsupported key format'],
  },
  'not-json': {
    source: 'V8 JSON.parse, Python json, Go encoding/json',
    examples: ['Unexpected end of JSON input', 'Expecting value: line 1 column 1 (char 0)'],
  },
  'value-missing': {
    source: 'Joi, class-validator, JSON Schema: a value is not there',
    examples: ['"account" is required', 'Parameter missing: region'],
  },
  'value-rule': {
    source: 'Joi, class-validator, SDK checks of arguments: what a value has to be',
    examples: ['accountSid must start with AC', 'The port may only contain digits'],
  },
  'value-format': {
    source: "Joi, class-validator, JSON Schema, database casts: a value can't be read as what it is for",
    examples: ['Invalid value for region', 'malformed'],
  },
  'proof-unverified': {
    source: 'Sentences: who asks could not be verified',
    examples: ["Couldn't authenticate you", 'We could not verify your API key'],
  },
  'login-failed': {
    source: 'SASL, HTTP and driver texts: proving it failed',
    examples: ['Authentication failed, check your credentials', 'Authorization Violation'],
  },
  'proof-wrong': {
    source: 'Sentences: what proves, and what is wrong with it',
    examples: [
      'The API key specified is invalid.',
      'Session abc… is unknown or has expired',
      'The key is not associated with this account',
      'El usuario está inactivo',
      'User account not in validity date',
    ],
  },
  'account-closed': {
    source: 'Sentences: the account behind the key is no more',
    examples: ['This organization has been suspended'],
  },
  'no-such-user': {
    source: 'Sentences: nobody is known under what was sent',
    examples: ['No user found with that name'],
  },
  'other-key': {
    source: 'Providers with several kinds of keys',
    examples: ['This call cannot be made with a publishable API key.'],
  },
  'check-proof': {
    source: 'Advice in place of a reason',
    examples: ['Check that the endpoint and key are correct'],
  },
  'http-401': {
    source: 'RFC 9110 15.5.2 as clients word it',
    examples: ['Request failed with status code 401'],
  },
  'no-such-place': {
    source: 'Multi-tenant providers',
    examples: ['Tenant corp does not exist', 'We do not recognise this domain'],
  },
  'not-allowed': {
    source:
      'RFC 9110 15.5.4, AWS AccessDenied, SMTP 550 5.7, SQLSTATE 42501; RFC 9110 15.5.4 as clients word it',
    examples: ['AccessDenied: Access Denied', 'Request failed with status code 403'],
  },
  'http-429': { source: 'RFC 6585 as clients word it', examples: ['Request failed with status code 429'] },
  'http-timeout': {
    source: 'RFC 9110 15.5.9 and 15.6.5, Cloudflare 522 and 524',
    examples: ['Request failed with status code 504'],
  },
  'http-tls': {
    source: 'Cloudflare 525 and 526, nginx 495',
    examples: ['Request failed with status code 526'],
  },
  'http-5xx': {
    source: 'RFC 9110 15.6 as clients word it',
    examples: ['Request failed with status code 502'],
  },
  'not-found': {
    source: 'gRPC NOT_FOUND, SQLSTATE 3D000, S3 NoSuchBucket',
    examples: [
      "Unknown database 'shop'",
      'NameErr: DSID-0, problem 2001 (NO_OBJECT), data 0',
      'Zu der Kundennummer wurde kein Bestand gefunden',
      'Nenhum registro encontrado',
      'You are not associated with the company in the header',
    ],
  },
  'http-404': {
    source: 'RFC 9110 15.5.5 as clients word it',
    examples: ['Request failed with status code 404'],
  },
  unauthorized: { source: 'Reason phrases and codes alone', examples: ['Unauthorized'] },
  'http-400': {
    source: 'RFC 9110 15.5 as clients word it',
    examples: ['Request failed with status code 400'],
  },
  'bad-request': {
    source: 'RFC 6749 invalid_request, gRPC INVALID_ARGUMENT',
    examples: ['Validation failed', 'Wrong API endpoint', 'Feld Kundennummer fehlt'],
  },
  'no-connection': {
    source: 'Fetch in browsers and Node, drivers',
    examples: ['Connection terminated unexpectedly'],
  },
  'tls-hint': { source: 'TLS words without a known phrase', examples: ['Certificate purpose'] },
  'permission-hint': {
    source: 'Roles and plans without a known phrase',
    examples: ['The role X cannot be used here', 'The resource owner denied the request'],
  },
  'down-hint': {
    source: 'Unavailability without a known phrase',
    examples: ['Backend unavailable', 'Server error, please try again in a few minutes'],
  },
  'proof-hint': {
    source: 'Credentials without a known phrase',
    examples: ['See your credentials in the settings'],
  },
};
