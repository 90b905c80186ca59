import { z } from 'zod';

/** How long a call to Dataverse may take before its outcome counts as unknown (spec/reliability.md 1.6). */
const DEADLINES = { singleMilliseconds: 30_000, batchMilliseconds: 110_000 } as const;

const secret = z.string().min(32, 'needs at least 32 characters');
const guid = z.guid().transform((text) => text.toLowerCase());
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const settings = z.object({
  DATAVERSE_URL: z.url({ protocol: /^https?$/ }),
  O2C_IDENTITY: z.enum(['azure', 'local']),
  O2C_TENANT_ID: guid,
  O2C_API_AUDIENCE: z.string().min(1),
  O2C_ORGANIZATION_ID: guid,
  O2C_ORGANIZATION_NAME: z.string().min(1),
  O2C_WEBHOOK_SECRET: secret,
  O2C_WEBHOOK_SECRET_PREVIOUS: optional(secret),
  O2C_ACCOUNT_HASH_KEY: secret,
  O2C_MANAGED_IDENTITY_CLIENT_ID: optional(guid),
  O2C_OUTREACH_IDENTITY_CLIENT_ID: optional(guid),
  O2C_LOCAL_ISSUER_URL: optional(z.url()),
  O2C_LOCAL_CLIENT_ID: optional(z.string()),
  O2C_LOCAL_CLIENT_SECRET: optional(z.string()),
  O2C_LOCAL_OUTREACH_CLIENT_ID: optional(z.string()),
  O2C_LOCAL_OUTREACH_CLIENT_SECRET: optional(z.string()),
  O2C_GRAPH_URL: z.url({ protocol: /^https?$/ }).default('https://graph.microsoft.com'),
  O2C_MAILBOX: z.email(),
  O2C_SIGNAL_HOSTS: optional(z.string()),
  AzureWebJobsStorage: optional(z.string()),
  AzureWebJobsStorage__queueServiceUri: optional(z.url()),
  AzureWebJobsStorage__blobServiceUri: optional(z.url()),
});

export type IdentityConfig =
  | { readonly kind: 'azure'; readonly managedIdentityClientId?: string }
  | { readonly kind: 'local'; readonly issuerUrl: string; readonly clientId: string; readonly clientSecret: string };

export type StorageConfig = { readonly connectionString: string } | { readonly serviceUri: string };

/** Everything the app is told from outside, read once at start. */
export interface Config {
  readonly dataverseUrl: string;
  readonly deadlines: typeof DEADLINES;
  /** The service that posts. */
  readonly identity: IdentityConfig;
  /** The service that writes to customers: another user, so that mail never uses up what posting may ask (design.md decision 14). */
  readonly outreachIdentity: IdentityConfig;
  /** Whose tokens open our HTTP functions. */
  readonly callers: {
    readonly tenantId: string;
    readonly audience: string;
    readonly issuer: string;
    readonly keysUrl: string;
  };
  readonly webhook: {
    readonly secrets: readonly string[];
    readonly organizationId: string;
    readonly organizationName: string;
  };
  readonly queue: StorageConfig;
  /** Where the heads of the sealed decisions are anchored. */
  readonly blobs: StorageConfig;
  /** What bank accounts are hashed with. */
  readonly accountHashKey: string;
  readonly mail: { readonly graphUrl: string; readonly mailbox: string };
  /** Hosts that may be asked for credit signals (spec/reliability.md 4.2 no. 47); none when empty. */
  readonly signalHosts: readonly string[];
}

/** Reads the app settings. Throws one error that names every setting that is missing or wrong, never a value. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = settings.safeParse(environment);
  if (!parsed.success)
    throw misconfigured(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const given = parsed.data;
  const dataverseUrl = new URL(given.DATAVERSE_URL).origin;
  return {
    dataverseUrl,
    deadlines: DEADLINES,
    identity: identityOf(given, POSTING),
    outreachIdentity: identityOf(given, OUTREACH),
    callers: callersOf(given),
    webhook: {
      secrets: [given.O2C_WEBHOOK_SECRET, given.O2C_WEBHOOK_SECRET_PREVIOUS].filter((text) => text !== undefined),
      organizationId: given.O2C_ORGANIZATION_ID,
      organizationName: given.O2C_ORGANIZATION_NAME,
    },
    queue: storageOf(given, 'queue'),
    blobs: storageOf(given, 'blob'),
    accountHashKey: given.O2C_ACCOUNT_HASH_KEY,
    mail: { graphUrl: new URL(given.O2C_GRAPH_URL).origin, mailbox: given.O2C_MAILBOX },
    signalHosts: (given.O2C_SIGNAL_HOSTS ?? '')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((host) => host !== ''),
  };
}

type Settings = z.infer<typeof settings>;

/** The settings that name one of the two services. */
const POSTING = {
  managed: 'O2C_MANAGED_IDENTITY_CLIENT_ID',
  clientId: 'O2C_LOCAL_CLIENT_ID',
  clientSecret: 'O2C_LOCAL_CLIENT_SECRET',
} as const;
const OUTREACH = {
  managed: 'O2C_OUTREACH_IDENTITY_CLIENT_ID',
  clientId: 'O2C_LOCAL_OUTREACH_CLIENT_ID',
  clientSecret: 'O2C_LOCAL_OUTREACH_CLIENT_SECRET',
} as const;

function identityOf(given: Settings, names: typeof POSTING | typeof OUTREACH): IdentityConfig {
  if (given.O2C_IDENTITY === 'azure') {
    const clientId = given[names.managed];
    return { kind: 'azure', ...(clientId === undefined ? {} : { managedIdentityClientId: clientId }) };
  }
  const { O2C_LOCAL_ISSUER_URL: issuerUrl } = given;
  const { [names.clientId]: clientId, [names.clientSecret]: clientSecret } = given;
  if (issuerUrl === undefined || clientId === undefined || clientSecret === undefined) {
    throw misconfigured([`O2C_IDENTITY local needs O2C_LOCAL_ISSUER_URL, ${names.clientId} and ${names.clientSecret}`]);
  }
  return { kind: 'local', issuerUrl: new URL(issuerUrl).origin, clientId, clientSecret };
}

/** Entra's v2.0 endpoint of the one tenant (never `common`), or the local issuer. */
function callersOf(given: Settings): Config['callers'] {
  const shared = { tenantId: given.O2C_TENANT_ID, audience: given.O2C_API_AUDIENCE };
  if (given.O2C_IDENTITY === 'local' && given.O2C_LOCAL_ISSUER_URL !== undefined) {
    const issuer = new URL(given.O2C_LOCAL_ISSUER_URL).origin;
    return { ...shared, issuer, keysUrl: `${issuer}/keys` };
  }
  const authority = `https://login.microsoftonline.com/${given.O2C_TENANT_ID}`;
  return { ...shared, issuer: `${authority}/v2.0`, keysUrl: `${authority}/discovery/v2.0/keys` };
}

function storageOf(given: Settings, service: 'queue' | 'blob'): StorageConfig {
  const serviceUri = given[`AzureWebJobsStorage__${service}ServiceUri`];
  if (serviceUri !== undefined) return { serviceUri };
  if (given.AzureWebJobsStorage !== undefined) return { connectionString: given.AzureWebJobsStorage };
  throw misconfigured([`AzureWebJobsStorage or AzureWebJobsStorage__${service}ServiceUri is missing`]);
}

const misconfigured = (problems: readonly string[]): Error =>
  new Error(`App settings are wrong. ${problems.join('; ')}`);
