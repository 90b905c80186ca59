import { startFunctionsApp } from './functions-app';

const start = (changes: { dataverseUrl?: string; issuerUrl?: string; settings?: Record<string, string> }) =>
  startFunctionsApp({ dataverseUrl: 'http://127.0.0.1:1', issuerUrl: 'http://127.0.0.1:1', ...changes });

describe('the composition root of the deployed bundle', () => {
  test.each([
    'https://contoso.crm4.dynamics.com',
    'http://127.0.0.1.contoso.example',
    'http://localhost.contoso.example',
    'http://10.0.0.5',
  ])('refuses the local identity for %s (design.md decision 15)', async (dataverseUrl) => {
    await expect(start({ dataverseUrl })).rejects.toThrow('The local identity is refused');
  });

  test('refuses a local issuer that is elsewhere', async () => {
    await expect(start({ issuerUrl: 'http://issuer.contoso.example' })).rejects.toThrow(
      'The local identity is refused',
    );
  });

  test('names every setting that is wrong at once, and no value', async () => {
    const settings = { DATAVERSE_URL: 'not-an-address', O2C_WEBHOOK_SECRET: 'short-secret', O2C_TENANT_ID: '' };
    const refusal = await start({ settings }).then(
      () => 'started',
      (error: unknown) => String(error),
    );
    for (const name of Object.keys(settings)) expect(refusal).toContain(name);
    expect(refusal).not.toContain('short-secret');
  });

  test('starts, and says live but not ready, when Dataverse and the queue are away', async () => {
    const app = await start({});
    try {
      expect((await fetch(`${app.url}/api/health/live`)).status).toBe(200);
      const ready = await fetch(`${app.url}/api/health/ready`);
      expect([ready.status, await ready.json()]).toEqual([
        503,
        { status: 'not ready', checks: { dataverse: 'failed', outreach: 'failed', queue: 'failed' } },
      ]);
    } finally {
      await app.stop();
    }
  });
});
