import { type Aggregate, type Condition, type Pairs, type Question, type Scalar, TYPES } from './question';

/** The question as query options. */
export function sayOData({ filter, orders }: Question): string {
  const parts = ['$select=name'];
  if (filter) parts.push(`$filter=${condition(filter, '')}`);
  const sorted = orders.map(
    ({ column, descending, contact }) => `${contact ? 'primarycontactid/' : ''}${column}${descending ? ' desc' : ''}`,
  );
  if (sorted.length > 0) parts.push(`$orderby=${sorted.join(',')}`);
  return parts.join('&');
}

/** The accounts with their tasks expanded. */
export function sayExpand({ tasks, ...question }: Pairs): string {
  const filter = tasks ? `;$filter=${condition(tasks, '')}` : '';
  return `${sayOData(question)}&$expand=Account_Tasks($select=subject${filter})`;
}

export function sayApply({ filter, group, measures }: Aggregate): string {
  const wanted = [
    '$count as n',
    ...measures.map(({ method, column }, index) => `${column} with ${method} as m${index}`),
  ];
  const aggregate = `aggregate(${wanted.join(',')})`;
  const grouped =
    group === undefined
      ? aggregate
      : `groupby((${group === 'contact' ? 'primarycontactid/fullname' : property(group)}),${aggregate})`;
  return `$apply=${filter ? `filter(${condition(filter, '')})/` : ''}${grouped}`;
}

/** A lookup is spoken of by its value. */
const property = (column: string): string =>
  TYPES[column] === 'guid' && column !== 'accountid' ? `_${column}_value` : column;

function literal(column: string, value: Scalar): string {
  return TYPES[column] === 'text' ? `'${String(value).replaceAll("'", "''")}'` : String(value);
}

function condition(said: Condition, prefix: string): string {
  const name = (column: string): string => prefix + property(column);
  switch (said.kind) {
    case 'and':
    case 'or':
      return `(${said.terms.map((term) => condition(term, prefix)).join(` ${said.kind} `)})`;
    case 'compare':
      return `${name(said.column)} ${said.operator} ${literal(said.column, said.value)}`;
    case 'columns':
      return `${name(said.left)} ${said.operator} ${name(said.right)}`;
    case 'null':
      return `${name(said.column)} ${said.negated ? 'ne' : 'eq'} null`;
    case 'in': {
      const list = `${name(said.column)} in (${said.values.map((value) => literal(said.column, value)).join(',')})`;
      return said.negated ? `not (${list})` : list;
    }
    case 'between':
      return call(
        said.negated ? 'NotBetween' : 'Between',
        prefix + said.column,
        `,PropertyValues=["${said.from}","${said.to}"]`,
      );
    case 'like': {
      const text = `${said.place}(${name(said.column)},'${said.pattern.replaceAll("'", "''")}')`;
      return said.negated ? `not ${text}` : text;
    }
    case 'choices':
      return call(
        said.negated ? 'DoesNotContainValues' : 'ContainValues',
        'colors',
        `,PropertyValues=[${said.options.map((option) => `'${option}'`).join(',')}]`,
      );
    case 'days':
      return call(DAY_FUNCTIONS[said.operator], prefix + said.column, `,PropertyValue='${said.value}'`);
    case 'contact':
      return condition(said.condition, 'primarycontactid/');
    case 'tasks':
      return `${said.negated ? 'not ' : ''}Account_Tasks/any(${said.condition ? `t:${condition(said.condition, 't/')}` : ''})`;
  }
}

const call = (name: string, column: string, values: string): string =>
  `Microsoft.Dynamics.CRM.${name}(PropertyName='${column}'${values})`;

const DAY_FUNCTIONS = {
  on: 'On',
  'on-or-after': 'OnOrAfter',
  'on-or-before': 'OnOrBefore',
  'last-x-days': 'LastXDays',
  'next-x-days': 'NextXDays',
  'older-x-months': 'OlderThanXMonths',
} as const;
