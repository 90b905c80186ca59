import { type OptionDeclaration, type ChoiceDeclaration } from '../model/choice';
import {
  type AnyCondition,
  type ViewCondition,
  type ViewControl,
  type ViewDeclaration,
  type ViewLink,
} from '../model/view';

/** What a list says of itself; the rest follows. */
export interface ListOptions {
  readonly label: string;
  readonly columns: readonly string[];
  readonly where?: readonly (ViewCondition | AnyCondition)[];
  readonly links?: readonly ViewLink[];
  readonly sortedBy: string;
  readonly newestFirst?: true;
  readonly hidden?: readonly string[];
  readonly control?: ViewControl;
}

/** A list of ours that answers a question, beside those every table has. */
export const listView = (table: string, key: string, options: ListOptions): ViewDeclaration => ({
  table,
  key,
  purpose: 'list',
  label: options.label,
  columns: options.columns,
  searched: [],
  sortedBy: options.sortedBy,
  descending: options.newestFirst === true,
  ...(options.where === undefined ? {} : { where: options.where }),
  ...(options.links === undefined ? {} : { links: options.links }),
  ...(options.hidden === undefined ? {} : { hidden: options.hidden }),
  ...(options.control === undefined ? {} : { control: options.control }),
});

/** The column holds one of these options of its choice. Refuses (throws) an option the choice does not have. */
export const isOneOf = (column: string, choice: ChoiceDeclaration, properties: readonly string[]): ViewCondition => ({
  column,
  operator: 'in',
  values: properties.map((property) => option(choice, property).value),
});

/** The column holds none of these options, or nothing. */
export const isNot = (column: string, choice: ChoiceDeclaration, property: string): ViewCondition => ({
  column,
  operator: 'ne',
  values: [option(choice, property).value],
});

export const isEmpty = (column: string, of?: string): ViewCondition => ({
  column,
  operator: 'null',
  values: [],
  ...(of === undefined ? {} : { of }),
});

/** A yes/no column that says yes. */
export const isTrue = (column: string): ViewCondition => ({ column, operator: 'eq', values: [1] });

/** An amount that is not nought. */
export const isNotZero = (column: string): ViewCondition => ({ column, operator: 'ne', values: [0] });

/** A date before the day the list is opened on: older than a whole day. */
export const isPast = (column: string): ViewCondition => ({ column, operator: 'olderthan-x-days', values: [1] });

/** A date on or before the day the list is opened on. */
export const isReached = (column: string): AnyCondition => ({
  any: [isPast(column), { column, operator: 'last-x-days', values: [1] }],
});

/** A date from the day the list is opened on to so many days later, both included. */
export const isWithin = (column: string, days: number): ViewCondition => ({
  column,
  operator: 'next-x-days',
  values: [days],
});

function option(choice: ChoiceDeclaration, property: string): OptionDeclaration {
  const found = choice.options.find((one) => one.property === property);
  if (!found) throw new Error(`${choice.name} has no option ${property}`);
  return found;
}
