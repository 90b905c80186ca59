import {
  readNumberSeries,
  readVoidedNumber,
  type RecordedVoid,
  tables,
  writeNumberSeries,
  writeVoidedNumber,
} from '@o2c/core/dataverse';
import { type DocumentType, type NumberSeries } from '@o2c/core/invoicing';
import fc, { type Arbitrary } from 'fast-check';
import { anId, anInstant, aText, hosts, joined, maybe } from './arbitraries';
import { returned } from './returned-row';

const aSeries: Arbitrary<NumberSeries & { readonly etag: string }> = fc.record({
  id: anId(),
  etag: fc.constant('W/"1"'),
  legalEntityId: anId(),
  documentType: fc.constantFrom(...(Object.keys(tables.numberSeries.choices.documentType) as DocumentType[])),
  year: fc.integer({ min: 2000, max: 2100 }),
  prefix: aText(),
  digits: fc.integer({ min: 1, max: 12 }),
  nextNumber: fc.integer({ min: 1, max: 1e9 }),
});

const aVoid: Arbitrary<RecordedVoid> = fc
  .tuple(
    fc.record({
      id: anId(),
      key: aText(),
      seriesId: anId(),
      number: fc.integer({ min: 1, max: 1e9 }),
      documentNumber: aText(),
      reason: aText(),
      recordedOn: anInstant(),
    }),
    maybe('runChunkId', anId()),
  )
  .map(joined);

test.each(hosts)('number series come back as they were written, numbers as %s', (host) =>
  fc.assert(
    fc.property(aSeries, (series) => {
      expect(readNumberSeries(returned(writeNumberSeries(series), host))).toEqual({ ok: true, value: series });
    }),
  ),
);

test.each(hosts)('voided numbers come back as they were written, numbers as %s', (host) =>
  fc.assert(
    fc.property(aVoid, (voided) => {
      expect(readVoidedNumber(returned(writeVoidedNumber(voided), host))).toEqual({ ok: true, value: voided });
    }),
  ),
);
