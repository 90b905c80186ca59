import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DynamicsWebApi } from 'dynamics-web-api';
import { temporaryFolder } from '../../../builders/temporary-folder';
import { aReceiver } from '../pipeline/a-receiver';
import { aStep } from '../pipeline/a-step';
import { restoreSnapshot, takeSnapshot } from '../snapshots/snapshot';
import { aDataverse, type TestDataverse } from './a-dataverse';
import { addTableWithFiles } from './a-file-table';
import { aPerson } from './a-person';

const folder = temporaryFolder();

interface Sent {
  readonly headers?: Record<string, string>;
  readonly body?: Uint8Array;
}

const send = (method: string, url: string, { headers = {}, body }: Sent = {}): Promise<Response> =>
  fetch(url, {
    method,
    headers: { Authorization: 'Bearer test', ...headers },
    ...(body === undefined ? {} : { body: new Uint8Array(body) }),
  });

const upload = (url: string, body: Uint8Array, headers: Record<string, string> = {}): Promise<Response> =>
  send('PATCH', url, {
    headers: { 'Content-Type': 'application/octet-stream', 'x-ms-file-name': 'a.bin', ...headers },
    body,
  });

const download = async (url: string, headers: Record<string, string> = {}): Promise<[number, string]> => {
  const answer = await send('GET', `${url}/$value`, { headers });
  return [answer.status, await answer.text()];
};

describe('the files of file columns', () => {
  let dataverse: TestDataverse;
  let row: string;
  beforeEach(async () => {
    dataverse = await aDataverse({ webhookTimeoutMilliseconds: 500 });
    addTableWithFiles(dataverse);
    row = `${dataverse.api}test_documents(${await dataverse.create('test_documents', { test_name: 'D' })})`;
  });
  afterEach(() => dataverse.close());

  test('a reader downloads and cannot upload or delete; who may not read the row gets nothing', async () => {
    await upload(`${row}/test_file`, Buffer.from('content'));
    const reader = await aPerson(dataverse, { name: 'R', grants: { prvReadtest_Document: 'Global' } });
    const stranger = await aPerson(dataverse, { name: 'S', grants: { prvReadAccount: 'Global' } });
    const as = (user: string) => ({ MSCRMCallerID: user });
    expect(await download(`${row}/test_file`, as(reader))).toEqual([200, 'content']);
    expect((await upload(`${row}/test_file`, Buffer.from('x'), as(reader))).status).toBe(403);
    const chunked = { ...as(reader), 'x-ms-transfer-mode': 'chunked', 'x-ms-file-name': 'a' };
    expect((await send('PATCH', `${row}/test_file`, { headers: chunked })).status).toBe(403);
    expect((await send('DELETE', `${row}/test_file`, { headers: as(reader) })).status).toBe(403);
    expect((await download(`${row}/test_file`, as(stranger)))[0]).toBe(403);
    expect(await download(`${row}/test_file`)).toEqual([200, 'content']);
  });
  test('fileattachments show the files of rows and columns that the caller may read, and no others', async () => {
    const grants = {
      prvReadtest_Document: 'Basic',
      prvWritetest_Document: 'Basic',
      prvCreatetest_Document: 'Basic',
    } as const;
    const user = await aPerson(dataverse, { name: 'O', grants });
    const headers = { MSCRMCallerID: user };
    const made = await dataverse.call('POST', 'test_documents', { body: { test_name: 'Mine' }, headers });
    const mine = `${dataverse.api}test_documents(${made.id})`;
    await upload(`${row}/test_file`, Buffer.from('x'), { 'x-ms-file-name': 'theirs.txt' });
    await upload(`${mine}/test_file`, Buffer.from('x'), { 'x-ms-file-name': 'mine.txt' });
    await upload(`${mine}/test_secret`, Buffer.from('x'), { 'x-ms-file-name': 'secret.txt' });
    const names = async (path: string, who: Record<string, string>): Promise<readonly unknown[]> =>
      ((await dataverse.call('GET', path, { headers: who })).json['value'] as Record<string, unknown>[]).map(
        (file) => file['filename'],
      );
    expect(await names('fileattachments?$select=filename', headers)).toEqual(['mine.txt']);
    expect(await names(`test_documents(${made.id})/test_document_FileAttachments`, headers)).toEqual(['mine.txt']);
    expect(await names('fileattachments?$select=filename&$orderby=filename', {})).toEqual([
      'mine.txt',
      'secret.txt',
      'theirs.txt',
    ]);
    const expanded = await dataverse.call(
      'GET',
      'test_documents?$expand=test_document_FileAttachments($select=filename)',
      {
        headers,
      },
    );
    expect(expanded.text).toContain('mine.txt');
    expect(expanded.text).not.toContain('secret.txt');
    const stranger = { MSCRMCallerID: await aPerson(dataverse, { name: 'N', grants: { prvReadAccount: 'Global' } }) };
    expect((await dataverse.call('GET', 'fileattachments', { headers: stranger })).status).toBe(403);
  });
  test('a secured column hides its file and the name of it, and takes none from who may not write it', async () => {
    await upload(`${row}/test_secret`, Buffer.from('secret'), { 'x-ms-file-name': 'salary.pdf' });
    const grants = { prvReadtest_Document: 'Global', prvWritetest_Document: 'Global' } as const;
    const headers = { MSCRMCallerID: await aPerson(dataverse, { name: 'W', grants }) };
    expect(await download(`${row}/test_secret`, headers)).toEqual([204, '']);
    const shown = await send('GET', `${row}?$select=test_secret,test_secret_name`, { headers });
    expect(await shown.json()).toMatchObject({ test_secret: null, test_secret_name: null });
    expect((await upload(`${row}/test_secret`, Buffer.from('x'), headers)).status).toBe(403);
    expect((await upload(`${row}/test_file`, Buffer.from('x'), headers)).status).toBe(204);
  });
  test('the upload of another user, and one of another column, is not known', async () => {
    const begun = await send('PATCH', `${row}/test_file`, {
      headers: { 'x-ms-transfer-mode': 'chunked', 'x-ms-file-name': 'a' },
    });
    const location = begun.headers.get('location') ?? '';
    const grants = { prvReadtest_Document: 'Global', prvWritetest_Document: 'Global' } as const;
    const other = await aPerson(dataverse, { name: 'W', grants });
    const chunk = { 'Content-Range': 'bytes 0-0/1' };
    expect((await upload(location, Buffer.from('x'), { ...chunk, MSCRMCallerID: other })).status).toBe(400);
    expect((await upload(location.replace('test_file', 'test_small'), Buffer.from('x'), chunk)).status).toBe(400);
    expect((await upload(location, Buffer.from('x'), chunk)).status).toBe(204);
  });
  test('row 102: a step that refuses keeps the old file, and leaves no byte of the new one', async () => {
    const receiver = await aReceiver();
    await upload(`${row}/test_file`, Buffer.from('old'));
    await aStep(dataverse, { message: 'Update', table: 'test_document', url: receiver.url, stage: 40, mode: 0 });
    receiver.answer = () => 403;
    expect((await upload(`${row}/test_file`, Buffer.from('new'))).status).toBe(400);
    expect((await send('DELETE', `${row}/test_file`)).status).toBe(400);
    expect(await download(`${row}/test_file`)).toEqual([200, 'old']);
    const { database } = dataverse.services;
    expect(database.get('SELECT count(*) AS n FROM "$block"')?.['n']).toBe(1);
    await receiver.close();
  });
  test('uploads at once to one column leave one file, whole', async () => {
    const contents = Array.from({ length: 8 }, (_, index) => String(index).repeat(300_000));
    const answers = await Promise.all(contents.map((content) => upload(`${row}/test_file`, Buffer.from(content))));
    expect(answers.map(({ status }) => status)).toEqual(contents.map(() => 204));
    const [, kept] = await download(`${row}/test_file`);
    expect(contents).toContain(kept);
    const { database } = dataverse.services;
    expect(
      database.get('SELECT (SELECT count(*) FROM "$block") AS b, (SELECT count(*) FROM fileattachment) AS f'),
    ).toEqual({
      b: 1,
      f: 1,
    });
  });
  test('a snapshot holds the files of its time', async () => {
    await upload(`${row}/test_file`, Buffer.from('then'));
    await takeSnapshot(dataverse, 'then');
    await upload(`${row}/test_file`, Buffer.from('now'));
    await restoreSnapshot(dataverse, 'then');
    addTableWithFiles(dataverse);
    expect(await download(`${row}/test_file`)).toEqual([200, 'then']);
  });
  test('dynamics-web-api, unmodified, uploads in chunks, downloads in chunks and deletes', async () => {
    const api = new DynamicsWebApi({
      serverUrl: dataverse.url,
      dataApi: { version: '9.2' },
      onTokenRefresh: () => Promise.resolve('token'),
    });
    const place = { collection: 'test_documents', key: /\(([^)]+)\)$/.exec(row)?.[1] ?? '' };
    const data = new Uint8Array(randomBytes(9 * 1024 * 1024));
    await api.uploadFile({ ...place, property: 'test_file', fileName: 'dwa.bin', data });
    const file = await api.downloadFile({ ...place, property: 'test_file' });
    expect([file.fileName, file.fileSize]).toEqual(['dwa.bin', data.length]);
    expect(Buffer.from(file.data as Uint8Array).equals(Buffer.from(data))).toBe(true);
    await api.deleteRecord({ ...place, property: 'test_file' });
    expect((await download(`${row}/test_file`))[0]).toBe(204);
  });
});

describe('the death of the process', () => {
  const child = (path: string): Promise<[ChildProcess, string]> => {
    const script = join(__dirname, 'serve-files-until-killed.ts');
    const started = spawn(process.execPath, ['--import', 'tsx', script, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return new Promise((resolve, reject) => {
      started.stdout.once('data', (text: Buffer) => resolve([started, text.toString().trim()]));
      started.once('exit', (code) => reject(new Error(`the server ended with ${String(code)}`)));
    });
  };
  const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

  test('in the middle of uploads leaves every acknowledged file whole and no half one, and chunks go on afterwards', async () => {
    const path = join(folder.path, 'files.db');
    const [server, api] = await child(path);
    const contents = Array.from({ length: 6 }, () => randomBytes(3 * 1024 * 1024));
    const rows: string[] = [];
    for (const name of contents.keys()) {
      const made = await send('POST', `${api}test_documents`, {
        headers: { 'Content-Type': 'application/json' },
        body: Buffer.from(JSON.stringify({ test_name: String(name) })),
      });
      rows.push(/\(([^)]+)\)$/.exec(made.headers.get('odata-entityid') ?? '')?.[1] ?? '');
    }
    const begun = await send('PATCH', `${api}test_documents(${rows[0] ?? ''})/test_small`, {
      headers: { 'x-ms-transfer-mode': 'chunked', 'x-ms-file-name': 'half.txt' },
    });
    const location = begun.headers.get('location') ?? '';
    await upload(location, Buffer.from('first '), { 'Content-Range': 'bytes 0-5/11' });
    const acknowledged: string[] = [];
    const uploads = rows.map(async (id, index) => {
      const answer = await upload(`${api}test_documents(${id})/test_file`, contents[index] ?? Buffer.alloc(0));
      if (answer.status === 204) acknowledged.push(id);
    });
    await uploads[1];
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGKILL');
    await Promise.allSettled([ended, ...uploads]);

    const again = await aDataverse({ database: path });
    addTableWithFiles(again);
    expect(acknowledged.length).toBeGreaterThan(0);
    for (const [index, id] of rows.entries()) {
      const answer = await send('GET', `${again.api}test_documents(${id})/test_file/$value`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (acknowledged.includes(id)) expect(answer.status).toBe(200);
      if (answer.status === 200) expect(digest(bytes)).toBe(digest(contents[index] ?? Buffer.alloc(0)));
    }
    const query = location.slice(location.indexOf('?'));
    const small = `${again.api}test_documents(${rows[0] ?? ''})/test_small`;
    expect((await upload(`${small}${query}`, Buffer.from('half.'), { 'Content-Range': 'bytes 6-10/11' })).status).toBe(
      204,
    );
    expect(await download(small)).toEqual([200, 'first half.']);
    await again.close();
  }, 60_000);
});
