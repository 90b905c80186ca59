import { createHash, timingSafeEqual } from 'node:crypto';
import { type Directory, type LocalApplication } from './directory';
import { accessToken, type Grant, idToken, TOKEN_LIFETIME } from './issue-token';
import { type SigningKey } from './signing-key';

export interface TokenIssuer {
  readonly issuer: string;
  readonly directory: Directory;
  readonly key: SigningKey;
  readonly now: () => Date;
}

/** OAuth's answer: tokens, or an error of RFC 6749 5.2. */
export interface TokenAnswer {
  readonly status: 200 | 400 | 401;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Signs in a person of the users file without a password: the machine is theirs already. */
const LOCAL_USER_GRANT = 'urn:o2c:local-user';

/**
 * Answers `POST /token`: `client_credentials` (client_id, client_secret) for applications, `urn:o2c:local-user` (username)
 * for people. `scope=<audience>/.default` names the audience; `openid` beside it adds an ID token.
 */
export async function grantToken(issuer: TokenIssuer, form: URLSearchParams): Promise<TokenAnswer> {
  const scopes = (form.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  const audience = scopes.find((scope) => scope.endsWith('/.default'))?.slice(0, -'/.default'.length);
  if (audience === undefined) return refused('invalid_scope', 'scope must be <audience>/.default');
  const grant = { ...base(issuer), audience };
  switch (form.get('grant_type') ?? '') {
    case 'client_credentials':
      return grantToApplication(issuer, grant, form);
    case LOCAL_USER_GRANT:
      return grantToUser(issuer, grant, { form, openId: scopes.includes('openid') });
    default:
      return refused('unsupported_grant_type', `use client_credentials or ${LOCAL_USER_GRANT}`);
  }
}

type Base = Omit<Grant, 'subject' | 'clientId'>;

const base = (issuer: TokenIssuer) => ({
  issuer: issuer.issuer,
  tenantId: issuer.directory.tenantId,
  now: Math.floor(issuer.now().getTime() / 1000),
});

async function grantToApplication(issuer: TokenIssuer, grant: Base, form: URLSearchParams): Promise<TokenAnswer> {
  const application = issuer.directory.applications.find(
    (known) => known.clientId === form.get('client_id')?.toLowerCase(),
  );
  if (!application || !secretFits(application, form.get('client_secret') ?? '')) {
    return { status: 401, body: { error: 'invalid_client' } };
  }
  const token = await accessToken(issuer.key, { ...grant, clientId: application.clientId, subject: { application } });
  return granted({ access_token: token });
}

async function grantToUser(
  issuer: TokenIssuer,
  grant: Base,
  { form, openId }: { form: URLSearchParams; openId: boolean },
): Promise<TokenAnswer> {
  const user = issuer.directory.users.find((known) => known.username === form.get('username')?.toLowerCase());
  if (!user) return refused('invalid_grant', 'unknown user');
  const clientId = form.get('client_id') ?? 'local';
  const full: Grant = { ...grant, clientId, subject: { user } };
  const access_token = await accessToken(issuer.key, full);
  return granted(openId ? { access_token, id_token: await idToken(issuer.key, full, user) } : { access_token });
}

const granted = (tokens: Readonly<Record<string, string>>): TokenAnswer => ({
  status: 200,
  body: { token_type: 'Bearer', expires_in: TOKEN_LIFETIME, ...tokens },
});

const refused = (error: string, error_description: string): TokenAnswer => ({
  status: 400,
  body: { error, error_description },
});

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const secretFits = (application: LocalApplication, given: string): boolean =>
  timingSafeEqual(digest(application.clientSecret), digest(given));
