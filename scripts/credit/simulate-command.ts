import { type CreditRuleSet, parseCreditRuleSet, replayLimit, type Simulation, simulationOf } from '@o2c/core/credit';
import { formatMoney, instant, type IsoDate, money } from '@o2c/core/kernel';
import { writeFileSync } from 'node:fs';

import { clearancePolicy } from '../../azure-functions/src/jobs/credit/clearance-policy';
import { type CreditRuleBook } from '../../azure-functions/src/jobs/credit/credit-accounts';
import { type CompanySettings } from '../../azure-functions/src/jobs/company-settings';
import { type Session } from '../dataverse/connect';
import { CommandRefusal, type Console, type ExitCode } from '../o2c/command';
import { dayOption } from '../o2c/day-option';
import { openSession } from '../o2c/environment';
import { parseOptions } from '../o2c/parse-options';
import { limitsOfRecord } from './limits-of-record';
import { textOf } from './lint-command';
import { readBook } from './read-book';
import { readRecord } from './read-record';
import { readSettings } from './read-settings';

/** The rules that are in force now, instead of a file of others. */
const CURRENT = 'current';
/** How many differences are shown on a terminal; `--json` and `--out` have all. */
const MOST_SHOWN = 20;

/**
 * `credit simulate`: every clearance decision from one day to another decided again by other rules, as things were known then (M2). By the rules in
 * force it finds no difference. Exit 0; 1 when something cannot be decided again; 2 when the file is no rule set.
 */
export async function simulateCommand(args: readonly string[], console: Console): Promise<ExitCode> {
  const { values } = parseOptions(args, {
    rules: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    url: { type: 'string' },
    json: { type: 'boolean' },
    out: { type: 'string' },
  });
  if (values.rules === undefined || values.from === undefined || values.to === undefined)
    throw new CommandRefusal(`--rules FILE (or ${CURRENT}), --from D and --to D are needed`);
  const range = { from: dayOption('--from', values.from), to: dayOption('--to', values.to) };
  const rules = values.rules === CURRENT ? undefined : ruleSetOf(values.rules);
  const report = await simulate(openSession(values.url, 'posting'), { rules, ...range });
  if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(report, undefined, 2)}\n`);
  if (values.json === true) console.result(JSON.stringify(report));
  else for (const line of linesOf(report)) console.result(line);
  return report.withoutFacts === 0 ? 0 : 1;
}

/** What was asked, and what came of it. */
export interface SimulationReport extends Simulation {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly rules: 'current' | 'other';
  /** Decisions that kept no facts, so that nobody can decide them again. */
  readonly withoutFacts: number;
}

/** Decides again what an environment decided from one day to another; without rules of its own, by those in force. */
export async function simulate(
  session: Session,
  { rules, from, to }: { readonly rules: CreditRuleSet | undefined; readonly from: IsoDate; readonly to: IsoDate },
): Promise<SimulationReport> {
  const settings = await readSettings(session);
  const book = await readBook(session);
  const current = rules === undefined ? currentRules(book, settings) : undefined;
  const { limits, withoutFacts } = limitsOfRecord(await readRecord(session), {
    ruleSetOf: (legalEntityId) => rules ?? found(current?.get(legalEntityId), legalEntityId),
    rates: settings.currencyRates,
    groups: book.groups,
    until: instant(`${to}T23:59:59Z`),
  });
  const begin = instant(`${from}T00:00:00Z`);
  const simulation = simulationOf(limits.map((limit) => replayLimit(limit, begin)));
  return { from, to, rules: rules ? 'other' : 'current', withoutFacts, ...simulation };
}

function currentRules(book: CreditRuleBook, settings: CompanySettings): ReadonlyMap<string, CreditRuleSet> {
  const policies = [...settings.companies.values()].map(({ id, code }) => {
    const policy = clearancePolicy({ settings, book }, id);
    if (!policy.ok) throw new CommandRefusal(`the rules of ${code} cannot be used: ${policy.error.code}`);
    return [id, policy.value.ruleSet] as const;
  });
  return new Map(policies);
}

function found(ruleSet: CreditRuleSet | undefined, legalEntityId: string): CreditRuleSet {
  if (!ruleSet) throw new CommandRefusal(`there is no legal entity ${legalEntityId} any more`);
  return ruleSet;
}

function ruleSetOf(file: string): CreditRuleSet {
  const parsed = parseCreditRuleSet(textOf(file));
  if (!parsed.ok) throw new CommandRefusal(`${file}: ${parsed.error.code}; credit lint --rules ${file} says more`, 2);
  return parsed.value;
}

function linesOf(report: SimulationReport): readonly string[] {
  const { differences, ordersHeld, currencies } = report;
  const shown = differences.slice(0, MOST_SHOWN);
  return [
    `${report.decisions} decisions under ${report.limits} limits from ${report.from} to ${report.to}: ${differences.length} differ.`,
    `Open items and limit of ${report.rebuilt} decisions stand in rows as they fell on them.`,
    `Orders held: ${ordersHeld.recorded}, by these rules ${ordersHeld.replayed} (${report.holdsAdded} added, ${report.holdsAvoided} avoided).`,
    ...currencies.flatMap(({ currency, held, exposure, mostExposure }) => {
      const beside = ({ recorded, replayed }: typeof held): string =>
        `${formatMoney(money(recorded, currency))}, by these rules ${formatMoney(money(replayed, currency))}`;
      return [
        `${currency} held: ${beside(held)}.`,
        `${currency} exposure at the end: ${beside(exposure)}; at its most: ${beside(mostExposure)}.`,
      ];
    }),
    ...shown.map(
      ({ at, name, amount, recorded, replayed, rules }) =>
        `${at} ${name} ${formatMoney(amount)} ${amount.currency}: ${recorded} was, ${replayed} would be${rules.length === 0 ? '' : ` (${rules.join(', ')})`}.`,
    ),
    ...(differences.length > shown.length
      ? [`and ${differences.length - shown.length} more (--json, --out FILE).`]
      : []),
    ...(report.withoutFacts === 0 ? [] : [`${report.withoutFacts} decisions kept no facts and were left out.`]),
  ];
}
