import { tables } from '@o2c/core/dataverse';
import { rowId } from '@o2c/core/kernel';
import { equal, oneOf, oneOfEach } from '../../../../../azure-functions/src/adapters/dataverse/query/filter';
import { readBatch } from '../../../../../azure-functions/src/adapters/dataverse/query/read-batch';
import { readRows } from '../../../../../azure-functions/src/adapters/dataverse/query/read-rows';
import { aContext, anError } from '../a-dataverse';
import { aBench, aTransaction, type Bench, quickClock } from '../transactions/a-writer';

const { entitySetName, primaryId, columns } = tables.inbox;
const byKey = (text: string) => ({
  from: entitySetName,
  select: [columns.key.name],
  where: equal(columns.key.name, { text }),
});

describe('readBatch against the local Dataverse', () => {
  let bench: Bench;
  let calls = 0;
  const counted: typeof fetch = (input, init) => {
    calls += 1;
    return fetch(input, init);
  };
  beforeAll(async () => {
    bench = await aBench();
    await bench.write(Array.from({ length: 600 }, (_, index) => aTransaction(`n${index}`)));
  });
  afterAll(() => bench.dataverse.close());
  beforeEach(() => {
    calls = 0;
  });
  const connection = () => ({ ...bench.dataverse.session.connection, fetch: counted, clock: quickClock });

  test('reads several queries in one request, answers in their order; one that is refused spoils no other', async () => {
    const wrong = { from: entitySetName, select: ['o2c_nosuchcolumn'] };
    const [first, refused, none] = await readBatch(connection(), aContext, [byKey('n7'), wrong, byKey('nobody')]);
    expect(first).toMatchObject({ outcome: 'ok', rows: [{ [columns.key.name]: 'n7' }] });
    expect(refused).toMatchObject({ outcome: 'rejected', status: 400 });
    expect(none).toEqual({ outcome: 'ok', rows: [] });
    expect(calls).toBe(1);
  });

  test('finds rows by hundreds of ids: one query per 250, all in the same request', async () => {
    const ids = Array.from({ length: 600 }, (_, index) => ({ id: rowId('inbox', `n${index}`) }));
    const queries = oneOfEach(primaryId, [...ids, ...ids]).map((where) => ({ ...byKey(''), where }));
    const reads = await readBatch(connection(), aContext, queries);
    expect(reads.map((read) => (read.outcome === 'ok' ? read.rows.length : read))).toEqual([250, 250, 100]);
    expect(calls).toBe(1);
  });

  test('finds rows by texts of any content', async () => {
    const texts = ["O'Brien", 'a"b', 'a,b]', 'a\\b', 'ä€'];
    await bench.write(texts.map((text) => aTransaction(text)));
    const where = oneOf(
      columns.key.name,
      texts.map((text) => ({ text })),
    );
    const [read] = await readBatch(connection(), aContext, [{ ...byKey(''), where }]);
    expect(read?.outcome === 'ok' ? read.rows.map((row) => row[columns.key.name]).sort() : read).toEqual(texts.sort());
  });

  test('a lookup is named like everywhere else', async () => {
    const { runChunk } = tables;
    const where = oneOf(runChunk.lookups.run.value, [{ id: rowId('run', 'none') }]);
    expect(where).toContain("PropertyName='o2c_runid'");
    const query = { from: runChunk.entitySetName, select: [runChunk.primaryId], where };
    expect(await readRows(connection(), aContext, query)).toEqual({ outcome: 'ok', rows: [] });
  });

  test('what was throttled or lost is asked again', async () => {
    const busy: typeof fetch = (input, init) => {
      calls += 1;
      if (calls === 1) return Promise.reject(new TypeError('fetch failed'));
      if (calls === 2) return Promise.resolve(new Response(anError('0x80072322'), { status: 503 }));
      return fetch(input, init);
    };
    const [read] = await readBatch({ ...connection(), fetch: busy }, aContext, [byKey('n1')]);
    expect(read).toMatchObject({ outcome: 'ok', rows: [{}] });
    expect(calls).toBe(3);
  });

  test('oneOf takes 1 to 250 values', () => {
    expect(() => oneOf('x', [])).toThrow(RangeError);
    expect(() =>
      oneOf(
        'x',
        Array.from({ length: 251 }, (_, number) => ({ number })),
      ),
    ).toThrow(RangeError);
    expect(oneOfEach('x', [])).toEqual([]);
  });
});
