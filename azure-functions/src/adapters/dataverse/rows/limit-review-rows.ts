import { type ScoreOnDay } from '@o2c/core/credit-limits';
import { type ScoreRecord } from '@o2c/core/credit-score';
import {
  creditScoreSelect,
  customerProfileSelect,
  openItemSelect,
  readCreditScore,
  readCustomerProfile,
  readOpenItem,
  type StoredCustomerProfile,
  tables,
} from '@o2c/core/dataverse';
import { type IsoDate, ok } from '@o2c/core/kernel';
import { type ReviewHorizon, type ReviewPorts, type ReviewState } from '../../../jobs/credit-limits/review-ports';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { all, any, atLeast, atMost, equal, isEmpty, less, oneOfEach } from '../query/filter';
import { readBatch } from '../query/read-batch';
import { readGroups } from '../query/read-groups';
import { writeTransactions } from '../transactions/write-transactions';
import { companySettingsOf, companySettingsQueries } from './company-settings-rows';
import { understood } from './understood';

const { customerProfile, openItem, creditScore, task } = tables;

/** What reviews read and write, as rows. */
export const limitReviewRows = (connection: DataverseConnection, context: CallContext): ReviewPorts => ({
  settings: async () => companySettingsOf(await readBatch(connection, context, companySettingsQueries)),
  stateOn: (asOf, horizon) => stateOn(connection, context, { asOf, horizon }),
  tasksAmong: async (ids) => {
    const queries = oneOfEach(
      task.primaryId,
      ids.map((id) => ({ id })),
    ).map((where) => ({ from: task.entitySetName, select: [task.primaryId], where }));
    const read = await readGroups(connection, context, { rows: queries });
    if (!read.ok) return read;
    return ok(new Set(read.value.rows.flat().map((row) => String(row[task.primaryId]).toLowerCase())));
  },
  write: (transactions) => writeTransactions(connection, context, transactions),
});

interface Asked {
  readonly asOf: IsoDate;
  readonly horizon: ReviewHorizon;
}

/** Customers by their own days, those with old items and those who were scored: two requests. */
async function stateOn(connection: DataverseConnection, context: CallContext, asked: Asked): Reading<ReviewState> {
  const first = await readGroups(connection, context, causeQueries(asked));
  if (!first.ok) return first;
  const items = understood(first.value.items.flat(), readOpenItem);
  const scores = understood(first.value.scores.flat(), readCreditScore);
  const profiles = byId(understood(first.value.profiles.flat(), readCustomerProfile));
  const scored = new Set(scores.map(({ customerProfileId }) => customerProfileId));
  const second = await readGroups(connection, context, {
    owing: profilesWhere(
      customerProfile.lookups.customer.value,
      items.map(({ customerId }) => customerId),
    ),
    scored: profilesWhere(
      customerProfile.primaryId,
      [...scored].filter((id) => !profiles.has(id)),
    ),
  });
  if (!second.ok) return second;
  const others = [...second.value.owing.flat(), ...second.value.scored.flat()];
  return ok({
    profiles: [...byId([...profiles.values(), ...understood(others, readCustomerProfile)]).values()],
    items: items.filter(({ openAmount }) => openAmount.minor > 0),
    scores: scoresByProfile(scores),
  });
}

const byId = (profiles: readonly StoredCustomerProfile[]): ReadonlyMap<string, StoredCustomerProfile> =>
  new Map(profiles.map((profile) => [profile.id, profile]));

const profilesWhere = (column: string, ids: readonly string[]) =>
  oneOfEach(
    column,
    ids.map((id) => ({ id })),
  ).map((where) => ({ from: customerProfile.entitySetName, select: customerProfileSelect, where }));

function causeQueries({ asOf, horizon }: Asked) {
  const { creditLimitExpiresOn, temporaryTo, nextReviewOn, brokenPromises } = customerProfile.columns;
  return {
    profiles: [
      {
        from: customerProfile.entitySetName,
        select: customerProfileSelect,
        where: any(
          atMost(creditLimitExpiresOn.name, { date: horizon.endingBy }),
          all(atLeast(temporaryTo.name, { date: asOf }), atMost(temporaryTo.name, { date: horizon.endingBy })),
          atMost(nextReviewOn.name, { date: asOf }),
          atLeast(brokenPromises.name, { number: horizon.brokenPromises }),
        ),
      },
    ],
    items: [
      {
        from: openItem.entitySetName,
        select: openItemSelect,
        where: all(
          isEmpty(openItem.columns.closedOn.name),
          less(openItem.columns.dueDate.name, { date: horizon.dueBefore }),
          equal(openItem.columns.kind.name, { number: openItem.choices.kind.invoice }),
        ),
      },
    ],
    scores: [
      {
        from: creditScore.entitySetName,
        select: creditScoreSelect,
        where: all(
          atLeast(creditScore.columns.scoredOn.name, { date: horizon.scoredSince }),
          atMost(creditScore.columns.scoredOn.name, { date: asOf }),
        ),
      },
    ],
  };
}

function scoresByProfile(scores: readonly ScoreRecord[]): ReviewState['scores'] {
  const found = new Map<string, ScoreOnDay[]>();
  const ordered = [...scores].sort((one, other) => (one.recordedOn < other.recordedOn ? -1 : 1));
  for (const { customerProfileId, id, scoredOn, score } of ordered)
    found.set(customerProfileId, [...(found.get(customerProfileId) ?? []), { id, scoredOn, score }]);
  return found;
}
