import fc from 'fast-check';
import { aDataverse, type Answer, rowsOf, type TestDataverse } from './a-dataverse';

/** Every hostile text carries this word, so that a statement with a piece of a request in it gives itself away. */
const MARK = 'zzqinjected';

const HOSTILE: readonly string[] = [
  `${MARK}' OR '1'='1`,
  `'; DROP TABLE account; --${MARK}`,
  `${MARK}" OR ""="`,
  `x" AS "${MARK}`,
  `') UNION SELECT sql AS ${MARK} FROM sqlite_master --`,
  `]; DELETE FROM account; --${MARK}`,
  `\\' OR ${MARK}=1 --`,
  `%' ESCAPE '\\${MARK}`,
  `/* ${MARK} */ name`,
  `name" COLLATE ${MARK} --`,
  `?1${MARK}`,
  `:${MARK}`,
  `t0."${MARK}"`,
  `[^${MARK}]*`,
  `Robert'); DROP TABLE contact;--${MARK}`,
  `1; ATTACH DATABASE '/tmp/${MARK}' AS x`,
  MARK,
];

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;');
const fetchOf = (inner: string, attributes = ''): Options => ({
  fetchXml: `<fetch ${attributes}><entity name="account">${inner}</entity></fetch>`,
});
const cookie = (text: string): string =>
  `<cookie page="1"><name last="${xml(text)}" /><accountid last="{00000000-0000-4000-8000-000000000001}" /></cookie>`;

type Options = Readonly<Record<string, string>>;

/** Where a text of a request can go. */
const PLACES: Readonly<Record<string, (text: string) => Options>> = {
  'a compared text': (text) => ({ $filter: `name eq ${quoted(text)}` }),
  'a list': (text) => ({ $filter: `name in (${quoted(text)},'b')` }),
  'a pattern': (text) => ({ $filter: `contains(name,${quoted(text)}) or startswith(name,${quoted(text)})` }),
  'a column': (text) => ({ $filter: `${text} eq 1` }),
  'a path': (text) => ({ $filter: `primarycontactid/${text} eq 1` }),
  'a selected column': (text) => ({ $select: text }),
  'an order': (text) => ({ $orderby: text }),
  'an expanded property': (text) => ({ $expand: text }),
  'an option of an expand': (text) => ({
    $expand: `primarycontactid($select=${text};$filter=fullname eq ${quoted(text)})`,
  }),
  'a group': (text) => ({ $apply: `groupby((${text}))` }),
  'an alias of $apply': (text) => ({ $apply: `aggregate(revenue with sum as ${text})` }),
  'a parameter alias': (text) => ({ $filter: 'name eq @p1', '@p1': quoted(text) }),
  'the name of a parameter alias': (text) => ({ $filter: 'name eq @p1', [`@${text}`]: "'x'" }),
  'a list of a query function': (text) => ({
    $filter: `Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=${JSON.stringify([text])})`,
  }),
  'the column of a query function': (text) => ({
    $filter: `Microsoft.Dynamics.CRM.In(PropertyName=${quoted(text)},PropertyValues=['a'])`,
  }),
  'a variable of a lambda': (text) => ({ $filter: `Account_Tasks/any(${text}:${text}/subject eq 'x')` }),
  'a skip token': (text) => ({ $skiptoken: text }),
  'a value in a skip token': (text) => ({ $orderby: 'name', $skiptoken: cookie(text) }),
  'a limit': (text) => ({ $top: text }),
  'a saved query': (text) => ({ savedQuery: text }),
  'a user query': (text) => ({ userQuery: text }),
  'a condition of FetchXML': (text) =>
    fetchOf(`<filter><condition attribute="name" operator="eq" value="${xml(text)}"/></filter>`),
  'a list of FetchXML': (text) =>
    fetchOf(
      `<filter><condition attribute="name" operator="in"><value>${xml(text)}</value><value>b</value></condition></filter>`,
    ),
  'an operator of FetchXML': (text) =>
    fetchOf(`<filter><condition attribute="name" operator="${xml(text)}"/></filter>`),
  'an attribute of FetchXML': (text) => fetchOf(`<attribute name="${xml(text)}"/>`),
  'an alias of FetchXML': (text) => fetchOf(`<attribute name="name" alias="${xml(text)}"/>`),
  'an order of FetchXML': (text) => fetchOf(`<order attribute="${xml(text)}"/>`),
  'a column to compare with': (text) =>
    fetchOf(`<filter><condition attribute="name" operator="eq" valueof="${xml(text)}"/></filter>`),
  'the entity of a condition': (text) =>
    fetchOf(`<filter><condition entityname="${xml(text)}" attribute="name" operator="null"/></filter>`),
  'a linked entity': (text) => fetchOf(`<link-entity name="${xml(text)}" from="contactid" to="primarycontactid"/>`),
  'an end of a link': (text) => fetchOf(`<link-entity name="contact" from="contactid" to="${xml(text)}"/>`),
  'the alias of a link': (text) =>
    fetchOf(`<link-entity name="contact" from="contactid" to="primarycontactid" alias="${xml(text)}"/>`),
  'the alias of a sum': (text) =>
    fetchOf(`<attribute name="revenue" alias="${xml(text)}" aggregate="sum"/>`, 'aggregate="true"'),
  'a paging cookie': (text) =>
    fetchOf('<attribute name="name"/><order attribute="name"/>', `page="2" paging-cookie="${xml(cookie(text))}"`),
  'the entity itself': (text) => ({ fetchXml: `<fetch><entity name="${xml(text)}"/></fetch>` }),
};

describe('hostile texts in every place of a question', () => {
  let dataverse: TestDataverse;
  /** Every statement the database was given. */
  const statements = new Set<string>();

  const ask = (options: Options): Promise<Answer> => {
    const text = Object.entries(options).map(
      ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
    );
    return dataverse.call('GET', `accounts?${text.join('&')}`);
  };

  beforeAll(async () => {
    dataverse = await aDataverse();
    for (const name of HOSTILE) await dataverse.create('accounts', { name });
    record(dataverse, statements);
  });
  afterAll(() => dataverse.close());

  test.each(Object.entries(PLACES))(
    'as %s it is answered or refused and never part of a statement',
    async (...[, place]) => {
      statements.clear();
      await ask(place('harmless'));
      const usual = new Set(statements);
      for (const text of HOSTILE) {
        const answer = await ask(place(text));
        expect([text, answer.status < 500 || answer.status === 501]).toEqual([text, true]);
      }
      expect([...statements].filter((statement) => statement.toLowerCase().includes(MARK))).toEqual([]);
      // A hostile text asks in a few more ways than a harmless one at most, however many there are.
      expect(statements.size - usual.size).toBeLessThanOrEqual(4);
    },
  );

  test('as a compared text it finds the row that is called so, and that row only', async () => {
    for (const name of HOSTILE)
      expect(rowsOf(await ask({ $select: 'name', $filter: `name eq ${quoted(name)}` }))).toMatchObject([{ name }]);
  });

  test('as the text of a saved query of a user it is read as FetchXML and refused as such', async () => {
    for (const text of HOSTILE) {
      const id = await dataverse.create('userqueries', {
        name: 'Mine',
        returnedtypecode: 'account',
        querytype: 0,
        fetchxml: `<fetch><entity name="account"><attribute name="${xml(text)}"/></entity></fetch>`,
      });
      statements.clear();
      expect((await ask({ userQuery: id })).status).toBe(400);
      expect([...statements].filter((statement) => statement.toLowerCase().includes(MARK))).toEqual([]);
    }
  });

  test('any text at all, in any place, never becomes part of a statement', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(PLACES)),
        fc.string({ unit: 'grapheme' }),
        async (place, text) => {
          statements.clear();
          const answer = await ask(place(`${text}${MARK}${text}`));
          expect(answer.status < 500 || answer.status === 501).toBe(true);
          expect([...statements].some((statement) => statement.toLowerCase().includes(MARK))).toBe(false);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('all rows are still there', async () => {
    expect(rowsOf(await dataverse.call('GET', 'accounts?$select=name'))).toHaveLength(HOSTILE.length);
  });
});

/** Notes the text of every statement that the server prepares from now on. */
function record({ services: { database } }: TestDataverse, statements: Set<string>): void {
  const { all, get, run } = database;
  Object.assign(database, {
    all: (sql: string, values?: Parameters<typeof all>[1]) => (statements.add(sql), all.call(database, sql, values)),
    get: (sql: string, values?: Parameters<typeof get>[1]) => (statements.add(sql), get.call(database, sql, values)),
    run: (sql: string, values?: Parameters<typeof run>[1]) => (statements.add(sql), run.call(database, sql, values)),
  });
}
