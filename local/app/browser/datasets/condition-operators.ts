/** `ConditionOperator` of the dataset API as FetchXML writes it; what model-driven apps lack (7, 13, 54, 56, 88; spec/ux.md 1.5) is not here. */
const operators: ReadonlyMap<number, string> = new Map([
  [0, 'eq'],
  [1, 'ne'],
  [2, 'gt'],
  [3, 'lt'],
  [4, 'ge'],
  [5, 'le'],
  [6, 'like'],
  [8, 'in'],
  [12, 'null'],
  [14, 'yesterday'],
  [15, 'today'],
  [16, 'tomorrow'],
  [17, 'last-seven-days'],
  [18, 'next-seven-days'],
  [19, 'last-week'],
  [20, 'this-week'],
  [22, 'last-month'],
  [23, 'this-month'],
  [25, 'on'],
  [26, 'on-or-before'],
  [27, 'on-or-after'],
  [28, 'last-year'],
  [29, 'this-year'],
  [33, 'last-x-days'],
  [34, 'next-x-days'],
  [37, 'last-x-months'],
  [38, 'next-x-months'],
  [75, 'above'],
  [76, 'under'],
  [77, 'not-under'],
  [78, 'eq-or-above'],
  [79, 'eq-or-under'],
  [87, 'contain-values'],
]);

/** The FetchXML operator. Throws for one that model-driven apps do not have, or that this app does not know. */
export function conditionOperator(code: number): string {
  const operator = operators.get(code);
  if (operator === undefined)
    throw new Error(`Datasets have no filter operator ${code} here; model-driven apps lack 7, 13, 54, 56 and 88.`);
  return operator;
}
