import { type CreditRule, type RuleScope } from '../credit';
import { ok, type Refusal, refuse, type Result, rowId } from '../kernel';
import { bind } from './bind';
import { type Cell, choice, currencyCode, id, text, yesNo } from './cell';
import { creditGroupId } from './credit-group';
import { decimalNumber } from './decimal-cell';
import { decimalText } from './decimal-text';
import { type OpenRow, openRow, type ReadRow } from './open-row';
import { optionally } from './optionally';
import { present } from './present';
import { type RowForCreate } from './row-for-create';
import { creditRule as table, salesOrder } from './tables';

/** A rule and for whom an administrator set it. */
export interface CompanyCreditRule {
  readonly rule: CreditRule;
  /** Absent: for every legal entity. */
  readonly legalEntityId?: string;
}

const { columns, lookups, choices } = table;
const CHECKPOINTS = salesOrder.choices.creditCheckpoint;
type Checkpoint = keyof typeof CHECKPOINTS;

/** The columns `readCreditRule` needs, for `$select`. */
export const creditRuleSelect: readonly string[] = [
  columns.id.name,
  columns.ruleId.name,
  columns.ruleType.name,
  columns.effect.name,
  columns.scope.name,
  columns.riskGroup.name,
  columns.valueType.name,
  columns.threshold.name,
  columns.currencyCode.name,
  columns.percent.name,
  columns.values.name,
  columns.releaseOrder.name,
  columns.ignoreBlank.name,
  columns.ignoreDisputed.name,
  columns.checkpoints.name,
  lookups.legalEntity.value,
  lookups.customer.value,
  lookups.creditGroup.value,
];

/** Reads a rule; `groupCodes` are the codes of the groups by id. A rule for a group nobody can find is refused, and so is an unknown checkpoint. */
export function readCreditRule(source: unknown, groupCodes: ReadonlyMap<string, string>): ReadRow<CompanyCreditRule> {
  const row = openRow(table, source);
  const rule: CreditRule = {
    id: row.required(columns.ruleId.name, text),
    type: row.required(columns.ruleType.name, choice(choices.ruleType)),
    effect: row.required(columns.effect.name, choice(choices.effect)),
    scope: readScope(row, groupCodes),
    valueType: row.required(columns.valueType.name, choice(choices.valueType)),
    releaseOrder: row.optional(columns.releaseOrder.name, yesNo) ?? false,
    ignoreBlank: row.optional(columns.ignoreBlank.name, yesNo) ?? false,
    ignoreDisputed: row.optional(columns.ignoreDisputed.name, yesNo) ?? false,
    ...present({
      riskGroup: row.optional(columns.riskGroup.name, choice(choices.riskGroup)),
      threshold: row.optional(columns.threshold.name, decimalNumber),
      currency: row.optional(columns.currencyCode.name, currencyCode),
      percent: row.optional(columns.percent.name, decimalNumber),
      values: row.optional(columns.values.name, lines),
      checkpoints: row.optional(columns.checkpoints.name, checkpoints),
    }),
  };
  return row.finish({ rule, ...present({ legalEntityId: row.optional(lookups.legalEntity.value, id) }) });
}

function readScope(row: OpenRow, groupCodes: ReadonlyMap<string, string>): RuleScope {
  const level = row.required(columns.scope.name, choice(choices.scope));
  switch (level) {
    case 'all':
      return { level };
    case 'group':
      return { level, group: row.required(lookups.creditGroup.value, codeIn(groupCodes)) };
    case 'customer':
      return { level, customerId: row.required(lookups.customer.value, id) };
  }
}

const codeIn = (groupCodes: ReadonlyMap<string, string>): Cell<string> => ({
  standIn: '',
  read: (value) => {
    const code = typeof value === 'string' ? groupCodes.get(value.toLowerCase()) : undefined;
    return code === undefined ? refuse({ code: 'cell.group-unknown' }) : ok(code);
  },
});

/** One value a line. */
const lines: Cell<readonly string[]> = {
  standIn: [],
  read: (value) => {
    const read = text.read(value);
    return read.ok ? ok(partsOf(read.value, '\n')) : read;
  },
};

const checkpoints: Cell<readonly Checkpoint[]> = {
  standIn: [],
  read: (value): Result<readonly Checkpoint[], Refusal> => {
    const read = text.read(value);
    if (!read.ok) return read;
    const names = partsOf(read.value, ',');
    const known = names.filter(isCheckpoint);
    return known.length === names.length ? ok(known) : refuse({ code: 'cell.unknown-checkpoint' });
  },
};

const partsOf = (joined: string, separator: string): readonly string[] =>
  joined
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const isCheckpoint = (name: string): name is Checkpoint => Object.keys(CHECKPOINTS).includes(name);

/** The row to create for a rule; its id follows from the rule's own. */
export const writeCreditRule = ({ rule, legalEntityId }: CompanyCreditRule): RowForCreate => ({
  [columns.id.name]: rowId('creditrule', rule.id),
  [columns.name.name]: rule.id,
  [columns.ruleId.name]: rule.id,
  [columns.ruleType.name]: choices.ruleType[rule.type],
  [columns.effect.name]: choices.effect[rule.effect],
  [columns.scope.name]: choices.scope[rule.scope.level],
  [columns.valueType.name]: choices.valueType[rule.valueType],
  ...optionally(columns.riskGroup.name, rule.riskGroup && choices.riskGroup[rule.riskGroup]),
  ...optionally(columns.threshold.name, rule.threshold === undefined ? undefined : decimalText(rule.threshold)),
  ...optionally(columns.currencyCode.name, rule.currency),
  ...optionally(columns.percent.name, rule.percent === undefined ? undefined : decimalText(rule.percent)),
  ...optionally(columns.values.name, rule.values?.join('\n')),
  [columns.releaseOrder.name]: rule.releaseOrder,
  [columns.ignoreBlank.name]: rule.ignoreBlank,
  [columns.ignoreDisputed.name]: rule.ignoreDisputed,
  ...optionally(columns.checkpoints.name, rule.checkpoints?.join(',')),
  ...bind(lookups.legalEntity, legalEntityId),
  ...(rule.scope.level === 'customer' ? bind(lookups.customer, rule.scope.customerId) : {}),
  ...(rule.scope.level === 'group' ? bind(lookups.creditGroup, creditGroupId(rule.scope.group)) : {}),
});
