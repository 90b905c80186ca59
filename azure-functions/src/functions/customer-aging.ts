import { type HttpHandler, type HttpRequest } from '@azure/functions';
import { instant, type IsoDate, parseIsoDate, type Result, ok, refuse, utcDateOf } from '@o2c/core/kernel';
import { ageReceivables, type AgingBasis, STANDARD } from '@o2c/core/receivables';
import { atTheEdge, type Handled } from '../adapters/http/at-the-edge';
import { problem } from '../adapters/http/problem';
import { withRole } from '../adapters/http/with-role';
import { type VerifyCaller } from '../adapters/identity/verify-caller';
import { type AgingSource } from '../jobs/aging/aging-source';
import { type ReadRefusal } from '../jobs/reading';
import { agingAnswer } from './customer-aging-answer';

export interface CustomerAgingPorts {
  readonly verify: VerifyCaller;
  /** The source that reads with the rights of the person or application with this directory id. */
  readonly sourceFor: (directoryObjectId: string, correlationId: string) => AgingSource;
  readonly now: () => string;
}

/**
 * `GET /api/customers/{accountNumber}/aging?asOf=YYYY-MM-DD&basis=dueDate`: what a customer owes on a day, by age, under the
 * standard definition. Role `O2c.Read`; rows are read with the caller's own rights, so a customer of a company the caller
 * may not see is 404 like one that does not exist.
 */
export const customerAgingHandler = (ports: CustomerAgingPorts): HttpHandler =>
  atTheEdge(
    withRole(
      ports.verify,
      'O2c.Read',
    )(async (request, caller, correlationId) => {
      const question = readQuestion(request, ports.now());
      if (!question.ok) return { response: problem('request.invalid', { detail: question.error.detail }) };
      const { accountNumber, asOf, basis } = question.value;
      const source = ports.sourceFor(caller.objectId, correlationId);

      const customer = await source.customerByNumber(accountNumber);
      if (!customer.ok) return refused(customer.error);
      if (!customer.value) return refused({ code: 'customer.unknown' });
      const receivables = await source.receivablesOn({ customerId: customer.value.id }, asOf);
      if (!receivables.ok) return refused(receivables.error);

      const aging = ageReceivables({ ...receivables.value, definition: { ...STANDARD, basis }, asOf });
      const response = { status: 200, jsonBody: agingAnswer(customer.value, aging) };
      return { response, facts: { rows: receivables.value.items.length + receivables.value.settlements.length } };
    }),
  );

interface Question {
  readonly accountNumber: string;
  readonly asOf: IsoDate;
  readonly basis: AgingBasis;
}

/** Reads path and query. Refuses a parameter given twice or not known: a typing error must not give another day's figures. */
function readQuestion(
  { params, url }: HttpRequest,
  now: string,
): Result<Question, { code: 'request.invalid'; detail: string }> {
  const invalid = (detail: string) => refuse({ code: 'request.invalid', detail });
  // The host's own map of the query keeps one of two values: only the address has both.
  const query = new URL(url).searchParams;
  const names = [...query.keys()];
  const unknown = names.find((name) => name !== 'asOf' && name !== 'basis');
  if (unknown !== undefined) return invalid('Only asOf and basis are known.');
  if (new Set(names).size !== names.length) return invalid('A parameter is given twice.');
  const accountNumber = params.accountNumber ?? '';
  if (accountNumber === '' || accountNumber.length > 100)
    return invalid('accountNumber must have 1 to 100 characters.');
  const asOf = query.has('asOf') ? parseIsoDate(query.get('asOf') ?? '') : ok(utcDateOf(instant(now)));
  if (!asOf.ok) return invalid('asOf must be a date YYYY-MM-DD.');
  const basis = query.get('basis') ?? STANDARD.basis;
  if (!isBasis(basis)) return invalid('basis must be dueDate, documentDate or transactionDate.');
  return ok({ accountNumber, asOf: asOf.value, basis });
}

const isBasis = (text: string): text is AgingBasis => ['dueDate', 'documentDate', 'transactionDate'].includes(text);

type Refused = ReadRefusal | { readonly code: 'customer.unknown'; readonly reason?: string };

const refused = ({ code, reason }: Refused): Handled => ({ response: problem(code), facts: { code, reason } });
