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
  AzureWebJobsStorage__queueServiceUri: 'https://contoso.queue.core.windows.net',
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
  ])('refuses, naming %s', (name, changes) => {
    expect(() => readConfig({ ...azure, ...changes })).toThrow(name);
  });
});
