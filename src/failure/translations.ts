/**
 * Words of German, French, Spanish, Portuguese and Japanese error messages, put into English before the rules
 * look: one grammar of rules then serves all. A line is the English and what stands for it, matched in the form
 * that `phrase` gives, accents left out; longer expressions stand before their parts. To add a language, add
 * its words here.
 */
const LINES = String.raw`
name or service not known: name oder dienst nicht bekannt|nom ou service inconnu|nombre o servicio desconocido|nome ou servico desconhecido|名前またはサービスが不明
log in required: nicht angemeldet|melden sie sich|devez vous connecter|veuillez vous (re)?connecter|de[bv]e iniciar ses\S+|deve fazer login
could not connect: verbindung konnte nicht|connexion (au|a|avec) (\S+ ){1,3}impossible|nicht erreich(bar|t)|injoignable|impossible de (se connecter|joindre)|no se pudo conectar|nao foi possivel (se )?(conectar|ligar|estabelecer)
not resolved: nicht aufgelost|n'a pas pu etre resolu|(no|nao) p[ou]de ser resolvid[oa]|(no se (pudo|puede)|nao foi possivel|impossible de) (resolver|resoudre)|(名前?|ホスト名?)を?解決
log in: (ouverture|ouvrir une) (de )?session|anmeldung|anmelden|connexion (?=impossible|utilisateur)|se connecter|inici(o|ar) (de )?sess?(ion|ao)|ログイン(?!名| ?id)|サインイン
credentials: (anmelde|zugangs)(daten|informationen)|identifiants( de connexion)?|informations? d'identification|credencia(le|i)s|da[td]os de (acces+o|login)|資格情報|認証情報
authentication: authentifizierung\w*|authentification|autentica(cion|cao)|認証
username or password: namen? (oder|und) (das )?(kenn|pass)wort|id ?\S{1,3} ?パスワード
password: (kenn|pass)wort\w*|mots? de passe|contrasena|palavra passe|senha|パスワード
username: (be)?nutzer(name|kennung)\w*|noms? d'utilisateur|identifiant|nom(br)?e de (usuario|utilizador)|(ユーザー?|ログイン|アカウント)(名| ?id)
user: benutzer|utilisateur|usuario|utilizador|ユーザー?
email: e mail adresse|adresse (e ?mail|electronique)|correo( electronico)?|メールアドレス
api key: (api )?schlussel|cle (d')?api|c(la|ha)ve (d[ea] (la )?)?api|api ?キー
access key: (zugangs|zugriffs)schlussel|cle d'acces|clave de acceso|chave de acesso|アクセスキー
key: cle|clave|chave|キー
token: zugriffstoken|jeton|トークン
client: クライアント
secret: シークレット
signature: signatur|firma (?=(no |in)valida)|assinatura|署名
session: sitzung|sesion|sessao|セッション
parameter: parametres?|parametros?|パラメーター?
missing: fehlt|manquante?s?|falta|ausente|不足
wait: warten sie|patiente[rz]|espere|aguarde
account: (benutzer)?konto|zugang|compte|cuenta|conta|アカウント
certificate: [a-z]*zertifikat\w*|certificat|certificado|証明書
internal server error: interner (server)?fehler|erreur interne|erro(r)? interno|サーバーエラー|内部エラー
network error: netzwerkfehler|erreur reseau|error de red|erro de rede|ネットワークエラー
subdomain: sous domaine|subdominio|サブドメイン
domain: domaine|dominio|ドメイン
not trusted: nicht vertrauenswurdig|keine vertrauensstellung|(?<!de )relacion de confianza|relation de confiance|relacao de confianca|信頼関係
no response: antwortet nicht|keine antwort|trop de temps|ne repond pas|n'a pas repondu|n(ao|o) (ha )?respond\w+|nicht (rechtzeitig )?(ge)?antwortet|応答
connection reset: (verbindung|connexion|conexi?[oa]n?o?) (\S+ ){0,4}(zuruckges|unterbr|geschl|getren|abgebr|beend|reinici|reiniti|interrom|ferm|perd|cerr|restab|encerr|redef)\w+|(interrupcion|cancelamento) de (una|uma) \S+|接続が切断
host: (remote|rechner|server)name|nom(br)?e? (distant|remoto)|hote|anfitrion|ホスト
actively refused: keine verbindung|aucune connexion|establecer (una|la) conexion|nenhuma (ligacao|conexao)|対象のコンピュータ
connection: conectar|verbindung\w*|connexion|conex(ion|ao)|ligacao|接続
server: serveur|servidor|サーバー?
database: datenbank|base de (donnees|datos)|banco de dados|データベース
not included: n'inclut pas|no incluye|nao (inclui|possui)|(ent|bein)halte?t? kein\w*|ne permet pas
contract: vertrage?s?|contrato?
plan: tarif|abo(nnement)?|plano|suscripcion|assinatura|プラン
not enabled: nicht (\S+ ){0,3}(freigeschaltet|freigegeben|aktiviert)|pas activee?|n(ao|o) esta (habilitad|activad|ativad)[oa]
permission: (pas|non) habilitee?|keinen? (\S+ )?zugriff|(erforderlich|notig|notwendig|ausreichend)\w* rechte|fehlen (\S+ ){1,2}(rechte|berechtigungen)|pas acces|no tiene acceso|nao tem acesso|アクセス権|berechtigung\w*|zugriffsrechte?|(keine|fehlende) rechte|nicht berechtigt|droits|privil[ei]g(io|e)s?|permisos?|permiss(ao|oes)|権限
access denied: zugriff (wurde )?(verweigert|abgelehnt)|acces (refuse|interdit)|ac(ceso|esso) ((de)?negado|proh?ibido)|アクセス(が)?拒否
not authorized to access: (pas|non) autorisee?s? a|n(ao|o) esta autorizad[oa] (para|a)|nicht befugt
not allowed: 許可されてい?ません|nicht (erlaubt|zulassig|gestattet)|(no|nao) (esta )?(permitid|liberad)[oa]
unauthorized: nicht autorisiert|(n'est )?(pas|non) autorisee?|n(ao|o) (esta )?autorizad[oa]
too many requests: zu viele \S+|trop de (requetes|tentatives|demandes)|demasiad[oa]s (solicitudes|peticiones|intentos)|muitas (solicitacoes|requisicoes|tentativas)|リクエストが多すぎ|(anfrage|raten)limit|(回数|レート)制限
timeout: zu lange|tardo demasiado|demorou (muito|demais)|zeit(uberschreitung|limit)\w*|delai (d'attente|imparti|(est |a )?(depasse|expire))|depassement (du )?delai|tiempo de espera|tempo (limite|de espera|esgotado)|タイムアウト|時間切れ
requests: requetes|demandes|anfragen|solicitudes|peticiones|requisicoes|solicitacoes|リクエスト
attempts: tentatives|versuche|intentos|tentativas|試行
exceeded: uberschritten|exced\w+|super(o|ad[oa])|depassee?|ultrapassad[oa]|超え
quota: [a-z]*kontingent
maximum: ma?xim(o|al)\w*|hochst\w*
reached: erreicht|atteinte?|alcanzad[oa]|atingid[oa]|達し
limit: limite|grenzwert|上限
technical problem: technische\w* (problem|storung|fehler)\w*|problemes? techniques?|problemas? tecnicos?
maintenance: wartung\w*|gewartet|mantenimiento|manutencao|メンテナンス
service unavailable: (dienst|server|derzeit|vorubergehend)( ist)?( \S+)? nicht (verfugbar|erreichbar|zur verfugung)|uberlastet|indisponi(ble|vel)|no (esta )?disponible|利用(できません|いただけません)|混み合って|アクセスが集中|gestort|fora do ar|サービスが停止|システムエラー
expired: abgelaufen|expiree?|expirou|(ha )?(expir|caduc)ad[oa]|vencid[oa]|有効期限|期限切れ|期限が切れ
revoked: widerrufen|revoquee?|revo[cg]ad[oa]|取り消され
locked: gesperrt|deaktiviert|verrouillee?|bloquee?|desactivee?|bloquead[oa]|d?es(h|a)abilitad[oa]|suspen(did|s)[oa]|suspendue?|ロックされ|停止され|無効化
not active: (nicht|n(ao|o) esta|n'est pas) a[ck]?ti[vf][oe]?|inactif|inac?tiv[oa]
not known: nicht bekannt|n'est pas connue?
unknown: unbekannt\w*|inconnue?|des?con(oc|hec)id[oa]|不明
not found: nicht (gefunden|vorhanden|hinterlegt|angelegt)|existiert (nicht|kein\w*)|liegen keine|no hay (ningun )?(dato|registro)s?|introuvable|inexist\w+|no se encuentra|n'existe pas|n(ao|o) (se |foi )?(existe|encontr\w+|localizad[oa]|cadastrad[oa])|見つかりません|存在しません|該当
required: erforderlich|pflichtfeld|darf nicht leer sein|obligatoire|requise?|obrigat\w+|obligatori[oa]|requerid[oa]|必須|必要です|入力してください
must contain: darf (nur|kein\w*|nicht(?! leer))|(nur|seulement|solo|apenas|somente) (\S+ )?(ziffern|zahlen|(des )?chiffres|numeros|digitos)|ne (doit|peut) (pas )?(contenir|etre)|(solo|unicamente) (puede|debe)|(半角)?数字のみ|半角(英?数字)?で|(muss|doit|debe|deve)(?! (\S+ ){0,4}\S*(ander|meld|chang|camb|reno|modif|alter|connect|aut[ho]|confirm|bestat|tiv))
too short: zu kurz|trop courte?|demasiado cort[oa]|muito curt[oa]
not recognized: non reconnue?|nicht erkannt|(no|nao) recon(oc|hec)id[oa]
invalid format: (veuillez|informe|introdu\w+|saisi\w+) (\S+ ){1,4}valid[eoa]|(un)?(gultiges|falsches) format|geben sie (\S+ )?gultige[nsr]?|format ((in)?valide|incorrect)|formato(?= (\S+ ){0,4}((in)?valido|(in)?correct?o))|形式が
no: keine?[nmrs]?|aucune?|ningun[oa]?|nenhuma?
found: gefunden|hinterlegt|trouvee?|(ne )?correspond|encontrad[oa]|localizad[oa]
specified: angegeben\w*|indique|(indic|inform|proporcion)ad[oa]
check: (uber)?prufen sie|verifiez|verifique|compruebe|確認
error: fehler|erreur|erro|エラー
failed: fehlgeschlagen|gescheitert|echouee?|echec|fallid[oa]|fallo|ha fallado|falhou|falha( n[ao])?|失敗|できません
rejected: abgelehnt|verweigert\w*|zuruckgewiesen|re(fus|jet)ee?|(rechaz|(de)?neg|recus)ad[oa]|拒否
invalid: ungultige?[snrm]?|inkorrekt\w*|falsch\w*|incorrec?t[eoa]?s?|errone[eoa]?s?|(in|non? |pas |nao )((es?|son) )?valid[eoa]s?|errad[oa]s?|無効|正しくありません|正しくない|間違|誤り|不正|違い
`;

type Translation = readonly [english: string, pattern: RegExp];

let made: readonly Translation[] | undefined;

function translationOf(line: string): Translation {
  const [, english, words] = /^([a-z ]+): (.*)/.exec(line) ?? [];
  // Words of scripts with spaces end at a letter's edge; Japanese has none.
  return [` ${english} `, new RegExp(`(?<![a-z])(?:${words})(?![a-z])`, 'g')];
}

/** English, and the pattern of what stands for it. Made for the first message that is read. */
export function translations(): readonly Translation[] {
  made ??= LINES.trim().split('\n').map(translationOf);
  return made;
}
