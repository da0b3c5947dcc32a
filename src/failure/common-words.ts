/**
 * Words of everyday messages. As a secret they are not hidden, or the message would say nothing; as the value of
 * a field they count only in quotes; a longer secret's piece inside one of them gives nothing away.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  'access account admin administrator allowed api api_key apikey application authentication authorization basic bearer certificate changed changeme client company connection contact correct credentials data database date default demo denied domain email enabled endpoint error errors example expired failed false format guest header http https incorrect invalid json key live local localhost login main missing name none null number passcode passphrase password passwort private prod production public read reading refused region request required response revoked root sandbox secret server service session signin staging status string support system tenant test test123 testing text token tokens true type unknown user username value welcome write'.split(
    ' ',
  ),
);
