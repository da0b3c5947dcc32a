import type { FailureKind } from '../contract/failure.js';
import { claim } from './claim.js';

/** One family of messages. Its source and an example stand under the same id in `rules.examples.ts`. */
export interface Rule {
  readonly id: string;
  readonly kind: FailureKind;
  /** Matched against what `claim` makes of the message. */
  readonly pattern: RegExp;
}

// Building blocks, spelled once. Groups capture, since that is shorter and nothing reads them.
// GAP is what may stand between two words of one sentence.
const GAP = String.raw`([^.;]|\.(?! )){0,60}?`;
const NEAR = String.raw`([^.;]|\.(?! )){0,24}?`;
/** What a person proves who they are with. */
const PROOF = String.raw`(keys?|tokens?|secrets?|passwords?|pass ?phrase|passcode|credentials?|user ?names?|users?|log ?[io]n|sign ?in|e ?mail|jwt|session|signature|assertion|grant|identity|principal|role|account|client|pat|pin|apikey|auth|hmac|authentication|sign|merchant|licen[cs]e|security (code|header))\b`;
/** The act of proving it. */
const AUTH = String.raw`((pre)?authenticat\w+|authorization|log ?[io]n|sign ?in|credentials?|signature|hmac|jwt|verification|sasl|(pre)?auth|token (validation|request|exchange|refresh))\b`;
const WRONG = String.raw`(invalid|in ?correct|wrong|bad(?! request)|un ?recognized|unknown|expired|revoked|no such|disabled|inactive|mis ?match\w*|un ?registered|non ?exist\w*|not ((\w+ ){0,2}valid(ity)?|active|known))`;
const IS_WRONG = String.raw`(${WRONG}|rejected|rotated|de ?\w*activated|de ?provisioned|deleted|suspended|locked|blocked|not (\w+ )?(recognized|correct|right|belong|associated|linked|one of|confirmed|activated|accepted|approved|found|match\w*|exist|verified|validated|registered|authenticated))`;
/** What a network name or account address is made of. */
const PLACE = '(tenant|sub ?domain|domain|work ?space|site|instance|store|shop|host ?name|portal)';
/** What is looked up once someone is let in. */
const THING =
  'database|project|company|organi[sz]ation|customer|schema|warehouse|catalog|resource|bucket|endpoint|route|path|number|identifier|topic|table|index|queue|collection';
const READ = '(parse|decode|read|load|deserialize|import)';

const ROWS: readonly (readonly [id: string, kind: FailureKind, pattern: string])[] = [
  // A program stumbled: the names in its message are its own, not what was typed.
  [
    'program-fault',
    'unknown',
    String.raw`\bkey error\b|\b(null|nil) ?(reference|pointer)|none ?type|reference error|undefined (array |local )?(method|index|key|property|variable)|not (read|set) propert|object reference|not (destructure|function|iterable|invoke)\b|for nil\b|no attribute|call stack|(is|of) undefined\b`,
  ],
  // The network and TLS: codes that mean one thing only.
  ['oracle-login', 'credentials_rejected', String.raw`\bora (01017|28000|28001)\b`],
  ['no-such-service', 'not_found', String.raw`\bora 125(05|14|16|21)\b|\blistener not (know|recognize)`],
  [
    'dns',
    'host_not_found',
    String.raw`\b(enotfound|eai no\w+|nxdomain|unknown (\w+ ){0,3}host)|\b(no|not find) (\w+ )?(account|site|help ?desk|company|team) (at|under|with (sub ?)?domain)\b|\b(wsa)?host ?(name)?\b${NEAR}not (found|resolve|exist)|\bhost(name)? (ist |is |es |e |は)?unknown|no address assoc|(name or service|host) not known|nodename nor|\bno such host|not (resolved?\b|(find|look up|translate) host)|server misbehaving|non existent domain|gethostby\w+|(host ?name|dns) look ?up|resol(ve|ution) (failed|error)|getaddrinfo\W{0,3} ?failed|\bdns (\w+ )?(failed|error|not)`,
  ],
  [
    'resolver-away',
    'unreachable',
    String.raw`\beai again\b|servfail|query ?\w* erefused|temporary failure in name`,
  ],
  [
    'connection-code',
    'unreachable',
    String.raw`\b(econnrefused|econnreset|e\w+unreach|e\w+down|epipe|eaddrnotavail|und err socket)\b`,
  ],
  [
    'connection-words',
    'unreachable',
    String.raw`no route to|network (is )?unreachable|hang up|transport fail|network related|other side closed|unexpected socket|actively refused|connection (?!.{0,120}\b(${WRONG}|locked|not auth\w*|unacceptable|identifier)\b)${NEAR}(?<!access )(refused|rejected)\b|internet disconnected|lost contact|connection abort|communications? (\w+ )?(error|failure|failed|exception)|empty reply|recv failure|link failure|\bno (available )?(listener|broker|servers?|nodes?)\b|host is down|refused connection|not accept(ing)? connection|broken pipe|premature close|port \d+ closed|^\W*aborted`,
  ],
  ['network-proxy', 'unreachable', String.raw`\bproxy (connect|auth)|connect to proxy`],
  [
    'ssh-exchange',
    'unreachable',
    `no matching ${NEAR}(exchange|host key|cipher|mac|kex|algo)|host ?key (verification|alg)`,
  ],
  [
    'key-code',
    'invalid_request',
    String.raw`(?<!ssl) routines|no start line|\b(rsa|ssh): (invalid|no|bad) key|(decod(e|ing)|not deserialize) (\w+ )?key|bad (decrypt|base64)|asn\.?1\b|\bp(kcs|key|em)\b`,
  ],
  [
    'tls-code',
    'tls',
    String.raw`\berr (ssl|tls|cert)|self ?signed|altnames?|\beproto\b|handshake failure|unknown ca\b|\bx509\b|\bpkix\b|unknown issuer`,
  ],
  [
    'tls',
    'tls',
    String.raw`\b(ssl|tls)\b${GAP}(trust|error|fail|alert|version|routines|protocol|exception|support|refused|required|enabled|first)|(support|require|expect|disable|before|during)s? (\w+ ){0,2}(ssl|tls)\b|start ?tls|(ssl|tls) ?(handshake|connect)|secure channel|not trusted (\w+ ){0,4}(ssl|tls)`,
  ],
  [
    'certificate',
    'tls',
    String.raw`not (verify|get) (first|leaf|local|issuer)|host ?name ${GAP}not match|\bcert(ificate)? ${GAP}(expired|verif|validation|not|untrusted|unknown|unable|signature|chain|mismatch|required|invalid|rejected|sent)|(untrusted|verify|invalid|bad|unsupported) (\w+ )?certificate`,
  ],
  [
    'encryption-required',
    'tls',
    String.raw`http re\w+${NEAR} to https|no cipher|\bkey too small|legacy renegotiation|requires encryption|(encryption|confidentiality) required|unsupported protocol version|wrong version number`,
  ],
  [
    'timeout',
    'timeout',
    String.raw`(?<!session (has )?)\btimed? ?out|timedout|deadline (exceeded|has)|not \w+ in time\b|too (long to|much time)|not (connect|respond\w*)${GAP}\b(in|within) \d+ ?m?s|(no (response|answer|reply|data received)|not respond(ing)?|t(oo|ake)[kn] longer)\b|waiting after|greeting not|(task|operation|request) (was )?cancell?ed|(requests|operac\w+|operation) (a |ha )?expired|tak(es|ing) too long|\b(in|within) (required|allotted|allowed|expected|reasonable|specified|configured) (time|period)|gave up|waited \d`,
  ],
  [
    'rate-limit',
    'rate_limited',
    String.raw`rate ?limit|\bover (\w+ )?limit|too (many|much) (\w+ ){0,3}(requests?|attempts?|calls|log ?ins?|retries|tries|connections (\W?\w+\W? )?(from|per|for))|throttl|\bquota\b|resource exhausted|exceeded ${GAP}(limit|rate\b|calls|requests|attempts|max user)|\bused all|(limit|rate|requests|calls|throughput|attempts|maximum|cap|sessions) ${NEAR}(exceeded|reached|hit)|\bwait (before|\d)|retry after|burst|(reached|hit) ${NEAR}\blimit|maximum (number|\w*connections|clients)|slow ?down|slow requests|too (quick|fast)|used up|exhausted|reduce request|frequen`,
  ],
  ['clock', 'unknown', String.raw`\bskew|\bnonce\b|timestamp ${GAP}(outside|ahead|too|refused|invalid)`],

  // Known, but not allowed: words that only a provider uses who knows the caller.
  [
    'ssh-login',
    'credentials_rejected',
    String.raw`permission denied( \((public ?key|password|keyboard|gssapi)|, please try)`,
  ],
  [
    'sql-login',
    'credentials_rejected',
    String.raw`er access denied|access (denied|refused) for user (?!.{0,120}to database)|\b(28p01|28000|18456)\b`,
  ],
  [
    'login-code',
    'credentials_rejected',
    String.raw`basic: access denied|access denied due to ${GAP}key|\bauth ?failure\b|incomplete signature`,
  ],
  [
    'azure-permission',
    'permission',
    String.raw`\baadsts(5007[69]|50105|50158|50020|53\d{3}|65\d{3}|7000112|500011)\b`,
  ],
  ['azure-tenant', 'host_not_found', String.raw`\baadsts90002\b`],
  ['azure-form', 'invalid_request', String.raw`\baadsts(9001[34]|50011|900\d{3})\b`],
  ['azure-login', 'credentials_rejected', String.raw`\baadsts\d+`],
  [
    'oauth-code',
    'credentials_rejected',
    String.raw`\binvalid (client|grant|token)\b(?! (\w+ )?(length|format))`,
  ],
  [
    'ldap-code',
    'credentials_rejected',
    String.raw`\bldap\w*:? ${GAP}\b49\b|\bdata (52[5e]|53\d|701|77[35])\b`,
  ],
  [
    'user-or-password',
    'credentials_rejected',
    String.raw`(user ?name|user|log ?in|e ?mail|account)( \w+)? ?(or|and|/|&) ?(\w+ )?password${NEAR}\b(${WRONG}|not)\b|\b${WRONG} (\w+ )?(user ?name|user|log ?in|e ?mail|account)( \w+)? ?(or|and|/|&) ?(\w+ )?password`,
  ],
  [
    'scope',
    'permission',
    String.raw`\bscopes?\b|authorization request denied|\bno (\w+ )?(access|authorization) (for|to)\b|insufficient (access|right|privilege|permission|authoriz|role)|\bpermissions?\b(?! denied \()|\bprivileges?\b|\black(s|ing)?\b|not (\w+ ){0,4}(access(?! (token|key))|rights|roles?(?! id)|granted|entitled)\b|access not configured|not accessible|consent|unauthorized client|noperm\b|command denied|(is|are) unauthorized (for|to)\b|not (use|call|perform|invoke) (\w+ )?(endpoint|api|method|operation|action)`,
  ],
  [
    'plan',
    'permission',
    String.raw`upgrade to|on (\w+ )?plan|(plan|subscription|licen[cs]e|trial|edition)\b ${NEAR}(expired|ended|not|unavailable|required|inactive|limit)|unpaid|billing|(requires?|need|must (be|have)) ([\w-]+ ){0,3}(plan|subscription|licen[cs]e|edition|admin\w*|role|owner)\b|payment required|contract|not licensed|overdue|invoice|agreement|\bpa(id|ying)\b`,
  ],
  [
    'switched-off',
    'permission',
    String.raw`not used in project|\bapi( access)? (is |has )?(not enabled|disabled|deactivated)|feature ${NEAR}(not|disabled)|(turned|switched) off|not available (in|on|for|to)\b|enable (\w+ )?(api|access)|only (available|accessible)|not (\w+ )?enabled|not (set up|subscribed|part of|member|installed|included|admin|owner|in (org|team|work))`,
  ],
  [
    'approval',
    'permission',
    String.raw`admin\w* (not )?approv|only (\w+ )?(owners?|admin\w*|members?)\b|elevated|be approved|grant access|terms (of|and) `,
  ],
  [
    'network-list',
    'permission',
    String.raw`\b(ips?|country|location|network)\b( address)?${GAP}(unauthorized|not (enabled|allowed|white ?listed|authorized|permitted|supported|in)|blocked|restrict|denied|rejected|forbidden)|(allow|white) ?list|(unauthorized|restricted) (ip|network|location|domain|time)\b|pg hba|not ${GAP}\bfrom (ip|location|address|network|country|region)`,
  ],
  [
    'second-factor',
    'permission',
    String.raw`(two|second|multi) (factor|step)|\b[2m]fa\b|\bsso\b|\bsaml (?!(exception: )?assertion|response)|app(lication)? specific password|(use|need|create|generate|require\w*) (\w+ )?app(lication)? password|app(lication)? password\w* (\w+ )?required`,
  ],

  [
    'down',
    'provider_down',
    String.raw`\b(service|server|site|system|api|app|platform|website|is|temporarily|currently)\b ${NEAR}(un ?available|not available(?! (in|on|for|to)\b)|busy|starting up|shutting down|down for|offline)|maintenance|overloaded|\boutage\b|is down\b|degraded|(temporarily|currently) (down|not)|over capacity`,
  ],
  [
    'server-fault',
    'provider_down',
    String.raw`bad gateway|internal (server )?error|upstream connect|on our (side|end)|bad response|temporary (\w+ ){0,2}(error|problem)|no healthy upstream|experiencing|technical (difficult|problem|issue)`,
  ],
  [
    'database-away',
    'provider_down',
    String.raw`connection slots|too many (connections|clients)|loading dataset|\bsealed\b|(initialization|shut ?down|recovery|restore|upgrade) in progress|being (restored|upgraded|migrated|updated)|recover(y mode|ing)|not ready|(cluster|instance|database|project) ${NEAR}(paused|stopped|hibernat)`,
  ],

  // The value can't be used as it is: the provider was not even asked, or could not read it.
  [
    'proof-missing',
    'credentials_rejected',
    String.raw`(authenticat\w+|authorization|log ?in|credentials?) (header |token |data |parameters? |details |information )?(is |are |was |were )?(required|missing|not provided)|(missing|no) (\w+ ){0,2}(authentication|authorization|credentials?|bearer)|missing or (invalid|not valid)|(invalid|not valid) or missing|must be (logged|signed|authenticated)|not logged in|successful bind`,
  ],
  [
    'url-form',
    'invalid_request',
    String.raw`\b(invalid|bad|malformed) (\w+ )?(url|uri|scheme|host ?name|protocol|port|connection string)\b|pars(e|ing) (url|uri|connection string)|absolute urls|no scheme|initialization string|\burl (includ|contain|with)\w* (\w+ )?credential|remove ${GAP}\burl|not (valid )?(url|uri|domain|host)\b|must use https|only https|permanent ?redirect`,
  ],
  [
    'header-characters',
    'invalid_request',
    String.raw`unescaped characters|invalid (character|header)|header (value|content)|\bcodec\b|illegal (header|character|base64)|potentially dangerous`,
  ],
  [
    'key-file',
    'invalid_request',
    String.raw`not ${READ} (\w+ ){0,2}(key|pem|certificate|credentials|json|jwt|token)|\bsegments\b|encrypted (private )?(\w+ )?key`,
  ],
  [
    'not-json',
    'invalid_request',
    String.raw`valid (\w+ ){0,2}json|json ?(decode|object)|expecting value|(instead of|not) json|json (input|at position|parse|format)|in json\b|unexpected (token|end of|character)`,
  ],
  [
    'value-missing',
    'invalid_request',
    String.raw`(is|are) (required|mandatory|missing)\b|not (specified|provided|set(?! up)|empty|blank|null)\b|(required|missing|mandatory) (\w+ ){0,2}(field|parameter|property|value|argument|header)|\bmissing (?!auth)|\bparam(eter)? (\W?\w+\W? )?(error|missing)|^[^.]{0,60}\brequired\b|(is|was|value) (empty|blank|null)\b`,
  ],
  [
    'value-rule',
    'invalid_request',
    String.raw`\b(must|should) (start|end|begin|contain|match|include|have|not|be(?! (changed|accepted|reset|approved|verified|confirmed|granted|assigned)))\b|not (contain|include|start|end)s?\b|(may|enter) only|has to be|not allowed to be|not one of (?!our)`,
  ],
  [
    'value-format',
    'invalid_request',
    String.raw`(key|token|secret|id|password|signature) (format|length)|malformed (?!or )|malformed\s*$|invalid (\w+ ){0,3}(format|identifier|syntax|length)|invalid (value|parameter|argument|input|uuid|field|region|date|number|e ?mail address(?! or))|\bexpected (string|number|integer|object)|not convert|(wrong|bad|in ?correct) (format|length)|unknown region|format (is|of)? ?${NEAR}(invalid|wrong|in ?correct)|not (valid )?(uuid|guid|email|date|number|numeric|integer|string|format|region|value|input|identifier)\b|too (short|long)\b|region ${NEAR}(wrong|invalid|not)|not match (pattern|regex|format)|not look like (\w+ )?(url|private|number|e ?mail)|value out of range`,
  ],

  // The address does not exist.
  [
    'no-such-place',
    'host_not_found',
    String.raw`\b${PLACE}\b${NEAR}(not (found|exist)|unknown)|(no such|unknown|no|not find) (\w+ )?${PLACE}|not recognize (\w+ )?${PLACE}|(not find|no such) server|server (\S+ )?not found\b`,
  ],

  // Who is asking is not believed.
  [
    'proof-unverified',
    'credentials_rejected',
    String.raw`not (\w+ )?(verify|validate|confirm|find|recognize|match|accept|look like(?! (\w+ )?private)) (\w+ ){0,2}${PROOF}|not match (\w+ )?records|(not|error) (authenticat\w+|log(ging)? ?in|sign(ing)? ?in|verify (identity|credentials|signature|token|key))`,
  ],
  [
    'login-failed',
    'credentials_rejected',
    String.raw`\b${AUTH}${GAP}\b(fail(ed|ures?|s)?|error|denied|unsuccessful|rejected|refused|violation|expired|deprecated|not supported|invalid)\b|\b(failed|failure|error|unsuccessful|denied):? ([\w']+ ){0,2}${AUTH}`,
  ],
  [
    'proof-wrong',
    'credentials_rejected',
    String.raw`\b${WRONG}\b([^.;]|\.(?! )){0,36}?\b${PROOF}|\b${PROOF}${GAP}\b${IS_WRONG}\b`,
  ],
  [
    'account-closed',
    'credentials_rejected',
    String.raw`\b(account|application|company|organi[sz]ation|tenant)\b ${NEAR}(closed|disabled|inactive|deleted|suspended)\b`,
  ],
  [
    'no-such-user',
    'credentials_rejected',
    String.raw`\bno (\w+ )?(user|account|key|token|client|credential)s?\b${NEAR}\b(found|with|mit|match\w*|for|exists?)\b`,
  ],
  [
    'other-key',
    'credentials_rejected',
    String.raw`(with|us(ed?|ing)|provide|need|specify|enter|supply) (\w+ )?(publishable|secret|live|test|sandbox|production|restricted|different|valid|new) ?(\w+ )?(key|token)`,
  ],
  [
    'check-proof',
    'credentials_rejected',
    String.raw`check ${NEAR}\b(keys?|tokens?|passwords?|credentials|log ?in)\b`,
  ],
  ['http-401', 'credentials_rejected', 'http(401)'],
  [
    'not-allowed',
    'permission',
    String.raw`\bforbidden\b|access\b ?${NEAR}(denied|restricted|blocked|disallowed|disabled)|restricted (to|from)|not (authorized|entitled) (to|for|on|by|with)|not (permitted|allowed)\b|unauthorized operation|http(402|403|423|451)`,
  ],
  ['http-429', 'rate_limited', 'http(429)'],
  ['http-timeout', 'timeout', 'http(408|504|522|524)'],
  ['http-tls', 'tls', 'http(495|496|525|526)'],
  ['http-5xx', 'provider_down', String.raw`http(5[0129]\d)`],
  [
    'not-found',
    'not_found',
    String.raw`\bnot ?(found|exist|find|registered)|\bno (such|object|${THING})\b|\bno ${GAP}\bfound|\bnot (identif|get|post|put) \/|no route match|unknown (\w+ )?(${THING})|\b(${THING})\b${NEAR}unknown|not know\b|not associated`,
  ],
  ['http-404', 'not_found', 'http(404|405|410)'],
  [
    'unauthorized',
    'credentials_rejected',
    String.raw`\bun ?authorized\b|un ?authenticated|not auth|\brejected\b`,
  ],
  ['http-400', 'invalid_request', 'http(400|406|409|41[1-5]|422|431)'],
  [
    'bad-request',
    'invalid_request',
    String.raw`\bbad request\b|\bvalidation (\w+ )?(error|fail\w*|exception)|\be\w{0,2} validation|unacceptable|unprocessable|\bmissing\b|\binvalid\b|(?<!(went|gone|(thing|what)( is)?) )\bwrong\b|not valid\b|(provide|enter|supply|specify) valid|unsupported|not supported`,
  ],
  [
    'no-connection',
    'unreachable',
    String.raw`not fetch|\beof\b|no (\w+ )?connection\b|server disconnected|(fetch|load) failed|network (\w+ )?(error|failed)|\bconnection\b${GAP}\b(refused|reset|closed|lost|terminated|aborted|failed|rejected|broken|dropped|error|not)|not (connect|reach|contact|establish|open connection)|(closed|reset|lost|dropped|disconnected|failed|error|establishing) (\w+ ){0,2}connection|unreachable|socket ${NEAR}(closed|error|ended|disconnected)|handshake failed`,
  ],
  // Hints: nothing above was said, but the words are of one family.
  ['tls-hint', 'tls', String.raw`\b(ssl|tls)\w*\b|certificate`],
  [
    'permission-hint',
    'permission',
    String.raw`read only|\b(role|plan|subscription|licen[cs]e)\b|\baccess\b(?! (token|key|id))${NEAR}(not|restrict|limit)|\bdenied\b`,
  ],
  [
    'down-hint',
    'provider_down',
    String.raw`un ?available|not available|\bbusy\b|try again (later|in|soon)\b|overload`,
  ],
  [
    'proof-hint',
    'credentials_rejected',
    String.raw`\bsign (check|error)|\b((api|access|secret) key|tokens?|passwords?|credentials|user ?name|authenticat\w*|log ?in|sign ?in)\b`,
  ],
];

/** Makes the pattern when it is first asked for: a page that is never refused makes none. */
function ruleOf([id, kind, source]: (typeof ROWS)[number]): Rule {
  let made: RegExp | undefined;
  return {
    id,
    kind,
    get pattern() {
      made ??= new RegExp(source);
      return made;
    },
  };
}

/** What a message says, most telling first: the first row that matches decides. */
export const RULES: readonly Rule[] = ROWS.map(ruleOf);

/**
 * From this length of a text on, V8 compiles a pattern to machine code at once. For a shorter one it makes byte code
 * first and compiles later: for patterns as long as these, that takes three times as long on the first message.
 */
const COMPILED_FROM_CHARACTERS = 1_000;

/** The row that decides what a `phrase` says. */
export function ruleFor(words: string): Rule | undefined {
  const claimed = claim(words).padEnd(COMPILED_FROM_CHARACTERS, '\n');
  return RULES.find(({ pattern }) => pattern.test(claimed));
}
