import { describeWithReferenceData } from '../../../builders/reference-data';
import { aDataverse, type TestDataverse } from '../contract/a-dataverse';
import { takeSnapshot } from '../snapshots/snapshot';
import { replayPage } from './conversation';
import { listedDifferences } from './differences';
import { documentedBlocks } from './documented-block';
import { pairBlocks } from './exchanges';
import { sequentialIds } from './sequential-ids';

const listed = listedDifferences();

/** Answered by another service, or not over HTTP. */
const isReplayed = (name: string): boolean => !(name in listed.notReplayed);

describeWithReferenceData('the documented requests, replayed', () => {
  const documentation = pairBlocks(documentedBlocks());
  const replayed = documentation.exchanges.filter(({ name }) => isReplayed(name));
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse({ newId: sequentialIds() });
    await takeSnapshot(dataverse, 'empty');
  });
  afterAll(() => dataverse.close());

  // Loops, for there is nothing to list where the reference data is not.
  for (const file of new Set(replayed.map((exchange) => exchange.file)))
    describe(file, () => {
      let found: ReadonlyMap<string, readonly string[]>;
      beforeAll(async () => {
        found = await replayPage(dataverse, documentation, file);
      });
      for (const { name } of replayed.filter((exchange) => exchange.file === file))
        test(`${name} is answered as documented, listed differences apart`, () =>
          expect(found.get(name)).toEqual(listed.examples[name]?.differences ?? []));
    });

  test('every block of the pages is replayed, or listed with the reason why not', () => {
    const known = new Set(documentation.exchanges.map(({ name }) => name));
    expect(Object.keys(listed.notReplayed).filter((name) => !known.has(name))).toEqual([]);
    expect([...new Set(documentation.loose.map(({ name }) => name))].sort()).toEqual(
      Object.keys(listed.noRequests).sort(),
    );
  });

  test('every listed difference belongs to an example and has a reason', () => {
    const known = new Set(replayed.map(({ name }) => name));
    const entries = Object.entries(listed.examples);
    expect(entries.filter(([name]) => !known.has(name))).toEqual([]);
    expect(entries.filter(([, { reasons }]) => reasons.length === 0)).toEqual([]);
    const used = new Set(entries.flatMap(([, { reasons }]) => reasons));
    const others = [...Object.values(listed.notReplayed), ...Object.values(listed.noRequests)];
    expect([...new Set([...used, ...others])].sort()).toEqual(Object.keys(listed.reasons).sort());
  });

  test('what is listed as a table that is not here is none', () => {
    const refusals = Object.values(listed.examples).filter(({ reasons }) => reasons.includes('table'));
    for (const { differences } of refusals) expect(differences.join()).toContain('Resource not found for the segment');
  });
});
