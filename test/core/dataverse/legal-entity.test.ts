import { type LegalEntity, readLegalEntity, writeLegalEntity } from '@o2c/core/dataverse';
import fc, { type Arbitrary } from 'fast-check';
import { anId, aText, joined, maybe } from './arbitraries';
import { returned } from './returned-row';

const anEntity: Arbitrary<LegalEntity> = fc
  .tuple(
    fc.record({ id: anId(), code: aText(), name: aText(), accountingCurrencyId: anId() }),
    maybe('countryCode', aText()),
    maybe('timeZone', aText()),
    maybe('ownerTeamId', anId()),
    maybe('businessUnitId', anId()),
  )
  .map(joined);

test('legal entities come back as they were written', () =>
  fc.assert(
    fc.property(anEntity, (entity) =>
      expect(readLegalEntity(returned(writeLegalEntity(entity), 'text'))).toEqual({ ok: true, value: entity }),
    ),
  ));
