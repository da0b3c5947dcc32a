/**
 * Words of German, French, Spanish, Portuguese and Japanese error messages, put into English before the rules
 * look: one grammar of rules then serves all. A row is the English and what stands for it, matched in the form
 * that `phrase` gives; longer expressions stand before their parts. To add a language, add its words here.
 */
export const TRANSLATIONS: readonly (readonly [english: string, pattern: RegExp])[] = (
  [
    [
      'log in',
      'anmeldung|anmelden|connexion (?=impossible|utilisateur)|se connecter|inicio de sesi[oó]n|iniciar sesi[oó]n|in[ií]cio de sess[aã]o|iniciar sess[aã]o|ログイン|サインイン',
    ],
    [
      'authentication',
      String.raw`authentifizierung\w*|authentification|autenticaci[oó]n|autentica[cç][aã]o|認証`,
    ],
    [
      'credentials',
      "anmeldedaten|zugangsdaten|anmeldeinformationen|identifiants(?: de connexion)?|informations? d'identification|credenciales|credenciais|資格情報|認証情報",
    ],
    ['username or password', 'name(?:n)? (?:oder|und) (?:das )?(?:kennwort|passwort)'],
    [
      'password',
      String.raw`kennwort\w*|passwort\w*|mots? de passe|contrase[nñ]a|palavra passe|senha|パスワード`,
    ],
    [
      'username',
      String.raw`benutzername\w*|nutzername\w*|benutzerkennung|noms? d'utilisateur|identifiant|nombre de usuario|nome de (?:usu[aá]rio|utilizador)|ユーザー?名|ユーザー? ?id`,
    ],
    ['user', 'benutzer|utilisateur|usuario|usu[aá]rio|utilizador|ユーザー?'],
    ['email', 'e mail adresse|adresse (?:e ?mail|[eé]lectronique)|correo(?: electr[oó]nico)?|メールアドレス'],
    [
      'api key',
      "api schl[uü]ssel|schl[uü]ssel|cl[eé] (?:d')?api|clave (?:de (?:la )?)?api|chave (?:de |da )?api|api ?キー",
    ],
    ['access key', "cl[eé] d'acc[eè]s|clave de acceso|chave de acesso|アクセスキー"],
    ['key', 'cl[eé]|clave|chave|キー'],
    ['token', 'jeton|トークン'],
    ['client', 'クライアント'],
    ['secret', 'シークレット'],
    ['account', '(?:benutzer)?konto|compte|cuenta|conta|アカウント'],
    ['certificate', String.raw`zertifikat\w*|certificat|certificado|証明書`],
    ['host', 'h[oô]te|anfitri[oó]n|ホスト'],
    ['connection', String.raw`verbindung\w*|connexion|conexi[oó]n|conex[aã]o|接続`],
    ['server', 'serveur|servidor|サーバー?'],
    ['database', 'datenbank|base de (?:donn[eé]es|datos)|banco de dados|データベース'],
    [
      'permission',
      String.raw`berechtigung\w*|zugriffsrechte?|(?:keine|fehlende) rechte|nicht berechtigt|droits (?:insuffisants|suffisants|d'acc[eè]s|requis)|privil[eé]gi?os?|privil[eè]ges|permisos?|permiss(?:[aã]o|[oõ]es)|権限`,
    ],
    [
      'access denied',
      'zugriff (?:wurde )?(?:verweigert|abgelehnt)|acc[eè]s (?:refus[eé]|interdit)|acceso denegado|acesso negado|アクセス(?:が)?拒否',
    ],
    [
      'not authorized to access',
      '(?:pas|non) autoris[eé]e?s? [aà]|no est[aá] autorizad[oa] (?:para|a)|n[aã]o est[aá] autorizad[oa] a|nicht (?:berechtigt|befugt)',
    ],
    ['unauthorized', 'nicht autorisiert|non autoris[eé]e?|no autorizad[oa]|n[aã]o autorizad[oa]'],
    [
      'too many requests',
      String.raw`zu viele (?:\S+)|trop de (?:requ[eê]tes|tentatives|demandes)|demasiad[oa]s (?:solicitudes|peticiones|intentos)|muitas (?:solicita[cç][oõ]es|requisi[cç][oõ]es|tentativas)|リクエストが多すぎ|anfragelimit|ratenlimit|(?:回数|レート|リクエスト数?)の?(?:制限|上限)`,
    ],
    [
      'timeout',
      String.raw`zeit(?:[uü]berschreitung|limit)\w*|d[eé]lai (?:d'attente )?(?:d[eé]pass[eé]|expir[eé])|d[eé]passement (?:du )?d[eé]lai|tiempo de espera|tempo (?:limite|de espera|esgotado)|タイムアウト|時間切れ`,
    ],
    ['exceeded', '[uü]berschritten|d[eé]pass[eé]e?|superad[oa]|excedid[oa]|ultrapassad[oa]|超え'],
    ['limit', 'l[ií]mite|grenzwert|上限'],
    ['under maintenance', String.raw`wartung\w*|mantenimiento|manuten[cç][aã]o|en maintenance|メンテナンス`],
    [
      'service unavailable',
      String.raw`(?:dienst|server|derzeit|vor[uü]bergehend)(?: ist)?(?: \S+)? nicht (?:verf[uü]gbar|erreichbar)|[uü]berlastet|(?:temporairement |actuellement )?indisponible|(?:temporalmente )?no (?:est[aá] )?disponible|indispon[ií]vel|利用できません|混み合って`,
    ],
    [
      'could not connect',
      'nicht erreichbar|injoignable|impossible de (?:se connecter|joindre)|no se pudo conectar|n[aã]o foi poss[ií]vel conectar',
    ],
    [
      'expired',
      'abgelaufen|expir[eé]e?|ha expirado|expirou|caducad[oa]|expirad[oa]|vencid[oa]|有効期限|期限切れ|期限が切れ',
    ],
    ['revoked', 'widerrufen|r[eé]voqu[eé]e?|revocad[oa]|revogad[oa]|取り消され'],
    [
      'locked',
      'gesperrt|deaktiviert|verrouill[eé]e?|bloqu[eé]e?|d[eé]sactiv[eé]e?|bloquead[oa]|d?es(?:h|a)abilitad[oa]|ロックされ|無効化',
    ],
    [
      'not found',
      String.raw`nicht gefunden|unbekannt\w*|existiert nicht|introuvable|inconnue?|n'existe pas|no encontrad[oa]|no (?:se )?(?:existe|encontr[oó])|n[aã]o (?:foi )?(?:existe|encontrad[oa])|desconocid[oa]|desconhecid[oa]|見つかりません|存在しません|不明`,
    ],
    [
      'required',
      'erforderlich|pflichtfeld|darf nicht leer sein|obligatoire|requise?|obligatori[oa]|requerid[oa]|obrigat[oó]ri[oa]|必須|必要です|入力してください',
    ],
    [
      'invalid format',
      String.raw`(?:ung[uü]ltiges|falsches) format|format (?:invalide|incorrect)|formato (?:\S+ )?(?:no v[aá]lido|inv[aá]lido|incorrect?o)|形式が`,
    ],
    [
      'failed',
      'fehlgeschlagen|gescheitert|[eé]chou[eé]e?|[eé]chec|fallid[oa]|fall[oó]|ha fallado|falhou|falha(?: na| no)?|失敗|できません',
    ],
    [
      'rejected',
      'abgelehnt|verweigert|zur[uü]ckgewiesen|refus[eé]e?|rejet[eé]e?|rechazad[oa]|denegad[oa]|recusad[oa]|negad[oa]|拒否',
    ],
    [
      'invalid',
      String.raw`ung[uü]ltige?[snrm]?|inkorrekt\w*|falsch\w*|invalides?|incorrecte?s?|erron[eé]e?s?|non valides?|no (?:es|son) v[aá]lid[oa]s?|no v[aá]lid[oa]s?|inv[aá]lid[oa]s?|incorrec?t[oa]s?|err[oó]ne[oa]s?|errad[oa]s?|無効|正しくありません|正しくない|間違|誤り|不正|違い`,
    ],
  ] as const
).map(([english, words]) => [
  english,
  // Words of scripts with spaces end at a letter's edge; Japanese has none.
  new RegExp(`(?<![a-zà-ÿ])(?:${words})(?![a-zà-ÿ])`, 'g'),
]);
