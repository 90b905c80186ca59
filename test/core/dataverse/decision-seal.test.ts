import { readDecisionSeal, tables, writeDecisionSeal } from '@o2c/core/dataverse';
import { type DecisionSeal } from '@o2c/core/operations';
import fc, { type Arbitrary } from 'fast-check';
import { anId, anInstant, aText, hosts, joined, maybe } from './arbitraries';
import { links, returned } from './returned-row';

const aHash = (): Arbitrary<string> =>
  fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));

const aSeal: Arbitrary<DecisionSeal> = fc
  .tuple(
    fc.record({
      id: anId(),
      legalEntityId: anId(),
      sequence: fc.nat(),
      blockHash: aHash(),
      decisions: fc.array(fc.record({ id: anId(), contentHash: aHash() })),
      firstRecordedOn: anInstant(),
      lastRecordedOn: anInstant(),
      anchor: aText(),
      recordedOn: anInstant(),
    }),
    maybe('previousHash', aHash()),
  )
  .map(joined);

test.each(hosts)('blocks of decisions come back as they were written, numbers as %s', (host) =>
  fc.assert(
    fc.property(aSeal, (seal) => {
      expect(readDecisionSeal(returned(writeDecisionSeal(seal, links), host))).toEqual({ ok: true, value: seal });
    }),
  ),
);

test('I21: a list that somebody spoilt is read as it stands, so that whoever verifies sees it', () => {
  const [seal] = fc.sample(aSeal, 1);
  if (!seal) throw new Error('no sample');
  const row = {
    ...returned(writeDecisionSeal(seal, links), 'text'),
    [tables.decisionSeal.columns.decisionIds.name]: 'spoilt',
  };
  expect(readDecisionSeal(row)).toMatchObject({ ok: true, value: { decisions: [{ id: 'spoilt', contentHash: '' }] } });
});
