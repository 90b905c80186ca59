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
  const posting = directory.applications.find((application) => application.name === 'O2C Posting service');
  if (!posting) throw new Error('The local directory knows no posting service.');
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
  };
  writeFileSync(join(data, 'functions-settings.json'), `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
}
