import { askFetch, refusal } from './ask';
import { filledCrm } from './filled-crm';

const crm = filledCrm();
const fetch = (xml: string): string => refusal(() => askFetch(crm, xml));
const entity = (inner: string, attributes = ''): string =>
  fetch(`<fetch ${attributes}><entity name="account">${inner}</entity></fetch>`);
const condition = (attributes: string, inner = ''): string =>
  entity(`<filter><condition ${attributes}>${inner}</condition></filter>`);

describe('what FetchXML does not read', () => {
  test.each([
    ['no XML', 'hello', '0x80040303'],
    ['an open element', '<fetch><entity name="account">', '0x80040303'],
    ['an attribute without quotes', '<fetch top=1><entity name="account"/></fetch>', '0x80040303'],
    ['a document type', '<!DOCTYPE fetch [<!ENTITY a "b">]><fetch><entity name="account"/></fetch>', '0x80040303'],
    ['a document type in small letters', '<!doctype fetch><fetch><entity name="account"/></fetch>', '0x80040303'],
    ['an entity nobody declared', '<fetch><entity name="&a;"/></fetch>', '0x80040303'],
    ['another root', '<query><entity name="account"/></query>', '0x8004111c'],
    ['no entity', '<fetch/>', '0x80041123'],
    ['two entities', '<fetch><entity name="account"/><entity name="contact"/></fetch>', '0x80041123'],
    ['an entity without a name', '<fetch><entity/></fetch>', '0x8004111e'],
    ['an unknown table', '<fetch><entity name="nothing"/></fetch>', '0x80041102'],
    ['an unknown element', '<fetch><entity name="account"><sort/></entity></fetch>', '0x8004111c'],
    ['an unknown attribute', '<fetch><entity name="account" color="red"/></fetch>', '0x80040303'],
    ['another mapping', '<fetch mapping="physical"><entity name="account"/></fetch>', '0x80041116'],
    ['top beside a page', '<fetch top="1" page="2"><entity name="account"/></fetch>', '0x80040203'],
    ['top of nothing', '<fetch top="0"><entity name="account"/></fetch>', '0x8004110c'],
    ['a page that is no number', '<fetch page="x"><entity name="account"/></fetch>', '0x80040303'],
    ['a page too far without a cookie', '<fetch count="5000" page="11"><entity name="account"/></fetch>', '0x8004430a'],
    ['distinct that is neither', '<fetch distinct="maybe"><entity name="account"/></fetch>', '0x80041115'],
  ])('%s', (_, xml, code) => expect(fetch(xml)).toMatch(new RegExp(`^400 ${code} `)));

  test.each([
    ['an unknown column', '<attribute name="nothing"/>', '', '0x80041103'],
    ['an order by an unknown column', '<order attribute="nothing"/>', '', '0x80041103'],
    ['an order by alias', '<order alias="x"/>', '', '0x80041132'],
    ['an order by nothing', '<order/>', '', '0x80041133'],
    ['an order neither up nor down', '<order attribute="name" descending="perhaps"/>', '', '0x80041119'],
    ['a filter of a third type', '<filter type="xor"/>', '', '0x80041122'],
    [
      'an alias used twice',
      '<link-entity name="contact" from="contactid" to="primarycontactid" alias="a"/><link-entity name="contact" from="contactid" to="primarycontactid" alias="a"/>',
      '',
      '0x80041130',
    ],
    ['a link with one end', '<link-entity name="contact" from="contactid"/>', '', '0x80041111'],
    ['a link to an unknown table', '<link-entity name="nothing" from="a" to="b"/>', '', '0x80041102'],
    [
      'a link from an unknown column',
      '<link-entity name="contact" from="nothing" to="primarycontactid"/>',
      '',
      '0x80041103',
    ],
    ['a link to an unknown column', '<link-entity name="contact" from="contactid" to="nothing"/>', '', '0x80041103'],
    [
      'an unknown link-type',
      '<link-entity name="contact" from="contactid" to="primarycontactid" link-type="left"/>',
      '',
      '0x80041117',
    ],
    [
      'attributes of a link that only filters',
      '<link-entity name="contact" from="contactid" to="primarycontactid" link-type="exists"><attribute name="fullname"/></link-entity>',
      '',
      '0x80040303',
    ],
    [
      'an inner link inside a filter',
      '<filter><link-entity name="contact" from="contactid" to="primarycontactid" link-type="inner"/></filter>',
      '',
      '0x80041117',
    ],
    [
      '16 links',
      Array.from({ length: 16 }, () => '<link-entity name="contact" from="contactid" to="primarycontactid"/>').join(''),
      '',
      '0x8004430d',
    ],
    [
      '501 conditions',
      `<filter>${'<condition attribute="name" operator="null"/>'.repeat(501)}</filter>`,
      '',
      '0x8004430c',
    ],
    ['a plain attribute in an aggregate', '<attribute name="name" alias="a"/>', 'aggregate="true"', '0x80041107'],
    ['all attributes in an aggregate', '<all-attributes/>', 'aggregate="true"', '0x80041107'],
    ['an aggregate without alias', '<attribute name="name" aggregate="count"/>', 'aggregate="true"', '0x80041109'],
    ['an unknown aggregate', '<attribute name="name" alias="a" aggregate="median"/>', 'aggregate="true"', '0x8004111a'],
    [
      'an aggregate that is a group too',
      '<attribute name="name" alias="a" aggregate="count" groupby="true"/>',
      'aggregate="true"',
      '0x80041137',
    ],
    ['a sum of text', '<attribute name="name" alias="a" aggregate="sum"/>', 'aggregate="true"', '0x8004112f'],
    [
      'a part of a date unknown',
      '<attribute name="createdon" alias="a" groupby="true" dategrouping="hour"/>',
      'aggregate="true"',
      '0x80041135',
    ],
    [
      'an order by attribute in an aggregate',
      '<attribute name="name" alias="a" groupby="true"/><order attribute="name"/>',
      'aggregate="true"',
      '0x80041131',
    ],
    [
      'an order by nothing in an aggregate',
      '<attribute name="name" alias="a" groupby="true"/><order/>',
      'aggregate="true"',
      '0x80041134',
    ],
  ])('%s', (...[, inner, attributes, code]) => expect(entity(inner, attributes)).toMatch(new RegExp(`^400 ${code} `)));

  test.each([
    ['an unknown operator', 'attribute="name" operator="resembles" value="x"', '', '0x80041120'],
    ['no operator', 'attribute="name"', '', '0x8004111e'],
    ['no attribute', 'operator="null"', '', '0x8004111e'],
    ['an unknown attribute', 'attribute="nothing" operator="null"', '', '0x80041103'],
    ['an unknown entityname', 'entityname="x" attribute="name" operator="null"', '', '0x8004110a'],
    ['too few values', 'attribute="name" operator="eq"', '', '0x800404b7'],
    ['too many values', 'attribute="name" operator="eq"', '<value>a</value><value>b</value>', '0x800404b7'],
    ['a value too many', 'attribute="name" operator="null" value="x"', '', '0x800404b7'],
    ['a number that is none', 'attribute="numberofemployees" operator="eq" value="many"', '', '0x80040203'],
    ['an amount that is none', 'attribute="revenue" operator="gt" value="1,000"', '', '0x80040203'],
    ['an id that is none', 'attribute="accountid" operator="eq" value="x"', '', '0x80040203'],
    ['a flag that is none', 'attribute="creditonhold" operator="eq" value="maybe"', '', '0x80040203'],
    ['a day that is none', 'attribute="createdon" operator="gt" value="2026-13-01"', '', '0x80040203'],
    ['an option that is none', 'attribute="colors" operator="contain-values"', '<value>red</value>', '0x80040203'],
    ['a date operator on text', 'attribute="name" operator="today"', '', '0x80040203'],
    ['columns of different types', 'attribute="name" operator="eq" valueof="revenue"', '', '0x80040303'],
    [
      'an operator that compares no columns',
      'attribute="name" operator="like" valueof="accountnumber"',
      '',
      '0x80040303',
    ],
  ])('%s', (...[, attributes, inner, code]) =>
    expect(condition(attributes, inner)).toMatch(new RegExp(`^400 ${code} `)),
  );

  test.each([
    [
      'attribute="createdon" operator="last-x-hours" value="1"',
      'the condition operator last-x-hours without the time of the request',
    ],
    ['attribute="owneridname" operator="eq" value="x"', 'the column owneridname of account in FetchXML'],
    ['attribute="name" operator="eq" value="x" aggregate="count"', 'aggregate in a condition of FetchXML'],
  ])('what is not done is refused by name: %s', (attributes, feature) =>
    expect(condition(attributes)).toBe(`501 0x80040224 The local Dataverse does not implement ${feature}.`),
  );

  test.each([
    [
      '<link-entity name="contact" from="contactid" to="primarycontactid"><attribute name="contactid" rowaggregate="CountChildren" alias="n"/></link-entity>',
      '',
      'rowaggregate in a link-entity',
    ],
    ['<link-entity name="contact"/>', '', 'a link-entity without from and to'],
    ['', 'utc-offset="60"', 'the attribute utc-offset of fetch'],
    [
      '<filter><condition attribute="accountid" operator="null"/></filter>',
      'datasource="retained"',
      'the attribute datasource of fetch',
    ],
  ])('what is not done is refused by name: %s %s', (inner, attributes, feature) =>
    expect(entity(inner, attributes)).toBe(`501 0x80040224 The local Dataverse does not implement ${feature}.`),
  );

  test('a hierarchy we do not know is refused', () =>
    expect(
      fetch(
        '<fetch><entity name="contact"><filter><condition attribute="contactid" operator="under" value="00000000-0000-0000-0000-000000000001"/></filter></entity></fetch>',
      ),
    ).toBe('501 0x80040224 The local Dataverse does not implement the hierarchy of the table contact.'));
});
