import {
  type LegalEntity,
  legalEntitySelect,
  postingAccountsOf,
  postingProfileSelect,
  readLegalEntity,
  readPostingProfileLine,
  type RowLinks,
  tables,
} from '@o2c/core/dataverse';
import { type CurrencyCode, instant } from '@o2c/core/kernel';
import { type HistoryTarget } from '@o2c/core/receivables';

import { type Session } from '../dataverse/connect';
import { readAll } from '../dataverse/read-all';
import { CommandRefusal } from '../o2c/command';
import { currencyIds } from '../provision-dataverse/provision-currencies';

/** A legal entity a history may go to, with what its rows point at. */
export interface ImportTarget extends HistoryTarget {
  readonly links: RowLinks;
}

/** Every legal entity of the environment with its accounts, by code. Refused when one has no owner team or no currency. */
export async function historyTargets(
  session: Session,
  facts: { readonly source: string; readonly recordedOn: string },
): Promise<ReadonlyMap<string, ImportTarget>> {
  const entities = await readAll(
    session,
    { from: tables.legalEntity.entitySetName, select: legalEntitySelect },
    readLegalEntity,
  );
  const profile = { from: tables.postingProfile.entitySetName, select: postingProfileSelect };
  const lines = await readAll(session, profile, readPostingProfileLine);
  const ids = await currencyIds(session);
  const codes = new Map((Object.entries(ids) as [CurrencyCode, string][]).map(([code, id]) => [id, code]));
  return new Map(
    entities.map((entity) => [
      entity.code,
      {
        source: facts.source,
        legalEntity: { id: entity.id, code: entity.code, accountingCurrency: currencyOf(entity, codes) },
        accounts: postingAccountsOf(lines, entity.id),
        recordedOn: instant(facts.recordedOn),
        links: { currencyIds: ids, ownerTeamId: ownerOf(entity) },
      },
    ]),
  );
}

function currencyOf(entity: LegalEntity, codes: ReadonlyMap<string, CurrencyCode>): CurrencyCode {
  const code = codes.get(entity.accountingCurrencyId);
  if (code === undefined) throw new CommandRefusal(`legal entity ${entity.code} has no accounting currency`);
  return code;
}

function ownerOf(entity: LegalEntity): string {
  if (entity.ownerTeamId === undefined)
    throw new CommandRefusal(`legal entity ${entity.code} has no team to own its rows`);
  return entity.ownerTeamId;
}
