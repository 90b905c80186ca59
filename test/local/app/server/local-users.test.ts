import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLocalUsers } from '../../../../local/app/server/local-users';

const fileWith = (content: unknown): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'local-users-')), 'users.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};

describe('readLocalUsers', () => {
  test('reads the people of the issuer file and leaves applications out', async () => {
    const file = fileWith({
      tenantId: 't',
      users: [{ username: 'cleo', name: 'Cleo Clerk', objectId: 'o', roles: ['Clerk'] }],
      applications: [{ clientId: 'c' }],
    });
    expect(await readLocalUsers(file)).toEqual([{ username: 'cleo', displayName: 'Cleo Clerk', roles: ['Clerk'] }]);
  });

  test('reads a plain list too, and refuses anything else', async () => {
    expect(await readLocalUsers(fileWith([{ username: 'max' }]))).toEqual([
      { username: 'max', displayName: 'max', roles: [] },
    ]);
    await expect(readLocalUsers(fileWith({ people: [] }))).rejects.toThrow('expected a list of users');
  });
});
