import { randomBytes } from 'node:crypto';
import { aDataverse, errorOf, rowsOf, type TestDataverse } from './a-dataverse';
import { addTableWithFiles } from './a-file-table';

const MEGABYTE = 1024 * 1024;

describe('file columns', () => {
  let dataverse: TestDataverse;
  let id: string;
  let column: string;
  beforeAll(async () => {
    dataverse = await aDataverse();
    addTableWithFiles(dataverse);
  });
  afterAll(() => dataverse.close());
  beforeEach(async () => {
    id = await dataverse.create('test_documents', { test_name: 'D' });
    column = `test_documents(${id})/test_file`;
  });

  const send = (
    method: string,
    path: string,
    { headers = {}, body }: { headers?: Record<string, string>; body?: Uint8Array } = {},
  ): Promise<Response> =>
    fetch(path.startsWith('http') ? path : `${dataverse.api}${path}`, {
      method,
      headers: { Authorization: 'Bearer test', ...headers },
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    });
  const upload = (bytes: Uint8Array, name = 'a.pdf', to = column): Promise<Response> =>
    send('PATCH', to, {
      headers: { 'Content-Type': 'application/octet-stream', 'x-ms-file-name': name },
      body: bytes,
    });
  const download = async (headers: Record<string, string> = {}, from = column): Promise<[Response, Buffer]> => {
    const answer = await send('GET', `${from}/$value`, { headers });
    return [answer, Buffer.from(await answer.arrayBuffer())];
  };
  const rowOf = async (select = 'test_file,test_file_name'): Promise<Record<string, unknown>> =>
    (await dataverse.call('GET', `test_documents(${id})?$select=${select}`)).json;

  test.each(['PATCH', 'PUT'])('a file is uploaded in one %s and comes back byte for byte', async (method) => {
    const bytes = randomBytes(5 * MEGABYTE + 17);
    const headers = { 'Content-Type': 'application/octet-stream', 'x-ms-file-name': 'report.pdf' };
    const answer = await send(method, column, { headers, body: bytes });
    expect([answer.status, answer.headers.get('odata-version')]).toEqual([204, '4.0']);
    const [downloaded, content] = await download();
    expect(downloaded.status).toBe(200);
    expect(content.equals(bytes)).toBe(true);
    expect(downloaded.headers.get('x-ms-file-name')).toBe('report.pdf');
    expect(downloaded.headers.get('x-ms-file-size')).toBe(String(bytes.length));
    expect(downloaded.headers.get('mimetype')).toBe('application/pdf');
  });
  test('the row shows the id and the name of the file, and fileattachments tell of it', async () => {
    await upload(Buffer.from('abc'));
    const row = await rowOf();
    expect(row['test_file']).toMatch(/^[0-9a-f-]{36}$/);
    expect(row['test_file_name']).toBe('a.pdf');
    const expanded = await dataverse.call(
      'GET',
      `test_documents(${id})?$select=test_documentid&$expand=test_document_FileAttachments($select=mimetype,filesizeinbytes,filename,regardingfieldname)`,
    );
    expect(expanded.json['test_document_FileAttachments']).toMatchObject([
      {
        mimetype: 'application/pdf',
        filesizeinbytes: 3,
        filename: 'a.pdf',
        regardingfieldname: 'test_file',
        fileattachmentid: row['test_file'],
      },
    ]);
    const found = await dataverse.call('GET', `test_documents?$filter=test_file ne null and test_documentid eq ${id}`);
    expect(rowsOf(found)).toHaveLength(1);
  });
  test('a Range header gives a part with 206, and 416 behind the end', async () => {
    const bytes = randomBytes(9 * MEGABYTE);
    await upload(bytes);
    const [start, end] = [4 * MEGABYTE - 10, 8 * MEGABYTE + 9];
    const [part, content] = await download({ Range: `bytes=${start}-${end}` });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes ${start}-${end}/${bytes.length}`]);
    expect(part.headers.get('x-ms-chunk-size')).toBe('4194304');
    expect(content.equals(bytes.subarray(start, end + 1))).toBe(true);
    const [last, tail] = await download({ Range: 'bytes=-5' });
    expect([last.status, tail.equals(bytes.subarray(-5))]).toEqual([206, true]);
    const [beyond] = await download({ Range: `bytes=${bytes.length}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`]);
  });
  test('a chunked upload: 200 with the address, 206 for chunks, 204 for the last', async () => {
    const bytes = randomBytes(9 * MEGABYTE + 1);
    const begun = await send('PATCH', `${column}?x-ms-file-name=${encodeURIComponent('größe.txt')}`, {
      headers: { 'x-ms-transfer-mode': 'chunked' },
    });
    expect([begun.status, begun.headers.get('accept-ranges'), begun.headers.get('x-ms-chunk-size')]).toEqual([
      200,
      'bytes',
      '4194304',
    ]);
    const location = begun.headers.get('location') ?? '';
    expect(location).toContain(`/test_documents(${id})/test_file?sessiontoken=`);
    const statuses: number[] = [];
    for (let at = 0; at < bytes.length; at += 4 * MEGABYTE) {
      const chunk = bytes.subarray(at, at + 4 * MEGABYTE);
      const range = `bytes ${at}-${at + chunk.length - 1}/${bytes.length}`;
      const headers = { 'Content-Type': 'application/octet-stream', 'Content-Range': range, 'x-ms-file-name': 'x' };
      statuses.push((await send('PATCH', location, { headers, body: chunk })).status);
    }
    expect(statuses).toEqual([206, 206, 204]);
    const [downloaded, content] = await download();
    expect(content.equals(bytes)).toBe(true);
    expect(downloaded.headers.get('x-ms-file-name')).toBe(encodeURIComponent('größe.txt'));
    expect((await rowOf())['test_file_name']).toBe('größe.txt');
    const again = { 'Content-Type': 'application/octet-stream', 'Content-Range': 'bytes 0-0/1' };
    expect((await send('PATCH', location, { headers: again, body: Buffer.from('x') })).status).toBe(400);
  });
  test('blocks by InitializeFileBlocksUpload, UploadBlock, CommitFileBlocksUpload and back by DownloadBlock', async () => {
    const Target = { test_documentid: id, '@odata.type': 'Microsoft.Dynamics.CRM.test_document' };
    const begun = await dataverse.call('POST', 'InitializeFileBlocksUpload', {
      body: { Target, FileAttributeName: 'test_file', FileName: 'b.txt' },
    });
    expect(begun.json['@odata.context']).toContain('#Microsoft.Dynamics.CRM.InitializeFileBlocksUploadResponse');
    const FileContinuationToken = begun.json['FileContinuationToken'];
    const blocks = ['second', 'first'].map((text) => ({
      BlockId: Buffer.from(text.padEnd(6)).toString('base64'),
      BlockData: Buffer.from(text).toString('base64'),
    }));
    for (const block of blocks) {
      const sent = await dataverse.call('POST', 'UploadBlock', { body: { ...block, FileContinuationToken } });
      expect(sent.status).toBe(204);
    }
    const committed = await dataverse.call('POST', 'CommitFileBlocksUpload', {
      body: {
        FileName: 'b.txt',
        MimeType: 'text/plain',
        BlockList: [blocks[1]?.BlockId, blocks[0]?.BlockId],
        FileContinuationToken,
      },
    });
    expect(committed.json).toMatchObject({ FileSizeInBytes: 11, FileId: (await rowOf())['test_file'] });
    const opened = await dataverse.call('POST', 'InitializeFileBlocksDownload', {
      body: { Target, FileAttributeName: 'test_file' },
    });
    expect(opened.json).toMatchObject({ FileSizeInBytes: 11, FileName: 'b.txt', IsChunkingSupported: true });
    const block = await dataverse.call('POST', 'DownloadBlock', {
      body: { Offset: 3, BlockLength: 4, FileContinuationToken: opened.json['FileContinuationToken'] },
    });
    expect(Buffer.from(String(block.json['Data']), 'base64').toString()).toBe('stse');
  });
  test('rows 20 and 27: If-Match guards a single column, a file one, too', async () => {
    const one = await dataverse.call('GET', `test_documents(${id})?$select=test_name`);
    const current = String(one.json['@odata.etag']);
    const stale = { 'If-Match': 'W/"1"', 'Content-Type': 'application/octet-stream', 'x-ms-file-name': 'a' };
    expect((await send('PATCH', column, { headers: stale, body: Buffer.from('x') })).status).toBe(412);
    const name = `test_documents(${id})/test_name`;
    const put = (match: string) =>
      dataverse.call('PUT', name, { body: { value: 'E' }, headers: { 'If-Match': match } });
    expect([(await put('W/"1"')).status, (await put(current)).status]).toEqual([412, 204]);
  });
  test('a new file takes the place of the old one, whose bytes are gone', async () => {
    await upload(Buffer.from('first'));
    await upload(Buffer.from('second'), 'b.txt');
    expect((await download())[1].toString()).toBe('second');
    const { database } = dataverse.services;
    expect(database.get('SELECT count(*) AS n FROM fileattachment WHERE objectid = ?', [id])?.['n']).toBe(1);
    expect(orphans(dataverse)).toBe(0);
  });
  test('DELETE of the column and DeleteFile empty it; so does deleting the row', async () => {
    await upload(Buffer.from('x'));
    expect((await send('DELETE', column)).status).toBe(204);
    expect(await rowOf()).toMatchObject({ test_file: null, test_file_name: null });
    expect((await download())[0].status).toBe(204);
    await upload(Buffer.from('x'));
    const FileId = (await rowOf())['test_file'];
    expect((await dataverse.call('POST', 'DeleteFile', { body: { FileId } })).status).toBe(204);
    expect((await dataverse.call('POST', 'DeleteFile', { body: { FileId } })).status).toBe(404);
    await upload(Buffer.from('x'));
    await dataverse.call('DELETE', `test_documents(${id})`);
    expect(
      dataverse.services.database.get('SELECT count(*) AS n FROM fileattachment WHERE objectid = ?', [id])?.['n'],
    ).toBe(0);
    expect(orphans(dataverse)).toBe(0);
  });
  test('a file beyond MaxSizeInKB is refused with 0x80044a02, whole and in chunks, and nothing stays', async () => {
    const small = `test_documents(${id})/test_small`;
    const answer = await upload(Buffer.alloc(1025), 'a.txt', small);
    const { error } = (await answer.json()) as { error: { code: string; message: string } };
    expect([answer.status, error.code, error.message]).toEqual([413, '0x80044a02', 'Attachment file size is too big.']);
    const begun = await send('PATCH', small, { headers: { 'x-ms-transfer-mode': 'chunked', 'x-ms-file-name': 'a' } });
    const headers = { 'Content-Type': 'application/octet-stream', 'Content-Range': 'bytes 0-1024/1025' };
    const location = begun.headers.get('location') ?? '';
    expect((await send('PATCH', location, { headers, body: Buffer.alloc(1025) })).status).toBe(413);
    expect(orphans(dataverse)).toBe(0);
  });
  test('row 94: more than 128 MB in one request are refused with 413 and 0x80044a02', async () => {
    const answer = await upload(Buffer.alloc(128 * MEGABYTE + 1));
    const { error } = (await answer.json()) as { error: { code: string } };
    expect([answer.status, error.code]).toEqual([413, '0x80044a02']);
  });
  test('the size limit of a column stands in its definition', async () => {
    const answer = await dataverse.call(
      'GET',
      "EntityDefinitions(LogicalName='test_document')/Attributes(LogicalName='test_file')/Microsoft.Dynamics.CRM.FileAttributeMetadata?$select=MaxSizeInKB",
    );
    expect(answer.json).toMatchObject({ MaxSizeInKB: 32_768 });
  });
  test.each([
    ['a JSON body', { 'Content-Type': 'application/json', 'x-ms-file-name': 'a' }, 400],
    ['no file name', { 'Content-Type': 'application/octet-stream' }, 400],
    [
      'a chunk of an unknown upload',
      { 'Content-Type': 'application/octet-stream', 'Content-Range': 'bytes 0-1/2' },
      400,
    ],
  ])('%s is refused', async (_, headers, status) => {
    const path = 'Content-Range' in headers ? `${column}?sessiontoken=nothing` : column;
    expect((await send('PATCH', path, { headers, body: Buffer.from('{}') })).status).toBe(status);
  });
  test('a row cannot be written with a file: the property is read-only; image columns and files in a batch are 501', async () => {
    await upload(Buffer.from('x'));
    const before = (await rowOf())['test_file'];
    await dataverse.call('PATCH', `test_documents(${id})`, { body: { test_file: null } });
    expect((await rowOf())['test_file']).toBe(before);
    const image = await dataverse.call('PATCH', `test_documents(${id})`, { body: { test_picture: 'aGVsbG8=' } });
    expect([image.status, errorOf(image).message]).toEqual([501, expect.stringContaining('image columns')]);
    const part = `--b\r\nContent-Type: application/http\r\n\r\nGET ${column}/$value HTTP/1.1\r\n\r\n\r\n--b--\r\n`;
    const batch = await dataverse.call('POST', '$batch', {
      body: part,
      headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
    });
    expect(batch.text).toContain('file data inside a batch');
  });
  test('fileattachments cannot be written', async () => {
    const answer = await dataverse.call('POST', 'fileattachments', { body: { filename: 'x' } });
    expect([answer.status, errorOf(answer).code]).toEqual([400, '0x80040800']);
  });
});

/** Pieces of files that no file claims. */
const orphans = ({ services }: TestDataverse): unknown =>
  services.database.get(
    `SELECT count(*) AS n FROM "$file_part" LEFT JOIN fileattachment ON fileattachmentid = file
     LEFT JOIN "$block" ON "$block".id = block WHERE fileattachmentid IS NULL OR "$block".id IS NULL`,
  )?.['n'];
