import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type LocalDirectory } from './local-directory';
import { loopback } from './parts';
import { type Ports } from './ports';

/** Writes the app settings of the Functions app for this environment: what an administrator sets in Azure, with the local identity. */
export function writeFunctionsSettings(
  data: string,
  facts: {
    readonly ports: Ports;
    readonly directory: LocalDirectory;
    readonly organizationId: string;
    readonly organizationName: string;
  },
): void {
  const { ports, directory } = facts;
  const posting = application(directory, 'O2C Posting service');
  const outreach = application(directory, 'O2C Outreach service');
  const settings = {
    DATAVERSE_URL: loopback(ports.dataverse),
    O2C_IDENTITY: 'local',
    O2C_TENANT_ID: directory.tenantId,
    O2C_API_AUDIENCE: loopback(ports.functions),
    O2C_ORGANIZATION_ID: facts.organizationId,
    O2C_ORGANIZATION_NAME: facts.organizationName,
    O2C_WEBHOOK_SECRET: directory.webhookSecret,
    O2C_LOCAL_ISSUER_URL: loopback(ports.issuer),
    O2C_LOCAL_CLIENT_ID: posting.clientId,
    O2C_LOCAL_CLIENT_SECRET: posting.clientSecret,
    O2C_LOCAL_OUTREACH_CLIENT_ID: outreach.clientId,
    O2C_LOCAL_OUTREACH_CLIENT_SECRET: outreach.clientSecret,
    O2C_ACCOUNT_HASH_KEY: directory.accountHashKey,
    O2C_GRAPH_URL: loopback(ports.mail),
    O2C_MAILBOX: 'receivables@o2c.example',
  };
  writeFileSync(join(data, 'functions-settings.json'), `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
}

function application({ applications }: LocalDirectory, name: string): LocalDirectory['applications'][number] {
  const found = applications.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`The local directory knows no ${name}.`);
  return found;
}
