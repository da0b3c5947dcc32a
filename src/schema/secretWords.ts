/**
 * The vocabulary of secrecy. English is judged by its head noun, the last word ("token URL" is a URL); other
 * languages by stems, because they compound (Zugriffsschlüssel) or write without spaces (アクセスキー).
 */

/** Parts of a word that make it a secret wherever they stand: `clientsecret`, `Benutzerpasswort`. */
const SECRET_STEM = new RegExp(
  [
    'passw(?:or[dt]|d)|pass(?:phrase|code|key)|(?:user|db)pass$|secr[eéè]t(?!ar|ion)|segret(?!ar)|token(?!i)|credential|kubeconfig|hash$',
    '(?:api|app|access|private|auth|shared|account|ssh|sas|licen[cs]e|encryption|signing|master|consumer|merchant)key',
    'kennwort|wachtwoord|lösenord|adgangskode|passord|salasana|contrase(?:n|ñ|ny)a|senha|segredo|heslo|hasł|şifre|parol[ae]?$',
    'geheim|(?:gangs|griffs|schalt)(?:wort|code)|(?<!projekt)schl(?:ü|ue)ssel(?!wort)|sleutel|nyckel|nø(?:gle|kkel)|zugangsdaten|anahtar|klucz',
    'парол|токен|секрет|^ключ(?!ев)|סיסמ|مفتاح|سيسم',
    'パスワード|パスコード|トークン|シークレット|暗証|秘密|(?<!公開)鍵|キー(?!ワード|マ)',
    '密码|密碼|密钥|密鑰|秘钥|私钥|私鑰|令牌|口令|비밀|암호|토큰|시크릿|키$',
  ].join('|'),
  'u',
);

/** Whole words that name a secret. */
const SECRET_WORD =
  /^(?:keys?|passe?s?|pwd|pw|psw|pswd|mdp|psk|pin|otp|totp|jwt|pat|dsn|hmac|bearer|cookies?|creds?|authorization|signature|salt|seed|mnemonic|answer|session|sas|pfx|p12|pkcs12|keystore|keyfile|pem|p8|ppk|cl[eé]s?|clef|claves?|chaves?|chiave|llaves?|jeton|مرور|(?:ال)?سر(?:ي[ةه]?)?)$/u;

/** Secrets that take two words. Tested against the words, joined by spaces. */
const SECRET_PHRASE = new RegExp(
  [
    '(?:token|secret|session) id$',
    '(?:tokenid|secretid|sessionid)$',
    '(?:conn(?:ection)?|jdbc|odbc|database|db|mongo(?:db)?|redis|postgres(?:ql)?|mysql|amqp|rabbitmq) ?(?:str(?:ing)?|ur[il])$',
    '(?:signed|presigned|sas) ur[il]$',
    '(?:security|access|login|verification|auth|authorization|backup|recovery|activation|mfa|2fa|one time) codes?$',
    '(?:recovery|seed|backup) phrase$|(?:security|memorable) word$|header value$',
    'c[oó]d(?:e|igo|ice) (?:d|de|di) ac',
    '(?:^| )auth$|auth(?:entication|orization)? (?:string|header|data)$',
    'client cert(?:ificate)?$|pin (?:number|code)$|data source name$|service account (?:json|file)$',
    'mots? de passe$',
    'كلم[ةه] (?:ال)?(?:مرور|سر)|رمز (?:الوصول|المرور|مميز)',
  ].join('|'),
  'u',
);

/** Words before `key` that make it no secret: Jira's project key, the public half of a pair. */
const PLAIN_KEY_KIND =
  /^(?:project|primary|foreign|partition|sort|row|column|object|host|site|space|issue|cache|index|lookup|idempotency|publishable|public|shortcut)$/;
/** Words before `hash` that make it a public name, as in a shop's address. */
const PLAIN_HASH_OWNER = /^(?:store|shop|site|account|workspace|commit|git)$/;
/** Anywhere before a key, it says that the key is for everyone to see. */
const PUBLIC =
  /^(?:public|publishable|p[uú]blica|publique|pubblica|publieke|openbare|öffentlich\w*|открытый|公開|公钥)$/u;

/** Heads that say where something is: whatever else the name says, the value is an address or the like. */
const LOCATOR_HEAD =
  /^(?:ur[il]s?|link|endpoint|hosts?|hostname|domain|subdomain|server|port|path|location|region|vault|tenant|e?mail|address|エンドポイント|ホスト|ドメイン|アドレス)$/;
/** Heads that name, count or describe something and aren't secret themselves. */
const PLAIN_HEAD =
  /^(?:ids?|sid|guid|uuid|identifier|identity|ref|reference|arn|name|username|user|login|owner|holder|alias|label|title|type|kind|mode|method|algorithm|algo|format|encoding|version|expir(?:y|es|ation)|date|time|ttl|lifetime|until|duration|timeout|validity|interval|scopes?|audience|issuer|realm|policy|prefix|suffix|length|size|count|limit|number|fingerprint|thumbprint|header|param|parameter|hint|question|index|placement|position|environment|provider|status|usage|rotation|enabled|required|manager|名|名前|名称|이름)$/;
/** Words of head-first languages that open a name or an address. */
const PLAIN_FIRST =
  /^(?:identifiant|identificador|identificativo|kennung|nom|nombre|nome|ablauf|validade|numéro|número|adresse|dirección|endereço|tipo|معر[ّ]?ف|اسم|عنوان|رابط|نوع|идентификатор|имя|адрес|тип)$/u;
/** Verbs and limits that open a question or a number: "Use token", "Max tokens". */
const PLAIN_OPENING = /^(?:max(?:imum)?|min(?:imum)?|use|enable|allow|require|skip|has|is|show)$/;
/** `tokenurl`, `secretname`, キーID: a plain head grown together with what it belongs to. */
const GROWN_HEAD =
  /(id|ur[il]|endpoint|host|hostname|domain|server|port|path|region|name|type|expiry|version|scopes?|エンドポイント|ホスト|名|名前)$/;
/** German compounds end in their head as well: Schlüsselkennung, Passwortrichtlinie. */
const GROWN_PLAIN = /(?:kennung|name|nummer|adresse|typ|richtlinie|ablauf)$/;

/** What introduces a description of the head that stands before it: "ID of the key", "clé d'API". */
const PREPOSITION =
  /^(?:of|for|from|to|with|without|used|using|that|which|where|at|by|via|de|du|des|d|da|do|das|dos|del|della|di|la|le|für|vom|von|van|voor)$/;
/** Words at the end that change nothing. */
const FILLER = /^(?:optional|required|here|value|text|field|input|encoded|base64|pem|hex|raw|v?\d+)$/;

/** What a name or a label says about secrecy. `inside`: names a secret, but its head is unknown. */
export type SecrecyVerdict = 'secret' | 'inside' | 'locator' | 'plain' | 'silent';

function namesSecret(list: readonly string[], index: number): boolean {
  const word = list[index] ?? '';
  const before = list[index - 1] ?? '';
  if (word === 'hash' && PLAIN_HASH_OWNER.test(before)) return false;
  if (SECRET_STEM.test(word)) return !list.slice(0, index).some((word) => PUBLIC.test(word));
  if (!SECRET_WORD.test(word)) return false;
  if (list.some((word) => PUBLIC.test(word))) return false;
  return !/^keys?$/.test(word) || !PLAIN_KEY_KIND.test(before);
}

/** Whether the words name a secret together that none of them names alone. */
export function isSecretPhrase(list: readonly string[]): boolean {
  return SECRET_PHRASE.test(list.join(' '));
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
  if (PLAIN_HEAD.test(head) || PLAIN_FIRST.test(list[0] ?? '') || PLAIN_OPENING.test(list[0] ?? ''))
    return 'plain';
  if (namesSecret(list, last)) {
    const grown = GROWN_HEAD.exec(head)?.[1];
    if (grown !== undefined) return LOCATOR_HEAD.test(grown) ? 'locator' : 'plain';
    return GROWN_PLAIN.test(head) ? 'plain' : 'secret';
  }
  return all.some((_, index) => namesSecret(all, index)) ? 'inside' : 'silent';
}
