import { words } from '../words/words.js';

/** Words that say nothing of what is meant. */
const FILLERS = new Set(['x', 'optional', 'required', 'your', 'the', 'my', 'enter', 'please']);

/** Different words, one meaning. */
const SYNONYMS = new Map(
  Object.entries({
    user: 'usr username login',
    password: 'pass passwd pwd passwort',
    host: 'hostname server fqdn',
    account: 'acct acc',
    organization: 'org organisation',
    database: 'db',
    environment: 'env',
    application: 'app',
    url: 'uri',
    id: 'identifier',
    certificate: 'cert',
  }).flatMap(([word, others]) => others.split(' ').map((other) => [other, word] as const)),
);

/**
 * Words that make a different thing of what follows them: a `refresh_token` is no `token`. Any other word in
 * front (`NETSUITE_ACCOUNT_ID`) is taken for the name of an app.
 */
const MEANINGFUL = new Set(
  `access account admin api application auth authorization backup base basic bearer bot bucket callback certificate
  client company consumer customer database default dev developer directory domain email encryption endpoint
  environment host id instance integration issuer key live logout master merchant name new number old organization partner
  passphrase password path personal port private prod production project proxy public read redirect refresh region return role
  root sandbox scope secret security service session shared shop signing site staging store sub subdomain
  tenant test token url user verification version webhook workspace write`.split(/\s+/),
);

/** Names that stand for the same thing in most forms; used only where nothing fits better. */
const KINDRED: readonly (readonly string[])[] = `accesskeyid accesskey keyid
secretaccesskey secretkey accesskeysecret accesssecret apisecret secret
apikey apitoken token accesstoken authtoken bearertoken bearer authorization personalaccesstoken pat key
clientid consumerkey applicationid applicationkey
clientsecret consumersecret applicationsecret secret
host domain subdomain url baseurl apiurl storeurl shopurl serverurl instance instanceurl endpoint siteurl apihost hosturl apidomain domainurl instancedomain apibaseurl
user email useremail emailaddress
user userid uid
database databasename dbname initialcatalog
accountid accountnumber account
tenantid directoryid tenant
projectid project
privatekey pem rsaprivatekey privatekeypem signingkey
passphrase privatekeypassphrase keypassphrase privatekeypassword
region defaultregion
basicuser email useremail accountsid accountid clientid apikey accesskey accesskeyid key publickey
basicpassword token apitoken authtoken secret apisecret clientsecret secretkey secretaccesskey accesstoken apikey`
  .split('\n')
  .map((line) => line.split(' '));

/** Words that a page or a header puts in front of a name; a password may begin with `my`. */
const ARTICLES = new Set(['x', 'your', 'the']);

type Named = { readonly name: string; readonly label: string };

/** A name, ready to be compared. */
export interface Likeable {
  /** All its words as one, synonyms made equal. */
  readonly full: string;
  /** The words in front that are taken for an app's name. */
  readonly prefix: string;
  /** What stands behind them. */
  readonly core: string;
}

/** Makes a key, a field's name or its label comparable. */
export function likeable(text: string): Likeable {
  const all = words(text)
    .filter((word) => !FILLERS.has(word))
    .map((word) => SYNONYMS.get(word) ?? word);
  const start = Math.max(
    0,
    all.findIndex((word) => MEANINGFUL.has(word)),
  );
  const join = (some: readonly string[]) => some.join('').replace(/(user|host)name/, '$1');
  return { full: join(all), prefix: all.slice(0, start).join(''), core: join(all.slice(start)) };
}

/** Whether both may stand for the same thing, though they are called differently. */
export function kindred(one: string, other: string): boolean {
  return KINDRED.some(
    (row) =>
      row.includes(one) &&
      row.includes(other) &&
      // What curl's `-u` takes may be any of these; they are not one another.
      (!row[0]?.startsWith('basic') || one === row[0] || other === row[0]),
  );
}

/** What else a field may be called. */
export function names({ full, core }: Likeable): string[] {
  return [
    full,
    core,
    ...KINDRED.flatMap((row) => (row.includes(core) && !row[0]?.startsWith('basic') ? row : [])),
  ];
}

/**
 * Whether a key that stands in front of a value pasted into this field says nothing but the field's own name or
 * label: all its words are theirs, and it ends as they do (`host` in front of a "Database host", not `database`).
 * Where it has to be `exact`, neither articles nor other words of
 * the same meaning are let pass.
 */
export function isNamed(key: string, field: Named, exact = false): boolean {
  const meant = (word: string) => (exact ? word : (SYNONYMS.get(word) ?? word));
  const split = (text: string) => words(text).map(meant);
  const own = split(key).filter((word) => exact || !ARTICLES.has(word));
  const theirs = [split(field.name), split(field.label)];
  return theirs.some(
    (all) =>
      own.length > 0 &&
      // `apiKey` and "API key", "User name" and `username`
      (meant(own.join('')) === meant(all.join('')) ||
        (own.at(-1) === all.at(-1) && own.every((word) => theirs.flat().includes(word)))),
  );
}

/**
 * Whether a variable's name could be that of a value pasted into this field. Words in front of a fitting one are
 * let pass (`DB_PASSWORD`): where the value belongs has been said by the paste.
 */
export function resembles(key: string, field: Named): boolean {
  const own = likeable(key);
  return [field.name, field.label]
    .map(likeable)
    .some(
      ({ core }) =>
        core !== '' &&
        (own.core === core || kindred(core, own.core) || (key.includes('_') && own.full.endsWith(core))),
    );
}
