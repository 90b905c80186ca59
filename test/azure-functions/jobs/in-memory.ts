import { isoDate, money, ok, instant } from '@o2c/core/kernel';
import { type OpenItem, STANDARD } from '@o2c/core/receivables';
import { type AgingSource } from '../../../azure-functions/src/jobs/aging/aging-source';
import {
  type ActionRequest,
  type Access,
  type ActionRequests,
  type Conclusion,
} from '../../../azure-functions/src/jobs/action-requests/action-request';
import { type ReadRefusal } from '../../../azure-functions/src/jobs/reading';

export const CUSTOMER = '11111111-1111-4111-8111-111111111111';
export const ENTITY = '22222222-2222-4222-8222-222222222222';
export const USER = '33333333-3333-4333-8333-333333333333';
export const DEFINITION = '44444444-4444-4444-8444-444444444444';

export const anActionRequest = (changes: Partial<ActionRequest> = {}): ActionRequest => ({
  id: '55555555-5555-4555-8555-555555555555',
  etag: 'W/"1"',
  type: 'aging.snapshot',
  targetTable: 'account',
  targetId: CUSTOMER,
  payload: '{"asOf":"2026-03-31"}',
  status: 'requested',
  initiatingUserId: USER,
  ...changes,
});

export const anOpenItem = (changes: Partial<OpenItem> = {}): OpenItem => ({
  id: '66666666-6666-4666-8666-666666666666',
  key: 'openitem-1',
  kind: 'invoice',
  documentNumber: 'INV-1',
  instalment: 1,
  customerId: CUSTOMER,
  legalEntityId: ENTITY,
  documentDate: isoDate('2026-01-10'),
  dueDate: isoDate('2026-02-09'),
  amount: money(100_00, 'EUR'),
  accountingAmount: money(100_00, 'EUR'),
  openAmount: money(100_00, 'EUR'),
  disputedAmount: money(0, 'EUR'),
  disputed: false,
  recordedOn: instant('2026-01-10T08:00:00Z'),
  requestHash: '',
  lastOperationId: '',
  posted: true,
  ...changes,
});

/** Action requests and snapshots in memory, with the guard Dataverse has: a row that changed, or a key that exists, writes nothing. */
export function aStore(...requests: readonly ActionRequest[]) {
  const rows = new Map(requests.map((request) => [request.id, request]));
  const conclusions: Conclusion[] = [];
  const hashes = new Map<string, string>();
  let down: ReadRefusal | undefined;
  const guarded = <T>(value: T) => Promise.resolve(down ? { ok: false as const, error: down } : ok(value));
  const ports: ActionRequests = {
    byId: (id) => guarded(rows.get(id)),
    waitingSince: (_, most) =>
      guarded(
        [...rows.values()]
          .filter(({ status }) => status === 'requested')
          .map(({ id }) => id)
          .slice(0, most),
      ),
    conclude: (request, conclusion) => {
      if (down) return guarded('changed' as const);
      const taken = conclusion.snapshots.some(({ id }) => hashes.has(id));
      if (rows.get(request.id)?.etag !== request.etag || taken) return guarded('changed' as const);
      rows.set(request.id, { ...request, etag: `${request.etag}+`, status: conclusion.status });
      conclusion.snapshots.forEach(({ id, contentHash }) => hashes.set(id, contentHash));
      conclusions.push(conclusion);
      return guarded('written' as const);
    },
  };
  return { ports, rows, conclusions, hashes, fail: (refusal: ReadRefusal | undefined) => (down = refusal) };
}

export const anAccess = (roles: readonly string[] = ['O2C Collector'], sees = true): Access => ({
  rolesOf: () => Promise.resolve(ok(roles)),
  maySee: () => Promise.resolve(ok(sees)),
});

export const aSource = (items: readonly OpenItem[]): AgingSource => ({
  customerByNumber: (number) =>
    Promise.resolve(ok(number === 'C-1' ? { id: CUSTOMER, number, name: 'Customer One' } : undefined)),
  receivablesOn: () => Promise.resolve(ok({ items, settlements: [] })),
  definitionByCode: (code) =>
    Promise.resolve(ok(code === 'STANDARD' ? { id: DEFINITION, definition: STANDARD } : undefined)),
});
