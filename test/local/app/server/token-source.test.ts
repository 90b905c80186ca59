import { tokenSource } from '../../../../local/app/server/token-source';
import { standInServer } from './stand-in-server';

describe('tokenSource', () => {
  test('asks the issuer once per person and names the audience', async () => {
    const asked: string[] = [];
    const issuer = await standInServer((request, response) => {
      void (async () => {
        let body = '';
        for await (const chunk of request) body += String(chunk);
        asked.push(body);
        response.end(JSON.stringify({ access_token: `token-${asked.length}`, expires_in: 3600 }));
      })();
    });
    const token = tokenSource({ issuer: issuer.url, audience: 'http://127.0.0.1:7081' });
    expect([await token('cleo'), await token('cleo'), await token('max')]).toEqual(['token-1', 'token-1', 'token-2']);
    expect(Object.fromEntries(new URLSearchParams(asked[0]))).toEqual({
      grant_type: 'urn:o2c:local-user',
      username: 'cleo',
      scope: 'http://127.0.0.1:7081/.default',
    });
    await issuer.close();
  });

  test('says which person got no token', async () => {
    const issuer = await standInServer((_, response) => response.writeHead(400).end('{}'));
    await expect(tokenSource({ issuer: issuer.url, audience: 'x' })('cleo')).rejects.toThrow('no token for cleo (400)');
    await issuer.close();
  });
});
