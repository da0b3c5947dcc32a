import type { FailureKind } from '../contract/failure.js';

/** One family of messages. Its source and an example stand under the same id in `rules.examples.ts`. */
export interface Rule {
  readonly id: string;
  readonly kind: FailureKind;
  /** Matched against what `phrase` makes of the message: lower case, single spaces, codes split into words. */
  readonly pattern: RegExp;
}

// Building blocks, spelled once. GAP is what may stand between two words of one sentence.
const GAP = String.raw`(?:[^.;]|\.(?! )){0,60}?`;
const NEAR = String.raw`(?:[^.;]|\.(?! )){0,24}?`;
/** What a person proves who they are with. */
const PROOF = String.raw`(?:keys?|tokens?|secrets?|passwords?|pass ?phrase|passcode|credentials?|user ?names?|users?|log ?[io]n|sign ?in|e ?mail|jwt|session|signature|assertion|grant|identity|principal|role|account|client|pat|pin|apikey|auth|authentication)\b`;
/** The act of proving it. */
const AUTH = String.raw`(?:authenticat\w+|authori[sz]ation|log ?[io]n|sign ?in|credentials?|signature|jwt|verification|sasl|auth|token (?:request|exchange|refresh)|handshake auth\w*)\b`;
const WRONG = String.raw`\b(?:invalid|in ?correct|wrong|bad|un ?recogni[sz]ed|unknown|expired|revoked|no such|disabled|inactive|not an? (?:valid|active|known)|mis ?match\w*|un ?registered)`;
const IS_WRONG = String.raw`\b(?:invalid|in ?correct|wrong|un ?recogni[sz]ed|unknown|expired|revoked|rejected|disabled|deactivated|de ?provisioned|deleted|inactive|suspended|locked|blocked|mis ?match\w*|un ?registered|no longer valid|(?:not|n't) (?:been )?(?:\w+ )?(?:valid|recogni[sz]ed|correct|active|activated|accepted|approved|found|match\w*|exist|known|verified|registered)|not be (?:found|verified|validated|recogni[sz]ed|authenticated))`;
/** What a network name or account address is made of. */
const PLACE = '(?:tenant|sub ?domain|domain|work ?space|site|instance|store|shop|host ?name|portal)';

/** An HTTP status that text mentions: `status code 401`, `returned 401`, `-> 401`, `401 Unauthorized`, `(401)`. */
function http(status: string): string {
  return String.raw`(?:\b(?:status|http(?: ?\/ ?\d(?:\.\d)?)?|code|error|returned|responded|response|failed|got|received|with)|>|→)[^a-z0-9]{0,4}(?:(?:with|status|code|http|error|was|of|an?) ?:? ?){0,3}(?:${status})\b|^\W{0,3}(?:${status})(?=[\s:,{"-]|$)|\b(?:${status}) ?[:,-]? ?(?:unauthori[sz]ed|forbidden|not found|too many|bad gateway|service|gateway|internal|client error|server error)|\((?:${status})\)`;
}

const ROWS: readonly (readonly [id: string, kind: FailureKind, pattern: string])[] = [
  // The network and TLS: codes that mean one thing only.
  [
    'dns',
    'host_not_found',
    String.raw`\b(?:enotfound|eai noname|eai nodata|nxdomain|host not found)\b|name or service not known|nodename nor servname|\bno such host\b|\bunknown ?host|no address associated|name not resolved|does not resolve|(?:could not|can not|unable to|failed to|couldn't) (?:resolve\b|translate (?:the )?(?:host|name))|getaddrinfo failed|dns (?:lookup|resolution|name)? ?(?:failed|error|not)|\bhost ${NEAR}(?:not found|failed to resolve)`,
  ],
  [
    'dns-trouble',
    'unreachable',
    String.raw`\beai again\b|eservfail|query ?\w* erefused|temporary failure in name resolution`,
  ],
  [
    'connection-code',
    'unreachable',
    String.raw`\b(?:econnrefused|econnreset|ehostunreach|enetunreach|ehostdown|enetdown|epipe|eaddrnotavail|und err socket)\b|no route to host|network is unreachable|socket hang up|other side closed|unexpected socket close`,
  ],
  [
    'ssh-negotiation',
    'unreachable',
    String.raw`no matching (?:[\w ]{1,20} )?(?:key exchange|host key|cipher|mac|kex|algorithm)`,
  ],
  [
    'tls',
    'tls',
    String.raw`\b(?:ssl|tls)\b${GAP}(?:error|fail|alert|version|routines|protocol|exception|support|refused|required)|(?:support|require|expect|disable|before|during)s? (?:\w+ ){0,2}(?:ssl|tls)\b|\berr (?:ssl|tls|cert)\b|\bself ?signed\b|altnames?|wrong version number|\beproto\b|handshake failure|unknown ca\b|\bx509\b|\bpkix\b|unable to (?:verify|get) (?:the )?(?:first|leaf|local|issuer)|(?:ssl|tls) ?handshake|\bcert(?:ificate)? ${NEAR}(?:expired|verif\w+ failed|not yet valid|not trusted|untrusted|unknown|unable|signature failure|chain|does not match|has not|hostname mismatch|not valid|required|invalid|rejected)|(?:untrusted|verify|invalid|bad) (?:the )?(?:\w+ )?certificate`,
  ],
  [
    'timeout',
    'timeout',
    String.raw`\btimed? ?out\b|timedout|\be ?timed|econnaborted|deadline exceeded|too long to (?:respond|answer|connect)|\btimeout|(?:failed to connect|no response|not respond\w*)${GAP}\b(?:in|after|within) \d+ ?m?s|greeting never received|no (?:response|answer|reply)\b|timed out`,
  ],
  [
    'rate-limit',
    'rate_limited',
    String.raw`rate[ _]?limit|rate exceeded|\bover (?:\w+ )?limit|too many (?:\w+ ){0,3}(?:requests?|attempts?|calls|log ?ins?|retries|tries)|throttl|\bquota\b|resource exhausted|request limit|exceeded ${GAP}(?:limit|quota|rate\b|calls|requests)|(?:limit|requests) ${NEAR}(?:exceeded|reached)|(?:reached|hit) ${NEAR}\blimit|slow ?down|reduce (?:your )?request|too frequent`,
  ],
  [
    'clock',
    'unknown',
    `time ?too ?skewed|clock skew|timestamp ${GAP}(?:outside|ahead|too (?:old|large|far)|skew|window|refused|invalid)|(?:system|server) clock`,
  ],

  // Known, but not allowed: words that only a provider uses who knows the caller.
  [
    'ssh-refused',
    'credentials_rejected',
    String.raw`permission denied \((?:public ?key|password|keyboard|gssapi)|configured authentication methods failed|too many authentication failures`,
  ],
  [
    'sql-login',
    'credentials_rejected',
    String.raw`er access denied|access denied for user (?!.{0,120}to database)|\b28p01\b|\b28000\b|\bora 0?(?:1017|28000|28001)\b|password authentication failed|\b18456\b|no password supplied`,
  ],
  [
    'aws-key',
    'credentials_rejected',
    String.raw`signature ?does ?not ?match|invalid (?:access key|client token) id|(?:unrecognized|unrecognised) client|\bauth ?failure\b|incomplete signature|missing authentication token|expired ?token|(?:validate|validation of) the provided (?:access )?credentials`,
  ],
  [
    'azure-permission',
    'permission',
    String.raw`\baadsts(?:50076|50079|50105|50158|50020|53\d{3}|65\d{3}|7000112|500011)\b`,
  ],
  ['azure-tenant', 'host_not_found', String.raw`\baadsts90002\b`],
  ['azure-form', 'invalid_request', String.raw`\baadsts(?:9000\d\d|9001[34]|50011|900\d{3})\b`],
  ['azure-rejected', 'credentials_rejected', String.raw`\baadsts\d+`],
  ['oauth-client', 'credentials_rejected', String.raw`\binvalid (?:client|grant|token)\b|expired token`],
  [
    'ldap',
    'credentials_rejected',
    String.raw`\bldap\w*:? ${GAP}(?:error code )?\b49\b|\bdata (?:52e|525|530|532|533|701|773|775)\b|invalid credentials`,
  ],
  [
    'scope',
    'permission',
    String.raw`\bscopes?\b|not authori[sz]ed to (?:access|perform|use|view|call|execute)|insufficient[ _](?:access|rights?|privileges?|permissions?|authori[sz]ation|role)|\bpermissions?\b(?! denied \()|\bprivileges?\b|\black(?:s|ing)?\b|(?:do|does|did|has|have|is) not (?:have |been )?(?:\w+ ){0,4}(?:access|rights?|roles?|granted|entitled|allowed access)\b|access not configured|not accessible|consent|unauthorized client|noperm\b`,
  ],
  [
    'plan',
    'permission',
    String.raw`upgrade (?:your|to)|on your (?:\w+ )?plan|(?:plan|subscription|licen[cs]e|trial|edition)\b ${NEAR}(?:expired|does not|do not|not include|required|inactive|not support|limit)|(?:requires?|need) (?:an? )?(?:[\w-]+ ){0,3}(?:plan|subscription|licen[cs]e|edition|admin\w*|role|owner)\b|payment required|must be an? (?:[\w-]+ )?(?:admin\w*|owner)|has not been used in project|\bapi(?: access)? (?:is |has been )?(?:not enabled|disabled|deactivated)|feature ${NEAR}(?:not|disabled)|(?:turned|switched) off|only (?:\w+ )?(?:owners?|admin\w*|members?)\b|elevated|not a member|not enabled for`,
  ],
  [
    'network-list',
    'permission',
    String.raw`\bips?\b(?: address)?${GAP}(?:not (?:allowed|white ?listed|authori[sz]ed|permitted|in the)|blocked|restrict|denied|forbidden)|(?:allow|white) ?list|pg hba|restricted (?:ip|domain|time)|log ?in hours|trusted ip`,
  ],
  [
    'second-factor',
    'permission',
    String.raw`two (?:factor|step)|second factor|\b2fa\b|\bmfa\b|multi factor|conditional access|\bsso\b ${NEAR}(?:required|enforced)`,
  ],

  [
    'down',
    'provider_down',
    String.raw`\b(?:service|server|site|system|api|app|platform|website|\w+ is)\b ${NEAR}(?:un ?available|not available|overloaded|busy|starting up|shutting down|down for|offline)|(?:temporarily|currently) (?:un ?available|not available|overloaded|down|offline)|(?:under|for|undergoing) (?:\w+ )?maintenance|scheduled maintenance|maintenance (?:mode|window)|\boverloaded\b|interruption|\boutage\b|bad gateway|internal (?:server )?error|internal server|connection slots|too many (?:connections|clients)|max user connections|clusterdown|loading the dataset|upstream connect error|temporarily unavailable|broker not available|no healthy upstream|\b14 unavailable\b`,
  ],

  // The value can't be used as it is: the provider was not even asked, or could not read it.
  [
    'proof-missing',
    'credentials_rejected',
    String.raw`(?:authenticat\w+|authori[sz]ation|log ?in|credentials?) (?:header |token |data |parameters? |details |information )?(?:is |are |was |were )?(?:required|missing|not provided)|(?:missing|no) (?:or invalid |valid )?(?:authentication|authori[sz]ation|credentials?|bearer)|(?:missing or invalid|invalid or missing)|must be (?:logged|signed|authenticated)|not logged in|log in to perform`,
  ],
  [
    'url',
    'invalid_request',
    String.raw`\b(?:invalid|bad|malformed) (?:\w+ )?(?:url|uri|scheme|host ?name|protocol|port|connection string)\b|(?:parse|parsing) (?:the )?(?:url|uri|connection string)|absolute urls|unsupported (?:protocol|scheme)|unescaped characters|not (?:a )?valid (?:url|uri|domain|host)|neither a valid|cannot be constructed from a url|constructed from a url`,
  ],
  [
    'header',
    'invalid_request',
    'invalid (?:character|header)|header (?:value|content)|byte ?string|illegal (?:header|character|base64)|non ascii',
  ],
  [
    'key-format',
    'invalid_request',
    String.raw`\b(?:decoder|pem|asn1|rsa|provider|dso|ec|common libcrypto|evp|bio|digital envelope)(?: lib)? routines|no start line|bad (?:decrypt|base64|end line)|asn\.?1|unsupported (?:key|private|openssh)|(?:can not|could not|unable to|failed to|fail to) (?:parse|decode|read|load|deserialize|import) (?:the )?(?:\w+ ){0,2}(?:key|pem|certificate|credentials|json)|encrypted (?:private )?(?:\w+ )?key|(?:key|token|secret|id|password|signature) (?:format|length)|pkcs|malformed|\bpem\b|invalid (?:private key|key) (?:format|data|length|size)`,
  ],
  [
    'json',
    'invalid_request',
    String.raw`valid json|json (?:input|at position|parse|format)|in json\b|unexpected (?:token|end of|character|eof)|property name or|parse error`,
  ],
  [
    'form',
    'invalid_request',
    String.raw`\bmust (?:start|end|begin|contain|match|include|have (?:at|an?|exactly|\d)|be (?:an? |at |in |of |\d|less|between|longer|shorter|greater|exactly|valid|provided|set|specified|one of|present|non|url|base64|hex|numeric|unique)|not (?:be|contain|include|start|end|have))|should (?:be|start|match|contain)|(?:is|are) (?:a )?(?:required|mandatory|missing)\b|\b(?:is|was) not (?:specified|provided|set|defined)|(?:required|missing|mandatory) (?:\w+ ){0,2}(?:field|parameter|property|value|argument|header)|\bmissing (?!auth)|^[^.]{0,60}\brequired\b|(?:can not|may not|should not) be (?:empty|blank|null)|(?:is|was|value) (?:empty|blank|null)\b|invalid (?:format|value|parameter|argument|input|syntax|length|uuid|field|region|date|number)|(?:wrong|bad|in ?correct) format|format (?:is|of)? ?${NEAR}(?:invalid|wrong|in ?correct)|not an? (?:integer|number|string|uuid|url)|not (?:an? )?valid (?:uuid|guid|email|date|number|integer|format|region|value|input|identifier)|length must|too (?:short|long)\b|is wrong; expecting|region ${NEAR}(?:is wrong|invalid|not (?:valid|supported))|does not match (?:the )?(?:pattern|regex|format)|permanent ?redirect|unsupported grant`,
  ],

  // Who is asking is not believed.
  [
    'unable-to-authenticate',
    'credentials_rejected',
    String.raw`(?:can not|could not|unable to|fail(?:ed|ure)? to|not) (?:\w+ )?(?:verify|validate|confirm|find|recogni[sz]e|match|accept) (?:(?:the|your|this|any|an?|matching) ){0,2}(?:\w+ )?${PROOF}|(?:can not|could not|unable to|fail(?:ed|ure)? to|error|not) (?:be )?(?:authenticat\w+|log(?:ging)? ?in|sign(?:ing)? ?in|verify (?:the )?(?:identity|credentials|signature|token|key)|validate (?:the )?(?:\w+ )?(?:assertion|signature|credentials|token|key|identity))`,
  ],
  [
    'authentication-failed',
    'credentials_rejected',
    String.raw`\b${AUTH}${GAP}\b(?:fail(?:ed|ures?|s)?|error|denied|unsuccessful|rejected|refused|deprecated|not supported|no longer supported|invalid)\b|\b(?:failed|failure|error|unsuccessful|denied):? (?:[\w']+ ){0,2}${AUTH}|\bauthentication error`,
  ],
  [
    'proof-wrong',
    'credentials_rejected',
    String.raw`${WRONG}\b${NEAR}\b${PROOF}|\b${PROOF}${GAP}${IS_WRONG}\b|\bno (?:matching|such|active|known) (?:\w+ )?${PROOF}|\bno (?:\w+ )?(?:user|account|key|token|client|credentials?)s?\b${NEAR}\b(?:found|with|match\w*|for|exists?)\b|wrongpass|noauth\b`,
  ],
  [
    'wrong-type-of-key',
    'credentials_rejected',
    String.raw`(?:with|use|provide|using|need) an? (?:\w+ )?(?:publishable|secret|live|test|sandbox|production|private|public|restricted|different|valid|new) ?(?:\w+ )?(?:key|token)|generate a new|check (?:that )?your (?:\w+ )?(?:key|token|password|credentials)`,
  ],

  // The address or thing does not exist.
  [
    'no-such-place',
    'host_not_found',
    String.raw`\b${PLACE}\b${NEAR}(?:not (?:be )?found|not exist|unknown)|(?:no such|unknown|no) ${PLACE}\b`,
  ],
  ['http-401', 'credentials_rejected', http('401')],
  [
    'not-allowed',
    'permission',
    String.raw`\bforbidden\b|access ?(?:is |was |has been )?(?:denied|restricted|blocked)|not (?:authori[sz]ed|permitted|allowed|entitled) (?:to|for|on|by|with)|not (?:permitted|allowed)\b|unauthori[sz]ed (?:operation|access to)|authori[sz]ation (?:failed|denied)|account ${NEAR}(?:suspended|restricted)|administratively prohibited|\b42501\b|\b550 5\.7`,
  ],
  ['http-403', 'permission', http('402|403|423|451')],
  ['http-429', 'rate_limited', http('429')],
  ['http-timeout', 'timeout', http('408|504|522|524')],
  ['http-tls', 'tls', http('495|496|525|526')],
  ['http-5xx', 'provider_down', http('5[0129]\\d')],
  [
    'mail-refused',
    'credentials_rejected',
    String.raw`^\W*(?:53[0458])\b|\b53[0458] \d\.\d\.\d|\b5\.7\.(?:3|8|9|139)\b`,
  ],
  [
    'not-found',
    'not_found',
    String.raw`\bnot ?found\b|(?:does|do|did|could) not (?:exist|find)|\bno such (?:file|bucket|database|table|object|entity|key|resource|directory)|unknown (?:database|project|schema|warehouse|catalog|resource|bucket)|\b3d000\b|not be found|not registered`,
  ],
  ['http-404', 'not_found', http('404|405|410')],
  ['refused', 'unreachable', String.raw`\bconnection ${NEAR}(?:refused|rejected)\b(?!:? (?:not auth|bad))`],
  [
    'unauthorized',
    'credentials_rejected',
    String.raw`\bun ?authori[sz]ed\b|un ?authenticated|not authori[sz]ed|\brejected\b|not auth(?:ed|enticated)|revoked|access token`,
  ],
  ['http-4xx', 'invalid_request', http('400|406|409|411|412|413|414|415|422|431')],
  [
    'bad-request',
    'invalid_request',
    String.raw`\bbad request\b|\binvalid (?:request|argument)\b|validation (?:error|failed|exception)|unprocessable|illegal argument|\binvalid\b|not (?:an? )?valid\b|(?:provide|enter|supply|specify) (?:an? )?valid`,
  ],
  [
    'no-connection',
    'unreachable',
    String.raw`fetch failed|failed to fetch|load failed|network ?error|network request failed|\bconnection\b${GAP}\b(?:refused|reset|closed|lost|terminated|aborted|failed|rejected|broken|dropped|error|not established|could not)|(?:can not|could not|unable to|failed to|not) (?:connect|reach|establish)|(?:closed|reset|lost|dropped|disconnected) (?:the )?connection|unreachable|connection ?(?:error|refused|failure)|socket ${NEAR}(?:closed|error|ended|disconnected)|econn\w+|handshake failed`,
  ],
  // Hints: nothing above was said, but the words are of one family.
  ['tls-hint', 'tls', String.raw`\b(?:ssl|tls)\w*\b|certificate`],
  [
    'permission-hint',
    'permission',
    String.raw`read only|\b(?:role|plan|subscription|licen[cs]e)\b|\baccess\b${NEAR}(?:not|restrict|limit)`,
  ],
  ['down-hint', 'provider_down', String.raw`un ?available|\bbusy\b|maintenance|try again later|overload`],
  [
    'proof-hint',
    'credentials_rejected',
    String.raw`\b(?:(?:api|access|secret) key|tokens?|passwords?|credentials|user ?name|authenticat\w*|log ?in|sign ?in)\b`,
  ],
];

/** What a message says, most telling first: the first row that matches decides. */
export const RULES: readonly Rule[] = ROWS.map(([id, kind, pattern]) => ({
  id,
  kind,
  pattern: new RegExp(pattern),
}));
