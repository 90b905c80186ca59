import { tables } from '@o2c/core/dataverse';
import { type IsoDate } from '@o2c/core/kernel';
import { type ActionDraft } from '@o2c/pcf-shared/action-status';
import { type Ask, type JudgedRow, type Verdict } from './judge-rows';

/** What a person says with what is asked. */
export interface AskedWith {
  readonly reason: string;
  readonly mode: 'withoutPosting' | 'withPosting';
  readonly reviewOn?: IsoDate;
}

/** One draft per document that is not left out: each is a request, a change set and a result of its own. */
export const draftsOf = (ask: Ask, judged: readonly JudgedRow[], said: AskedWith): readonly ActionDraft[] =>
  judged.flatMap(({ row, verdict }): readonly ActionDraft[] => {
    if (verdict.kind === 'leftOut') return [];
    const hold = { targetTable: tables.creditHold.logicalName, targetId: row.id, label: row.name };
    const { reason } = said;
    switch (ask) {
      case 'evaluate':
        return [{ type: 'credit.evaluate', ...hold, payload: {} }];
      case 'force':
        return row.document === undefined
          ? []
          : [{ type: 'credit.force', ...orderOf(row.document.id, row.name), payload: {}, reason }];
      case 'reject':
        return [{ type: 'credit.reject', ...hold, payload: { contentHash: row.contentHash }, reason }];
      case 'release':
        return [{ type: actionOf(verdict), ...hold, payload: releasePayload(row.contentHash, said), reason }];
    }
  });

const orderOf = (id: string, label: string) => ({ targetTable: tables.salesOrder.logicalName, targetId: id, label });

const actionOf = (verdict: Verdict): string => (verdict.kind === 'needsApproval' ? verdict.action : 'credit.release');

const releasePayload = (contentHash: string, { mode, reviewOn }: AskedWith): ActionDraft['payload'] => ({
  contentHash,
  mode,
  ...(reviewOn === undefined ? {} : { reviewOn }),
});
