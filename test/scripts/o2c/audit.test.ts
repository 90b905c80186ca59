import { commands } from '../../../scripts/o2c/commands';
import { type AzuriteBlobs, startAzuriteBlobs } from '../../builders/azurite-blobs';
import { provisionedDataverse, type ProvisionedDataverse } from '../../builders/provisioned-dataverse';

let dataverse: ProvisionedDataverse;
let blobs: AzuriteBlobs;
beforeAll(async () => {
  [dataverse, blobs] = await Promise.all([provisionedDataverse(), startAzuriteBlobs()]);
});
afterAll(() => Promise.all([dataverse.close(), blobs.stop()]));

async function audit(...args: readonly string[]): Promise<{ code: number; said: string }> {
  let said = '';
  const say = (text: string): void => void (said += text);
  const command = commands.find(({ name }) => name === 'audit');
  const code = await command?.run([...args, '--url', dataverse.url, '--anchors', blobs.connectionString], {
    result: say,
    message: say,
    progress: () => undefined,
  });
  return { code: code ?? -1, said };
}

test('AU-1: audit verify looks at decisions, blocks and anchors and ends with 0 when all agree', async () => {
  expect(await audit('verify')).toEqual({ code: 0, said: '0 findings in 0 decisions, 0 blocks, 0 anchors.' });
  expect(JSON.parse((await audit('verify', '--json')).said)).toEqual({
    checked: { decisions: 0, blocks: 0, anchors: 0 },
    findings: [],
  });
});

test('audit knows no other word', () => expect(audit('burn')).rejects.toThrow("'burn' is not known: audit verify"));
