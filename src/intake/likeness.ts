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
  `access account admin api application auth authorization backup base basic bearer bot bucket certificate
  client company consumer customer database default dev developer directory domain email encryption endpoint
  environment host id instance integration key live master merchant name new number old organization partner
  passphrase password path personal port private prod production project public read refresh region role
  root sandbox scope secret security service session shared shop signing site staging store sub subdomain
  tenant test token url user verification version webhook workspace write`.split(/\s+/),
);

/** Names that stand for the same thing in most forms; used only where nothing fits better. */
const KINDRED: readonly (readonly string[])[] = `accesskeyid accesskey keyid
secretaccesskey secretkey accesskeysecret accesssecret apisecret secret
apikey apitoken token accesstoken authtoken bearertoken bearer authorization personalaccesstoken pat key
clientid consumerkey applicationid applicationkey
clientsecret consumersecret applicationsecret secret
host domain subdomain url baseurl apiurl instance instanceurl endpoint siteurl apihost hosturl apidomain domainurl instancedomain apibaseurl
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
 * Whether a key that stands in front of a value pasted into this field could be its name. Words in front of a
 * fitting one are let pass (`DB_PASSWORD`): where the value belongs has been said by the paste.
 */
export function resembles(key: string, field: { readonly name: string; readonly label: string }): boolean {
  const own = likeable(key);
  return [field.name, field.label]
    .map(likeable)
    .some(({ core }) => core !== '' && (own.full.endsWith(core) || kindred(core, own.core)));
}
