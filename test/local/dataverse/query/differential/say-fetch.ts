import { type Aggregate, type Condition, type Pairs, type Question, type Scalar } from './question';

/** The question as a FetchXML document; the primary contact is linked once, under the alias `c`. */
export const sayFetch = (question: Question): string => document(question, '');

/** The accounts linked with their tasks, one row for each. */
export const sayPairs = ({ tasks, ...question }: Pairs): string =>
  document(
    question,
    `<link-entity name="task" from="regardingobjectid" to="accountid" alias="t"><attribute name="activityid"/>${where(tasks)}</link-entity>`,
  );

function document({ filter, orders }: Question, links: string): string {
  const sorted = orders.map(
    ({ column, descending, contact }) =>
      `<order attribute="${column}" descending="${descending}"${contact ? ' entityname="c"' : ''}/>`,
  );
  return `<fetch useraworderby="true"><entity name="account"><attribute name="name"/>${sorted.join('')}${where(filter)}${LINK}${links}</entity></fetch>`;
}

export function sayAggregate({ filter, group, measures }: Aggregate): string {
  const attributes = measures.map(
    ({ method, column }, index) => `<attribute name="${column}" alias="m${index}" ${FUNCTIONS[method]}/>`,
  );
  const ofContact = group === 'contact' ? '<attribute name="fullname" alias="contact" groupby="true"/>' : '';
  const own =
    group === undefined || group === 'contact' ? '' : `<attribute name="${group}" alias="${group}" groupby="true"/>`;
  return `<fetch aggregate="true"><entity name="account">${own}<attribute name="accountid" alias="n" aggregate="count"/>${attributes.join('')}${where(filter)}${LINK.replace('/>', `>${ofContact}</link-entity>`)}</entity></fetch>`;
}

const LINK = '<link-entity name="contact" from="contactid" to="primarycontactid" link-type="outer" alias="c"/>';

const FUNCTIONS = {
  sum: 'aggregate="sum"',
  average: 'aggregate="avg"',
  min: 'aggregate="min"',
  max: 'aggregate="max"',
  countdistinct: 'aggregate="countcolumn" distinct="true"',
} as const;

const where = (filter: Condition | undefined): string => (filter ? `<filter>${condition(filter, '')}</filter>` : '');

const escaped = (value: Scalar): string =>
  String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const values = (list: readonly Scalar[]): string => list.map((value) => `<value>${escaped(value)}</value>`).join('');

const one = (start: string, operator: string, value: Scalar): string =>
  `${start} operator="${operator}" value="${escaped(value)}"/>`;

function condition(said: Condition, entity: string): string {
  const start = (column: string): string => `<condition ${entity}attribute="${column}"`;
  const negated = (yes: boolean, operator: string, no: string): string => (yes ? no : operator);
  switch (said.kind) {
    case 'and':
    case 'or':
      return `<filter type="${said.kind}">${said.terms.map((term) => condition(term, entity)).join('')}</filter>`;
    case 'compare':
      return one(start(said.column), said.operator, said.value);
    case 'columns':
      return `${start(said.left)} operator="${said.operator}" valueof="${said.right}"/>`;
    case 'null':
      return `${start(said.column)} operator="${negated(said.negated, 'null', 'not-null')}"/>`;
    case 'in':
      return `${start(said.column)} operator="${negated(said.negated, 'in', 'not-in')}">${values(said.values)}</condition>`;
    case 'between':
      return `${start(said.column)} operator="${negated(said.negated, 'between', 'not-between')}">${values([said.from, said.to])}</condition>`;
    case 'like':
      return one(start(said.column), ...likeOf(said));
    case 'choices':
      return `${start('colors')} operator="${negated(said.negated, 'contain-values', 'not-contain-values')}">${values(said.options)}</condition>`;
    case 'days':
      return one(
        start(said.column),
        said.operator === 'older-x-months' ? 'olderthan-x-months' : said.operator,
        said.value,
      );
    case 'contact':
      return condition(said.condition, 'entityname="c" ');
    case 'tasks':
      return `<link-entity name="task" from="regardingobjectid" to="accountid" link-type="${negated(said.negated, 'any', 'not any')}">${where(said.condition)}</link-entity>`;
  }
}

function likeOf({ place, negated, pattern }: Extract<Condition, { kind: 'like' }>): readonly [string, string] {
  if (place === 'contains') return [negated ? 'not-like' : 'like', `%${pattern}%`];
  if (place === 'startswith') return [negated ? 'not-begin-with' : 'begins-with', pattern];
  return [negated ? 'not-end-with' : 'ends-with', pattern];
}
