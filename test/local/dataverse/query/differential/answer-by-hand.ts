import { type Comparison, type Condition, type Order, type Pairs, type Question, TYPES } from './question';
import { type PlainRow, type World } from './world';

/** The day every question is asked on. */
export const TODAY = '2026-03-18';

/** The ids of the accounts a question finds, in order: plain arrays, no database, nothing of the code under test. */
export function answerByHand(world: World, { filter, orders }: Question): readonly string[] {
  const found = world.accounts.filter((row) => filter === undefined || holds(world, filter, row));
  return [...found].sort((a, b) => inOrder(world, orders, [a, b])).map((row) => String(row['accountid']));
}

/** Account and task, one after the other, for each task that the accounts found have. */
export function pairsByHand(world: World, { tasks, ...question }: Pairs): readonly string[] {
  return answerByHand(world, question).flatMap((accountid) =>
    tasksOf(world, { accountid })
      .filter((task) => tasks === undefined || holds(world, tasks, task))
      .map((task) => `${accountid} ${String(task['activityid'])}`),
  );
}

export function holds(world: World, condition: Condition, row: PlainRow): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.terms.every((term) => holds(world, term, row));
    case 'or':
      return condition.terms.some((term) => holds(world, term, row));
    case 'compare':
      return compared(condition.column, condition.operator, [row[condition.column], condition.value]);
    case 'columns':
      return compared(condition.left, condition.operator, [row[condition.left], row[condition.right]]);
    case 'null':
      return ((row[condition.column] ?? null) === null) !== condition.negated;
    case 'in':
      return (
        condition.values.some((value) => compared(condition.column, 'eq', [row[condition.column], value])) !==
        condition.negated
      );
    case 'between': {
      const within = ['ge', 'le'] as const;
      const bounds = [condition.from, condition.to];
      return (
        within.every((operator, index) =>
          compared(condition.column, operator, [row[condition.column], bounds[index]]),
        ) !== condition.negated
      );
    }
    case 'like':
      return like(row[condition.column], condition) !== condition.negated;
    case 'choices':
      return (
        condition.options.some((option) => ((row['colors'] ?? []) as readonly number[]).includes(option)) !==
        condition.negated
      );
    case 'days':
      return onDays(row[condition.column], condition);
    case 'contact':
      return holds(world, condition.condition, contactOf(world, row));
    case 'tasks':
      return (
        tasksOf(world, row).some(
          (task) => condition.condition === undefined || holds(world, condition.condition, task),
        ) !== condition.negated
      );
  }
}

/** A contact that is not there is empty everywhere. */
export const contactOf = ({ contacts }: World, row: PlainRow): PlainRow =>
  contacts.find((contact) => contact['contactid'] === row['primarycontactid']) ?? {};

const tasksOf = ({ tasks }: World, row: PlainRow): readonly PlainRow[] =>
  tasks.filter((task) => task['regardingobjectid'] === row['accountid']);

type Cell = PlainRow[string] | undefined;

/** Nothing equals an empty cell and nothing is before or after it; `ne` is that `eq` does not hold. */
function compared(column: string, operator: Comparison, [left, right]: readonly [Cell, Cell]): boolean {
  if (operator === 'ne') return !compared(column, 'eq', [left, right]);
  if (left === null || left === undefined || right === null || right === undefined) return false;
  if (operator === 'eq' && TYPES[column] === 'text') return String(left).toLowerCase() === String(right).toLowerCase();
  const difference = rank(column, left, right);
  switch (operator) {
    case 'eq':
      return difference === 0;
    case 'gt':
      return difference > 0;
    case 'ge':
      return difference >= 0;
    case 'lt':
      return difference < 0;
    case 'le':
      return difference <= 0;
  }
}

/** Which of two cells comes first: texts by the letters of ASCII without case, then by code point; amounts by their digits. */
export function rank(column: string, left: NonNullable<Cell>, right: NonNullable<Cell>): number {
  const type = TYPES[column];
  if (type === 'money' || type === 'decimal') return Number(units(String(left)) - units(String(right)));
  if (typeof left === 'number' || typeof left === 'boolean') return Number(left) - Number(right);
  const [a, b] = [Buffer.from(folded(String(left))), Buffer.from(folded(String(right)))];
  return Buffer.compare(a, b);
}

export const folded = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** An amount in units of its tenth digit. */
export function units(decimal: string): bigint {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  const value = BigInt(whole + fraction.padEnd(10, '0'));
  return sign === '-' ? -value : value;
}

/** A pattern of SQL Server, as JavaScript says it. */
function like(cell: Cell, { place, pattern }: Extract<Condition, { kind: 'like' }>): boolean {
  if (typeof cell !== 'string') return false;
  const inner = pattern.replace(/\[\^?[^\]]+\]|[%_]|[.*+?^${}()|[\]\\]/g, (found) => {
    if (found === '%') return '.*';
    if (found === '_') return '.';
    return found.length > 1 ? found : `\\${found}`;
  });
  const [start, end] = [place === 'startswith' ? '^' : '', place === 'endswith' ? '$' : ''];
  return new RegExp(`${start}${inner}${end}`, 'isu').test(cell);
}

function onDays(cell: Cell, { operator, value }: Extract<Condition, { kind: 'days' }>): boolean {
  if (typeof cell !== 'string') return false;
  const day = cell.slice(0, 10);
  const shifted = (days: number): string => new Date(Date.parse(TODAY) + days * 86_400_000).toISOString().slice(0, 10);
  switch (operator) {
    case 'on':
      return day === value;
    case 'on-or-after':
      return day >= value;
    case 'on-or-before':
      return day <= value;
    case 'last-x-days':
      return day >= shifted(-Number(value)) && day <= TODAY;
    case 'next-x-days':
      return day >= TODAY && day <= shifted(Number(value));
    case 'older-x-months':
      return day < new Date(Date.UTC(2026, 2 - Number(value), 18)).toISOString().slice(0, 10);
  }
}

/** Empty cells come first, equal rows in the order of their keys. */
function inOrder(world: World, orders: readonly Order[], [a, b]: readonly [PlainRow, PlainRow]): number {
  for (const { column, descending, contact } of orders) {
    const [left = null, right = null] = [a, b].map((row) => (contact ? contactOf(world, row) : row)[column]);
    const difference =
      left === null || right === null ? Number(left !== null) - Number(right !== null) : rank(column, left, right);
    if (difference !== 0) return descending ? -difference : difference;
  }
  return String(a['accountid']) < String(b['accountid']) ? -1 : 1;
}
