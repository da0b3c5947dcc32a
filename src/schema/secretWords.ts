/**
 * The vocabulary of secrecy. English is judged by its head noun, the last word ("token URL" is a URL); other
 * languages by stems, because they compound (Zugriffsschlüssel) or write without spaces (アクセスキー).
 */

/** Parts of a word that make it a secret wherever they stand: `clientsecret`, `Benutzerpasswort`. */
const SECRET_STEM = new RegExp(
  [
    'passwd|pass(?:wor|phrase|code|key)|(?:user|db)pass$|secr[eéè]t(?!ar|ion)|segret(?!ar)|token(?!i)|creden[tcz]ia|kubeconfig|hash$',
    '(?<!key|stop|stich|such|schlüssel|sleutel)(?:word|wort|woord)$',
    '[a-z](?<!mon|turn|hot)key(?!w|sp)',
    'lösenord|adgangskode|passord|salasana|contrase(?:n|ñ|ny)a|senha|segredo|heslo|hasł|şifre|parol[ae]?$',
    'geheim|(?:gangs|griffs|schalt|cherheits|ig[iu]ngs|einmal|herstel[lungs]*|(?:[ck]tiv|erifi|utori)[a-z]+)code|^pin(?:code|num)|^losung',
    'schl(?:ü|ue)ssel(?!wort)|sleutel(?!w)|nyckel|nø(?:gle|kkel)|(?:gangs|elde)daten|anahtar|klucz',
    'парол|токен|секрет|^ключ(?!ев)|סיסמ|مفتاح|سيسم',
    'パス(?:ワ|コ|フ|キ)|トークン|シークレット|暗証|秘密|合言葉|認証(?:コ|情|番)|鍵|キー(?!ワード|マ)',
    '密码|密碼|密钥|密鑰|秘钥|私钥|私鑰|令牌|口令|비밀|암호|토큰|시크릿|키$',
  ].join('|'),
  'u',
);

/** Whole words that name a secret. */
const SECRET_WORD =
  /^(?:keys?|passe?s?|pwd|pw|psw|pswd|mdp|psk|pin|i?tan|puk|cv[vcn]2?|otp|totp|jwt|pat|tok|dsn|hmac|bearer|cookies?|creds?|authorization|signature|salt|seed|mnemonic|answer|session|sas|jaas|netrc|pfx|p12|jks|keytab|keystore|keyfile|pem|p8|ppk|cl[eé]s?|clef|claves?|chaves?|chiav[ei]|llaves?|jeton|(?:ال)?(?:مرور|وصول|مميز|سر(?:ي[ةه]?)?))$/u;
/** Keys of languages that say what the key is of behind it. */
const ROMANCE_KEY = /^(?:cl[eé]s?|clef|claves?|chaves?|chiav[ei]|llaves?)$/;
/** A key grown together with what it is of. */
const GROWN_KEY = /(?:keys?|schl(?:ü|ue)ssel|sleutels?|キー|鍵)$/u;

/** Secrets that take two words. Tested against the words, joined by spaces. */
const SECRET_PHRASE = new RegExp(
  [
    '(?:token|secret|session) ?id$',
    '(?:conn(?:ection)?|jdbc|odbc|database|db|mongo(?:db)?|redis|postgres(?:ql)?|mysql|amqp|rabbitmq) ?(?:str(?:ing)?|ur[il])$',
    '(?:signed|sas|otpauth) ur[il]$',
    '(?:security|access|login|(?:verific|confirm|activ|authoriz|registr)ation|auth|backup|recovery|pairing|unlock|[m2]fa|sms|one time|pass) codes?$',
    '(?:recovery|seed|backup|pass) phrase$|header value$|(?:snmp community|community string)$',
    'c[oó]d(?:e|igo|ice) (?:d |de |di )?(?:ac[ce]|seg|sic|s[eé]c|v[eé]rif|confi)',
    '(?:^| )auth$|(?:auth[a-z]*|cookie) (?:string|header|data)$',
    'client cert(?:ificate)?$|pin (?:number|code)$|pkcs 12$|data source name$|service account(?: (?:json|file))?$',
    '(?:mot|phrase)s? de passe$',
  ].join('|'),
  'u',
);

/** What a key identifies that opens nothing: Jira's project, a table's row, a customer in the ledger. */
const IDENTIFIED = new RegExp(
  `^(?:${[
    'proj|proye|proget|produ(?:[ck]?to?|it)s?$|prodotto|customer|kunde|klant|prim[aáä]r|foreign|fremd|partition$|sort$|row$|column$',
    'object$|host$|site$|space$|issue|public$|publishable|cent(?:er|re)$|l[aä]e?nder|rib$|pix$|プロジェ|顧客|主$',
  ].join('|')})`,
  'u',
);
/** In languages that say it behind the key, a client's key is a customer's. */
const CLIENT = /^client[ei]?s?$/;
/** Words before `hash` that make it a public name, as in a shop's address. */
const PLAIN_HASH_OWNER = /^(?:store|shop|site|account|workspace|commit|git)$/;
/** Anywhere before a key, it says that the key is for everyone to see. */
const PUBLIC = /^(?:p[uú]bb?li(?!cat|sher|shing)|openb|(?:ö|oe)ffentl|открыт|公開|公钥)/;
/** What stays a secret whatever is public about it. */
const NEVER_PUBLIC = /passw|^pri[vw]|secr|geheim|wort|woord|contras|senha/;

/** Heads that say where something is: whatever else the name says, the value is an address or the like. */
const LOCATOR_HEAD =
  /^(?:ur[il]s?|link|endpoint|hosts?|hostname|domain|subdomain|server|port|path|location|region|vault|tenant|e?mail|address|エンドポイント|ホスト|ドメイン|アドレス)$/;
/** Heads that name, count or describe something and aren't secret themselves. */
const PLAIN_HEAD =
  /^(?:ids?|sid|[gu]uid|identi(?:fier|ty)|ref(?:erence)?|arn|name|username|user|login|owner|holder|alias|label|title|type|kind|mode|method|algorithm|algo|format|encoding|version|expir(?:y|es|ation)|date|time|ttl|lifetime|until|duration|timeout|validity|interval|scopes?|audience|issuer|realm|policy|prefix|suffix|length|size|count|limit|number|fingerprint|thumbprint|header|param|parameter|hint|question|index|placement|position|environment|provider|status|usage|rotation|ring|valid|days?|hours?|minutes?|after|bis|ab|tot|g(?:ü|ue)ltig|geldig|enabled|required|manager|名|名前|名称|이름)$/;
/** Words of head-first languages that open a name or an address. */
const PLAIN_FIRST =
  /^(?:identifi(?:ant|cador|cativo)|kennung|nom|nombre|nome|ablauf|validade|caducidad|expira\p{L}+|dur[aé](?!b)\p{L}+|n[uú]m[eé]ro|adresse|dirección|endereço|tipo|معر[ّ]?ف|اسم|عنوان|رابط|نوع|идентификатор|имя|адрес|тип)$/u;
/** Verbs and limits that open a question or a number: "Use token", "Max tokens". */
const PLAIN_OPENING =
  /^(?:(?:max|min)(?:im\p{L}+)?|use|enable|allow|require|skip|rotate|authenticate|has|is|show)$/u;
/** `tokenurl`, `secretname`, キーID: a plain head grown together with what it belongs to. */
const GROWN_HEAD =
  /(id|ur[il]|endpoint|host|hostname|domain|server|port|path|region|name|type|expiry|version|scopes?|エンドポイント|ホスト|名|名前)$/;
/** German and Japanese compounds end in their head as well: Schlüsselkennung, パスワードの有効期限. */
const GROWN_PLAIN = /(?:kennung|name|adresse|typ|richtlinie|ablauf|datum|dauer|期限|期間)$/u;

/** What introduces a description of the head that stands before it: "ID of the key", "clé d'API". */
const PREPOSITION =
  /^(?:of|for|from|to|with|without|used|using|that|which|where|at|by|via|de|du|des|d|da|do|das|dos|del|della|di|la|le|für|vom|von|van|voor)$/;
/** Words at the end that change nothing. */
const FILLER = /^(?:optional|required|here|value|text|field|input|encoded|base64|pem|hex|raw|v?\d+)$/;

/** What a name or a label says about secrecy. `inside`: names a secret, but its head is unknown. */
export type SecrecyVerdict = 'secret' | 'inside' | 'locator' | 'plain' | 'silent';

/** Whether the key at `index` only tells one thing from others: a project's, a customer's, a public one. */
function isIdentifyingKey(list: readonly string[], index: number): boolean {
  const word = list[index] ?? '';
  if (ROMANCE_KEY.test(word)) {
    const [owner = '', more] = list.slice(index + 1).filter((next) => !PREPOSITION.test(next));
    // What stands behind may say that it opens something after all: "clave de cliente de API".
    return more === undefined
      ? IDENTIFIED.test(owner) || CLIENT.test(owner)
      : more !== 'api' && IDENTIFIED.test(owner);
  }
  if (!GROWN_KEY.test(word)) return false;
  const owner = word.replace(GROWN_KEY, '') || (list[index - 1] ?? '');
  // A primary key alone is a column; a device's or a workspace's is the first of its two secrets.
  return IDENTIFIED.test(owner) && (owner !== 'primary' || index < 2);
}

/**
 * Whether the words say that everyone may see the key at `index`. English says so before it; the key of a public API
 * is none.
 */
function isPublic(list: readonly string[], index: number): boolean {
  return (
    list.some(
      (word, at) =>
        PUBLIC.test(word) &&
        (word === 'publishable' || list[at + 1] !== 'api') &&
        (word !== 'public' || at < index + 2),
    ) && !list.some((word) => NEVER_PUBLIC.test(word))
  );
}

/** Whether the word at `index` is a secret. */
export function namesSecret(list: readonly string[], index: number): boolean {
  const word = list[index] ?? '';
  if (word === 'hash' && PLAIN_HASH_OWNER.test(list[index - 1] ?? '')) return false;
  if (!SECRET_STEM.test(word) && !SECRET_WORD.test(word)) return false;
  return !isPublic(list, index) && !isIdentifyingKey(list, index);
}

/** Whether the words name a secret together that none of them names alone. */
export function isSecretPhrase(list: readonly string[]): boolean {
  return !PLAIN_FIRST.test(list[0] ?? '') && SECRET_PHRASE.test(list.join(' '));
}

/** Judges one phrase by its words in lower case, as `words()` gives them. */
export function judgePhrase(all: readonly string[]): SecrecyVerdict {
  if (isSecretPhrase(all)) return 'secret';
  const cut = all.findIndex((word, index) => index > 0 && PREPOSITION.test(word));
  const list = all.slice(0, cut === -1 ? all.length : cut);
  while (list.length > 1 && FILLER.test(list.at(-1) ?? '')) list.pop();
  const head = list.at(-1) ?? '';
  const last = list.length - 1;
  if (isSecretPhrase(list)) return 'secret';
  if (LOCATOR_HEAD.test(head)) return 'locator';
  if (
    PLAIN_HEAD.test(head) ||
    GROWN_PLAIN.test(head) ||
    PLAIN_FIRST.test(list[0] ?? '') ||
    PLAIN_OPENING.test(list[0] ?? '')
  )
    return 'plain';
  if (namesSecret(all, last)) {
    const grown = GROWN_HEAD.exec(head)?.[1];
    return grown === undefined ? 'secret' : LOCATOR_HEAD.test(grown) ? 'locator' : 'plain';
  }
  return all.some((_, index) => namesSecret(all, index)) ? 'inside' : 'silent';
}
