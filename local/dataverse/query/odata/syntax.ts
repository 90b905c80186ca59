/** What a `$filter` says, before any name in it is looked up. */
export type Expression =
  | { readonly kind: 'literal'; readonly literal: Literal }
  | { readonly kind: 'path'; readonly segments: readonly string[] }
  | { readonly kind: 'alias'; readonly name: string }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'in'; readonly left: Expression; readonly values: readonly Expression[] }
  | { readonly kind: 'not'; readonly term: Expression }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly positional: readonly Expression[];
      readonly named: NamedArguments;
    }
  | {
      readonly kind: 'lambda';
      readonly collection: readonly string[];
      readonly quantifier: 'any' | 'all';
      readonly body?: LambdaBody;
    };

export type BinaryOperator = 'and' | 'or' | 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

export type NamedArguments = ReadonlyMap<string, Expression>;

export interface LambdaBody {
  readonly variable: string;
  readonly term: Expression;
}

/** Numbers and dates keep their text, so that no digit is lost. */
export type Literal =
  | { readonly type: 'null' }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'string' | 'number' | 'guid' | 'date'; readonly text: string }
  /** An enumeration member: `Microsoft.Dynamics.CRM.AccessRights'ReadAccess'`. */
  | { readonly type: 'enum'; readonly name: string; readonly text: string }
  | { readonly type: 'json'; readonly text: string };
