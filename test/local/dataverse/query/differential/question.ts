/** A question about accounts that neither language nor database has touched: it is said in OData, said in FetchXML and answered by hand. */
export interface Question {
  readonly filter?: Condition;
  readonly orders: readonly Order[];
}

export type Scalar = string | number | boolean;
export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly terms: readonly Condition[] }
  | { readonly kind: 'compare'; readonly column: string; readonly operator: Comparison; readonly value: Scalar }
  | { readonly kind: 'columns'; readonly left: string; readonly operator: Comparison; readonly right: string }
  | { readonly kind: 'null'; readonly column: string; readonly negated: boolean }
  | { readonly kind: 'in'; readonly column: string; readonly negated: boolean; readonly values: readonly Scalar[] }
  | {
      readonly kind: 'between';
      readonly column: string;
      readonly negated: boolean;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: 'like';
      readonly column: string;
      readonly place: Place;
      readonly negated: boolean;
      readonly pattern: string;
    }
  | { readonly kind: 'choices'; readonly negated: boolean; readonly options: readonly number[] }
  | { readonly kind: 'days'; readonly column: string; readonly operator: DayOperator; readonly value: string }
  /** Something about the primary contact. */
  | { readonly kind: 'contact'; readonly condition: Condition }
  /** Something about the tasks of the account: of any of them, or of none. */
  | { readonly kind: 'tasks'; readonly negated: boolean; readonly condition?: Condition };

export type Place = 'contains' | 'startswith' | 'endswith';
export type DayOperator = 'on' | 'on-or-after' | 'on-or-before' | 'last-x-days' | 'next-x-days' | 'older-x-months';

export interface Order {
  readonly column: string;
  readonly descending: boolean;
  /** The column is one of the primary contact. */
  readonly contact?: true;
}

export interface Aggregate {
  readonly filter?: Condition;
  /** A column of the account, or `contact`: the name of the primary contact. */
  readonly group?: string;
  readonly measures: readonly Measure[];
}

export interface Measure {
  readonly method: 'sum' | 'average' | 'min' | 'max' | 'countdistinct';
  readonly column: string;
}

/** Column types that decide how a value is written and compared. */
export const TYPES: Readonly<
  Record<string, 'text' | 'number' | 'money' | 'decimal' | 'boolean' | 'guid' | 'day' | 'instant'>
> = {
  name: 'text',
  accountnumber: 'text',
  description: 'text',
  numberofemployees: 'number',
  industrycode: 'number',
  latitude: 'number',
  revenue: 'money',
  exchangerate: 'decimal',
  creditonhold: 'boolean',
  primarycontactid: 'guid',
  parentaccountid: 'guid',
  ownerid: 'guid',
  accountid: 'guid',
  openedon: 'day',
  createdon: 'instant',
  fullname: 'text',
  firstname: 'text',
  jobtitle: 'text',
  lastname: 'text',
  subject: 'text',
  statecode: 'number',
};

/** The accounts of a question together with their tasks, as far as these fulfil a condition. */
export interface Pairs extends Question {
  readonly tasks?: Condition;
}
