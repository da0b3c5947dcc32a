/** Where a family of messages is documented or was seen, and a message of it, as a provider sends it. */
export interface RuleExample {
  readonly source: string;
  readonly example: string;
}

/**
 * One entry per row of `RULES`, apart from them so that they cost the bundle nothing. A test holds each example
 * against the rules: its own row has to decide.
 */
export const RULE_EXAMPLES: Readonly<Record<string, RuleExample>> = {
  'program-fault': {
    source:
      'Python KeyError and NoneType, V8 TypeError, Java and .NET null references, Ruby nil, PHP notices',
    example: "TypeError: Cannot read properties of undefined (reading 'token')",
  },
  'no-such-service': {
    source: 'Oracle Net listener refusals 12505, 12514, 12516, 12521',
    example: 'ORA-12514: TNS:listener does not currently know of service requested',
  },
  dns: {
    source: 'Node errno (dns, getaddrinfo), curl 6, libpq, Go net, Java',
    example: 'getaddrinfo ENOTFOUND td1.corp.example',
  },
  'dns-trouble': {
    source: 'Node errno EAI_AGAIN, c-ares codes',
    example: 'getaddrinfo EAI_AGAIN td1.corp.example',
  },
  'connection-code': {
    source: 'POSIX errno as Node, undici and axios give it',
    example: 'connect ECONNREFUSED 203.0.113.9:443',
  },
  'key-code': {
    source: 'OpenSSL decoder, PEM, ASN.1 and PKey routines',
    example: 'error:1E08010C:DECODER routines::unsupported',
  },
  'ssh-negotiation': {
    source: 'ssh2 and OpenSSH key exchange',
    example: 'Handshake failed: no matching host key format',
  },
  tls: {
    source: 'OpenSSL verify and alert names, Node tls, Go x509, Java PKIX',
    example: 'self-signed certificate in certificate chain',
  },
  timeout: {
    source: 'Node errno, undici, axios, gRPC DEADLINE_EXCEEDED, drivers',
    example: 'timeout of 30000ms exceeded',
  },
  'rate-limit': {
    source: 'RFC 6585, AWS ThrottlingException, gRPC RESOURCE_EXHAUSTED',
    example: 'API rate limit exceeded for user ID 42',
  },
  clock: {
    source: 'AWS RequestTimeTooSkewed, OAuth 1 timestamp_refused',
    example: 'RequestTimeTooSkewed: The difference is too large.',
  },
  'ssh-refused': { source: 'OpenSSH and ssh2', example: 'Permission denied (publickey,password).' },
  'sql-login': {
    source: 'SQLSTATE 28000 and 28P01, MySQL 1045, ORA-01017, SQL Server 18456',
    example: "Access denied for user 'etl'@'203.0.113.9' (using password: YES)",
  },
  'aws-key': {
    source: 'AWS common errors and S3 error codes',
    example: 'IncompleteSignature: Date must be in ISO-8601 format',
  },
  'azure-permission': {
    source: 'Microsoft Entra AADSTS codes: second factor, consent, assignment',
    example: 'AADSTS65001: The user has not consented to use the application',
  },
  'azure-tenant': {
    source: 'Microsoft Entra AADSTS90002',
    example: "AADSTS90002: Tenant 'corp.example' not found.",
  },
  'azure-form': {
    source: 'Microsoft Entra AADSTS900023 and its neighbours',
    example: "AADSTS900023: Specified tenant identifier 'a b' is neither a valid DNS name",
  },
  'azure-rejected': {
    source: 'Microsoft Entra AADSTS codes, all others',
    example: 'AADSTS7000215: Invalid client secret provided.',
  },
  'oauth-client': { source: 'RFC 6749 5.2, RFC 6750 3.1', example: 'invalid_client' },
  ldap: {
    source: 'RFC 4511 result 49, Active Directory data codes',
    example: 'LDAP: error code 49 - AcceptSecurityContext error, data 52e',
  },
  scope: {
    source: 'RFC 6750 insufficient_scope, gRPC PERMISSION_DENIED, Redis NOPERM',
    example: 'insufficient_scope: The request requires higher privileges',
  },
  plan: {
    source: 'Plan, licence and switched-off API texts',
    example: 'This endpoint requires an Enterprise plan',
  },
  'network-list': {
    source: 'Allow-lists of addresses and hours; pg_hba.conf',
    example: 'IP address 203.0.113.9 is not whitelisted',
  },
  'second-factor': {
    source: 'MFA, SSO and conditional access texts',
    example: 'Multi-factor authentication is required for this account.',
  },
  down: {
    source: 'RFC 9110 15.6, status pages, SQLSTATE 53300, gRPC UNAVAILABLE',
    example: 'Workday is currently unavailable',
  },
  'proof-missing': {
    source: 'RFC 7235 challenges in words',
    example: 'Authentication credentials were not provided.',
  },
  url: {
    source: 'WHATWG URL, Node ERR_INVALID_URL, node-fetch, driver connection strings',
    example: 'Failed to parse URL from corp.example/api',
  },
  header: {
    source: 'Node ERR_INVALID_CHAR, undici Headers, WebIDL ByteString',
    example: 'Invalid character in header content ["authorization"]',
  },
  'key-format': {
    source: 'ssh2 and Google key parsers, JWT libraries',
    example: 'Cannot parse privateKey: Unsupported key format',
  },
  json: { source: 'V8 JSON.parse', example: 'Unexpected end of JSON input' },
  form: {
    source: 'Joi, class-validator, JSON Schema and SDK checks of arguments',
    example: 'accountSid must start with AC',
  },
  'unable-to-authenticate': { source: 'Sentences without a code', example: "Couldn't authenticate you" },
  'authentication-failed': {
    source: 'SASL, HTTP and driver texts',
    example: 'Authentication failed, check your credentials',
  },
  'proof-wrong': {
    source: 'Sentences: what proves, and what is wrong with it',
    example: 'The API key specified is invalid.',
  },
  'wrong-type-of-key': {
    source: 'Providers with several kinds of keys',
    example: 'This call cannot be made with a publishable API key.',
  },
  'no-such-place': { source: 'Multi-tenant providers', example: 'Tenant corp does not exist' },
  'http-401': {
    source: 'RFC 9110 15.5.2 as clients word it',
    example: 'Request failed with status code 401',
  },
  'not-allowed': {
    source: 'RFC 9110 15.5.4, AWS AccessDenied, SMTP 550 5.7, SQLSTATE 42501',
    example: 'AccessDenied: Access Denied',
  },
  'http-403': {
    source: 'RFC 9110 15.5.4 as clients word it',
    example: 'Request failed with status code 403',
  },
  'http-429': { source: 'RFC 6585 as clients word it', example: 'Request failed with status code 429' },
  'http-timeout': {
    source: 'RFC 9110 15.5.9 and 15.6.5, Cloudflare 522 and 524',
    example: 'Request failed with status code 504',
  },
  'http-tls': { source: 'Cloudflare 525 and 526, nginx 495', example: 'Request failed with status code 526' },
  'http-5xx': { source: 'RFC 9110 15.6 as clients word it', example: 'Request failed with status code 502' },
  'not-found': {
    source: 'gRPC NOT_FOUND, SQLSTATE 3D000, S3 NoSuchBucket',
    example: "Unknown database 'shop'",
  },
  'http-404': {
    source: 'RFC 9110 15.5.5 as clients word it',
    example: 'Request failed with status code 404',
  },
  unauthorized: { source: 'Reason phrases and codes alone', example: 'Unauthorized' },
  'http-4xx': { source: 'RFC 9110 15.5 as clients word it', example: 'Request failed with status code 400' },
  'bad-request': { source: 'RFC 6749 invalid_request, gRPC INVALID_ARGUMENT', example: 'Validation failed' },
  'no-connection': {
    source: 'Fetch in browsers and Node, drivers',
    example: 'Connection terminated unexpectedly',
  },
  'tls-hint': { source: 'TLS words without a known phrase', example: 'Certificate purpose' },
  'permission-hint': {
    source: 'Roles and plans without a known phrase',
    example: 'The role X cannot be used here',
  },
  'down-hint': { source: 'Unavailability without a known phrase', example: 'Backend unavailable' },
  'proof-hint': {
    source: 'Credentials without a known phrase',
    example: 'See your credentials in the settings',
  },
};
