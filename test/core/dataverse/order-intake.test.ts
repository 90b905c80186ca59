import { orderOfIntake, readOrderIntake, tables, writeOrderIntake } from '@o2c/core/dataverse';
import { type StoredIntake } from '@o2c/core/ordering';
import fc, { type Arbitrary } from 'fast-check';
import { aDate, anId, anInstant, aText, hosts, joined, maybe } from './arbitraries';
import { returned } from './returned-row';

const { choices } = tables.orderIntake;
const names = <T extends string>(values: Record<T, unknown>) => fc.constantFrom(...(Object.keys(values) as T[]));

const anIntake: Arbitrary<StoredIntake> = fc
  .tuple(
    fc.record({
      id: anId(),
      etag: fc.constant('W/"1"'),
      key: aText(),
      channel: names(choices.channel),
      externalId: aText(),
      status: names(choices.intakeStatus),
      payload: aText(),
      payloadHash: aText(),
      receivedOn: aDate(),
      recordedOn: anInstant(),
    }),
    maybe('customerId', anId()),
    maybe('legalEntityId', anId()),
    maybe('orderId', anId()),
    maybe('defects', aText()),
  )
  .map(joined);

test.each(hosts)('intakes come back as they were written, numbers as %s (OC-1)', (host) =>
  fc.assert(
    fc.property(anIntake, anId(), (intake, team) => {
      const written = {
        ...writeOrderIntake(intake, team),
        ...(intake.orderId === undefined ? {} : orderOfIntake(intake.orderId)),
      };
      expect(readOrderIntake(returned(written, host))).toEqual({ ok: true, value: intake });
    }),
  ),
);
