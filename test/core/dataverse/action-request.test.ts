import { type ActionRequest, readActionRequest, tables, writeActionRequest } from '@o2c/core/dataverse';
import fc, { type Arbitrary } from 'fast-check';
import { anId, anInstant, aText, joined, maybe } from './arbitraries';
import { returned } from './returned-row';

const statuses = Object.keys(tables.actionRequest.choices.requestStatus) as ActionRequest['status'][];

const aRequest: Arbitrary<ActionRequest> = fc
  .tuple(
    fc.record({
      id: anId(),
      type: aText(),
      targetTable: aText(),
      targetId: anId(),
      status: fc.constantFrom(...statuses),
    }),
    maybe('payload', aText()),
    maybe('reason', aText()),
    maybe('result', aText()),
    maybe('requestHash', aText()),
    maybe('recordedOn', anInstant()),
  )
  .map(joined);

test('action requests come back as they were written', () =>
  fc.assert(
    fc.property(aRequest, (request) =>
      expect(readActionRequest(returned(writeActionRequest(request), 'text'))).toEqual({ ok: true, value: request }),
    ),
  ));
