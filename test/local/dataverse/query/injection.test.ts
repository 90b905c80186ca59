import fc from 'fast-check';
import { compileQuery } from '../../../../local/dataverse/query/compile-query';
import { parseFetchXml } from '../../../../local/dataverse/query/parse-fetchxml';
import { DataverseError } from '../../../../local/dataverse/errors/dataverse-error';
import { aContext, emptyCrm, put, id } from './small-crm';
import { ask, askFetch, parse } from './ask';

/** Texts that have broken into other people's databases. */
const HOSTILE = [
  `' OR '1'='1`,
  `'; DROP TABLE account; --`,
  `" OR ""="`,
  `x" AS "y`,
  `') UNION SELECT sql FROM sqlite_master --`,
  `]; DELETE FROM account; --`,
  `\\' OR 1=1 --`,
  `%' ESCAPE '\\`,
  `/* */ name`,
  `name" COLLATE BINARY --`,
  `?1`,
  `:name`,
  `@p1`,
  `$root`,
  `t0."accountid"`,
  `0x27204f52`,
  `[^]*`,
  `a[b`,
  `*?[`,
  `Robert'); DROP TABLE contact;--`,
  `1; ATTACH DATABASE '/tmp/x' AS x`,
];

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;');

/** Text of the statement for the hostile value and for a harmless one: they may differ in nothing. */
const empty = emptyCrm();
const statement = (options: string): string =>
  compileQuery(empty.catalogue, parse(empty, options).query).statement.text;

const refusedOrAnswered = (work: () => unknown): void => {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(DataverseError);
  }
};

describe('hostile texts', () => {
  const crm = emptyCrm();
  HOSTILE.forEach((text, index) => {
    put(crm, 'account', { accountid: id(index + 1), name: text });
  });
  const found = (filter: string): readonly unknown[] => ask(crm, `$filter=${filter}`).rows.map((row) => row['name']);

  test.each(HOSTILE)('as a value, %j is nothing but that value', (text) => {
    expect(found(`name eq ${quoted(text)}`)).toEqual([text]);
    expect(found(`name in (${quoted(text)},'none')`)).toEqual([text]);
    expect(statement(`$filter=name eq ${quoted(text)}`)).toBe(statement(`$filter=name eq 'a'`));
    expect(statement(`$filter=name in (${quoted(text)},'b')`)).toBe(statement(`$filter=name in ('a','b')`));
    refusedOrAnswered(() => found(`contains(name,${quoted(text)})`));
    refusedOrAnswered(() => found(`startswith(name,${quoted(text)})`));
    const fetch = `<fetch><entity name="account"><filter><condition attribute="name" operator="eq" value="${xml(text)}"/></filter></entity></fetch>`;
    refusedOrAnswered(() => askFetch(crm, fetch));
  });

  test.each(HOSTILE)('as a name, %j is refused', (text) => {
    for (const options of [
      `$select=${text}`,
      `$orderby=${text}`,
      `$expand=${text}`,
      `$filter=${text} eq 1`,
      `$apply=groupby((${text}))`,
      `$top=${text}`,
    ]) {
      expect(() => ask(crm, options)).toThrow(DataverseError);
    }
    for (const part of [
      `<attribute name="${xml(text)}"/>`,
      `<attribute name="name" alias="${xml(text)}"/>`,
      `<order attribute="${xml(text)}"/>`,
      `<filter><condition attribute="${xml(text)}" operator="null"/></filter>`,
      `<filter><condition attribute="name" operator="${xml(text)}"/></filter>`,
      `<link-entity name="${xml(text)}" from="contactid" to="primarycontactid"/>`,
      `<link-entity name="contact" from="${xml(text)}" to="primarycontactid"/>`,
      `<link-entity name="contact" from="contactid" to="${xml(text)}"/>`,
    ]) {
      expect(() => askFetch(crm, `<fetch><entity name="account">${part}</entity></fetch>`)).toThrow(DataverseError);
    }
  });

  test.each(HOSTILE)('as an alias of a link, %j is refused', (text) => {
    const link = `<link-entity name="contact" from="contactid" to="primarycontactid" link-type="outer" alias="${xml(text)}"/>`;
    expect(() => askFetch(crm, `<fetch><entity name="account">${link}</entity></fetch>`)).toThrow(DataverseError);
  });

  test('an alias that is a name of SQL never reaches the statement', () => {
    const fetchXml = (alias: string): string =>
      `<fetch><entity name="account"><link-entity name="contact" from="contactid" to="primarycontactid" alias="${alias}"><attribute name="fullname"/></link-entity></entity></fetch>`;
    const compiled = (alias: string): string =>
      compileQuery(crm.catalogue, parseFetchXml(crm.catalogue, { fetchXml: fetchXml(alias), context: aContext() }))
        .statement.text;
    for (const alias of ['t0', 'SELECT', 'sqlite_master', 'c0']) expect(compiled(alias)).toBe(compiled('c'));
  });

  test('no text of any kind gets into a statement', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const { statement: compiled } = compileQuery(
          crm.catalogue,
          parse(crm, `$filter=description eq ${quoted(text)}`).query,
        );
        expect(compiled.text.replaceAll('?', '').split('WHERE')[1]).toMatch(/^[\w\s."()=<>*]*$/);
        expect(compiled.values.length).toBe(compiled.text.split('?').length - 1);
      }),
    );
  });

  test('whatever a person types is answered or refused, never a crash', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('$filter', '$select', '$orderby', '$expand', '$apply', '$skiptoken'),
        (text, option) => refusedOrAnswered(() => ask(crm, `${option}=${text}`)),
      ),
    );
    fc.assert(
      fc.property(fc.string(), (text) =>
        refusedOrAnswered(() => askFetch(crm, `<fetch><entity name="account">${text}</entity></fetch>`)),
      ),
    );
  });

  test('all rows are still there', () => expect(ask(crm, '$select=name').rows).toHaveLength(HOSTILE.length));
});
