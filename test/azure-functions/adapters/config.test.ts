import { readConfig } from '../../../azure-functions/src/adapters/config';

const TENANT = '10000000-0000-4000-8000-000000000001';
const azure = {
  DATAVERSE_URL: 'https://contoso.crm4.dynamics.com/',
  O2C_IDENTITY: 'azure',
  O2C_TENANT_ID: TENANT,
  O2C_API_AUDIENCE: 'api://order-to-cash',
  O2C_ORGANIZATION_ID: '30000000-0000-4000-8000-000000000003',
  O2C_ORGANIZATION_NAME: 'contoso',
  O2C_WEBHOOK_SECRET: 'a-secret-of-thirty-two-characters',
  O2C_ACCOUNT_HASH_KEY: 'another-secret-of-thirty-two-letters',
  O2C_MANAGED_IDENTITY_CLIENT_ID: '40000000-0000-4000-8000-000000000004',
  O2C_OUTREACH_IDENTITY_CLIENT_ID: '50000000-0000-4000-8000-000000000005',
  O2C_MAILBOX: 'receivables@contoso.com',
  AzureWebJobsStorage__queueServiceUri: 'https://contoso.queue.core.windows.net',
  AzureWebJobsStorage__blobServiceUri: 'https://contoso.blob.core.windows.net',
};

describe('readConfig', () => {
  test('trusts the one tenant, and its keys alone', () => {
    expect(readConfig(azure)).toMatchObject({
      dataverseUrl: 'https://contoso.crm4.dynamics.com',
      identity: { kind: 'azure' },
      callers: {
        issuer: `https://login.microsoftonline.com/${TENANT}/v2.0`,
        keysUrl: `https://login.microsoftonline.com/${TENANT}/discovery/v2.0/keys`,
      },
      queue: { serviceUri: 'https://contoso.queue.core.windows.net' },
      webhook: { secrets: ['a-secret-of-thirty-two-characters'] },
    });
  });

  test('knows two services, mail over Microsoft Graph unless told otherwise, and the blobs of the anchors', () =>
    expect(readConfig(azure)).toMatchObject({
      identity: { kind: 'azure', managedIdentityClientId: azure.O2C_MANAGED_IDENTITY_CLIENT_ID },
      outreachIdentity: { kind: 'azure', managedIdentityClientId: azure.O2C_OUTREACH_IDENTITY_CLIENT_ID },
      mail: { graphUrl: 'https://graph.microsoft.com', mailbox: 'receivables@contoso.com' },
      signalHosts: [],
      blobs: { serviceUri: 'https://contoso.blob.core.windows.net' },
    }));

  test('takes two webhook secrets while one is being rotated; an empty one is none', () => {
    const rotating = { ...azure, O2C_WEBHOOK_SECRET_PREVIOUS: 'the-secret-before-that-one-of-them' };
    expect(readConfig(rotating).webhook.secrets).toHaveLength(2);
    expect(readConfig({ ...azure, O2C_WEBHOOK_SECRET_PREVIOUS: '' }).webhook.secrets).toHaveLength(1);
  });

  test.each([
    ['O2C_TENANT_ID', { O2C_TENANT_ID: 'common' }],
    ['O2C_WEBHOOK_SECRET', { O2C_WEBHOOK_SECRET: 'short' }],
    ['DATAVERSE_URL', { DATAVERSE_URL: 'ftp://contoso' }],
    ['O2C_LOCAL_ISSUER_URL', { O2C_IDENTITY: 'local' }],
    ['AzureWebJobsStorage', { AzureWebJobsStorage__queueServiceUri: '' }],
    ['AzureWebJobsStorage__blobServiceUri', { AzureWebJobsStorage__blobServiceUri: '' }],
    ['O2C_ACCOUNT_HASH_KEY', { O2C_ACCOUNT_HASH_KEY: 'short' }],
    ['O2C_MAILBOX', { O2C_MAILBOX: 'nobody' }],
    ['O2C_GRAPH_URL', { O2C_GRAPH_URL: 'graph' }],
  ])('refuses, naming %s', (name, changes) => {
    expect(() => readConfig({ ...azure, ...changes })).toThrow(name);
  });
});
