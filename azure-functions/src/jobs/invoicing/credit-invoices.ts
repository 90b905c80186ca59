import { creditNoteIdentity, type NumberSeries, seriesYear } from '@o2c/core/invoicing';
import { ok, type Result } from '@o2c/core/kernel';
import { type Decided, decideInRounds, type NotWritten } from '../fulfilment/decide-in-rounds';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { type CreditNotePorts, type CreditState } from './credit-note-ports';
import { creditNoteTransaction } from './credit-note-transaction';
import { type CreditRefusal, type CreditRequest, planCreditNote } from './plan-credit-note';

/** What became of one request; `unchanged`: the invoice was credited before. */
export type CreditAnswer = { readonly invoiceId: string; readonly creditNoteId: string } & (
  | { readonly outcome: 'credited' | 'unchanged'; readonly documentNumber: string }
  | { readonly outcome: 'refused'; readonly refusal: CreditRefusal | NotWritten }
);

export type CreditInvoices = (
  requests: readonly CreditRequest[],
  moment: Moment,
) => Promise<Result<readonly CreditAnswer[], ReadRefusal>>;

/**
 * Credits invoices in full (IN-8): each with one credit note under the next number of its series, settled against the invoice as far as both are
 * open, in one change set. An invoice has one full credit note, however often it is asked for; the invoice itself is never touched.
 */
export const creditInvoices =
  (ports: CreditNotePorts): CreditInvoices =>
  (requests, moment) =>
    decideInRounds<CreditRequest, CreditAnswer>(requests, {
      decide: async (open) => {
        const ids = [...new Set(open.map(({ invoiceId }) => invoiceId))];
        const state = await ports.read(ids, seriesYear(moment.today));
        return state.ok ? ok(decideAll(open, state.value, moment)) : state;
      },
      write: ports.write,
      guardOf: () => 'the series of credit notes',
      failed: refused,
    });

/** One after the other, each on the numbers the earlier ones leave; a series that does not exist yet is begun by one alone. */
function decideAll(
  requests: readonly CreditRequest[],
  state: CreditState,
  moment: Moment,
): readonly Decided<CreditRequest, CreditAnswer>[] {
  const taken = new Set<string>();
  let series: readonly NumberSeries[] = state.series;
  return requests.flatMap((request): readonly Decided<CreditRequest, CreditAnswer>[] => {
    const { invoiceId } = request;
    const { id: creditNoteId } = creditNoteIdentity(invoiceId);
    const known = state.creditNotes.get(creditNoteId);
    if (known !== undefined)
      return [{ item: request, answer: { invoiceId, creditNoteId, outcome: 'unchanged', documentNumber: known } }];
    const planned = planCreditNote(request, { state, series }, moment);
    if (!planned.ok) return [{ item: request, answer: refused(request, planned.error) }];
    const { after, stored } = planned.value.series;
    const isBegun = series.some(({ id }) => id === after.id);
    // Left for the next round: the row it would change does not exist, or the invoice is being credited in this one.
    if (taken.has(invoiceId) || (!stored && isBegun)) return [];
    taken.add(invoiceId);
    series = [...series.filter(({ id }) => id !== after.id), after];
    const { documentNumber } = planned.value.document.invoice;
    return [
      {
        item: request,
        transaction: creditNoteTransaction(planned.value, state, moment),
        whenWritten: { invoiceId, creditNoteId, outcome: 'credited', documentNumber },
      },
    ];
  });
}

const refused = ({ invoiceId }: CreditRequest, refusal: CreditRefusal | NotWritten): CreditAnswer => ({
  invoiceId,
  creditNoteId: creditNoteIdentity(invoiceId).id,
  outcome: 'refused',
  refusal,
});
