/**
 * Words of German, French, Spanish, Portuguese and Japanese error messages, put into English before the rules
 * look: one grammar of rules then serves all. A line is the English and what stands for it, matched in the form
 * that `phrase` gives, accents left out; longer expressions stand before their parts. To add a language, add
 * its words here.
 */
const LINES = String.raw`
could not connect: nicht erreichbar|injoignable|impossible de (se connecter|joindre)|no se pudo conectar|nao foi possivel (se )?conectar
not resolved: nicht aufgelost|n'a pas pu etre resolu|(no se (pudo|puede)|nao foi possivel|impossible de) (resolver|resoudre)|(名前?|ホスト名?)を?解決
log in: anmeldung|anmelden|connexion (?=impossible|utilisateur)|se connecter|inici(o|ar) (de )?sess?(ion|ao)|ログイン|サインイン
credentials: (anmelde|zugangs)(daten|informationen)|identifiants( de connexion)?|informations? d'identification|credencia(le|i)s|資格情報|認証情報
authentication: authentifizierung\w*|authentification|autentica(cion|cao)|認証
username or password: namen? (oder|und) (das )?(kenn|pass)wort
password: (kenn|pass)wort\w*|mots? de passe|contrasena|palavra passe|senha|パスワード
username: (be)?nutzer(name|kennung)\w*|noms? d'utilisateur|identifiant|nom(br)?e de (usuario|utilizador)|ユーザー?(名| ?id)
user: benutzer|utilisateur|usuario|utilizador|ユーザー?
email: e mail adresse|adresse (e ?mail|electronique)|correo( electronico)?|メールアドレス
api key: (api )?schlussel|cle (d')?api|c(la|ha)ve (d[ea] (la )?)?api|api ?キー
access key: cle d'acces|clave de acceso|chave de acesso|アクセスキー
key: cle|clave|chave|キー
token: jeton|トークン
client: クライアント
secret: シークレット
account: (benutzer)?konto|zugang|compte|cuenta|conta|アカウント
certificate: [a-z]*zertifikat\w*|certificat|certificado|証明書
internal server error: interner serverfehler|erreur interne|erro(r)? interno|サーバーエラー|内部エラー
network error: netzwerkfehler|erreur reseau|error de red|erro de rede|ネットワークエラー
domain: domaine|dominio|ドメイン
not trusted: nicht vertrauenswurdig
no response: antwortet nicht|keine antwort|trop de temps|ne repond pas|n(ao|o) responde|応答
connection reset: (verbindung|connexion) (\S+ ){0,2}(zuruckgesetzt|unterbrochen|reinitialisee)
host: remotename|nom(br)?e? (distant|remoto)|hote|anfitrion|ホスト
actively refused: keine verbindung|aucune connexion|establecer (una|la) conexion|nenhuma (ligacao|conexao)|対象のコンピュータ
connection: verbindung\w*|connexion|conex(ion|ao)|接続
server: serveur|servidor|サーバー?
database: datenbank|base de (donnees|datos)|banco de dados|データベース
permission: keinen? zugriff|fehlen die rechte|pas acces|no tiene acceso|nao tem acesso|アクセス権|berechtigung\w*|zugriffsrechte?|(keine|fehlende) rechte|nicht berechtigt|droits|privil[ei]g(io|e)s?|permisos?|permiss(ao|oes)|権限
access denied: zugriff (wurde )?(verweigert|abgelehnt)|acces (refuse|interdit)|ac(ceso|esso) (de)?negado|アクセス(が)?拒否
not authorized to access: (pas|non) autorisee?s? a|n(ao|o) esta autorizad[oa] (para|a)|nicht befugt
not allowed: 許可されてい?ません|nicht (erlaubt|zulassig|gestattet)|(no|nao) (esta )?permitid[oa]
unauthorized: nicht autorisiert|non autorisee?|n[ao]o? autorizad[oa]
too many requests: zu viele \S+|trop de (requetes|tentatives|demandes)|demasiad[oa]s (solicitudes|peticiones|intentos)|muitas (solicitacoes|requisicoes|tentativas)|リクエストが多すぎ|(anfrage|raten)limit|(回数|レート|リクエスト数?)の?(制限|上限)
timeout: zeit(uberschreitung|limit)\w*|delai (d'attente )?((est|a) )?(depasse|expire)|depassement (du )?delai|tiempo de espera|tempo (limite|de espera|esgotado)|タイムアウト|時間切れ
exceeded: uberschritten|depassee?|superad[oa]|excedid[oa]|ultrapassad[oa]|超え
limit: limite|grenzwert|上限
maintenance: wartung\w*|mantenimiento|manutencao|メンテナンス
service unavailable: (dienst|server|derzeit|vorubergehend)( ist)?( \S+)? nicht (verfugbar|erreichbar)|uberlastet|indisponi(ble|vel)|no (esta )?disponible|利用できません|混み合って
expired: abgelaufen|expiree?|(ha )?expirado|expirou|caducad[oa]|expirad[oa]|vencid[oa]|有効期限|期限切れ|期限が切れ
revoked: widerrufen|revoquee?|revo[cg]ad[oa]|取り消され
locked: gesperrt|deaktiviert|verrouillee?|bloquee?|desactivee?|bloquead[oa]|d?es(h|a)abilitad[oa]|ロックされ|無効化
not found: nicht gefunden|unbekannt\w*|existiert (nicht|kein\w*)|introuvable|inconnue?|n'existe pas|n(ao|o) (se |foi )?(existe|encontr(o|ad[oa]))|des?con(oc|hec)id[oa]|見つかりません|存在しません|不明
required: erforderlich|pflichtfeld|darf nicht leer sein|obligatoire|requise?|obrigat\w+|obligatori[oa]|requerid[oa]|必須|必要です|入力してください
invalid format: (un)?(gultiges|falsches) format|format ((in)?valide|incorrect)|formato (\S+ )?((in)?valido|incorrect?o)|形式が
failed: fehlgeschlagen|gescheitert|echouee?|echec|fallid[oa]|fallo|ha fallado|falhou|falha( n[ao])?|失敗|できません
rejected: abgelehnt|verweigert\w*|zuruckgewiesen|refusee?|rejetee?|rechazad[oa]|(de)?negad[oa]|recusad[oa]|拒否
invalid: ungultige?[snrm]?|inkorrekt\w*|falsch\w*|incorrecte?s?|erronee?s?|(in|non )valides?|no (es|son) valid[oa]s?|(in|no )valid[oa]s?|incorrec?t[oa]s?|errone[oa]s?|errad[oa]s?|無効|正しくありません|正しくない|間違|誤り|不正|違い
`;

/** English, and the pattern of what stands for it. */
export const TRANSLATIONS: readonly (readonly [english: string, pattern: RegExp])[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [, english, words] = /^([a-z ]+): (.*)/.exec(line) ?? [];
    // Words of scripts with spaces end at a letter's edge; Japanese has none.
    return [` ${english} `, new RegExp(`(?<![a-z])(?:${words})(?![a-z])`, 'g')];
  });
