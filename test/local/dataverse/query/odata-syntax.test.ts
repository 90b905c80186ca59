import { parse, refusal } from './ask';
import { smallCatalogue } from './small-catalogue';
import { emptyCrm, id } from './small-crm';

const crm = emptyCrm();
const filter = (text: string): string => refusal(() => parse(crm, `$filter=${text}`));
const incompatible = (left: string, right: string, kind: string): string =>
  `400 0x80060888 A binary operator with incompatible types was detected. Found operand types '${left}' and '${right}' for operator kind '${kind}'.`;

describe('what $filter does not read', () => {
  test("row 50: lastname eq 'O'Bryan' leaves a literal open", () =>
    expect(refusal(() => parse(crm, "$filter=lastname eq 'O'Bryan'", { table: 'contact' }))).toBe(
      "400 0x80060888 There is an unterminated literal at position 21 in 'lastname eq 'O'Bryan''.",
    ));

  test.each([
    ['name', 'The $filter expression must evaluate to a single boolean value.'],
    ["'text'", 'The $filter expression must evaluate to a single boolean value.'],
    ['name eq', "Expression expected at position 7 in 'name eq'."],
    ['', "Expression expected at position 0 in ''."],
    ["(name eq 'a'", "')' or operator expected at position 12 in '(name eq 'a''."],
    ["name eq 'a')", "Syntax error at position 11 in 'name eq 'a')'."],
    ["name eq 'a' name", "Syntax error at position 12 in 'name eq 'a' name'."],
    ["name EQ 'a'", "Syntax error at position 5 in 'name EQ 'a''."],
    ["name == 'a'", "Syntax error at position 5 in 'name == 'a''."],
    ["contains(name,'a'", "')' or ',' expected at position 17 in 'contains(name,'a''."],
    ["name in 'a'", "'(' expected at position 8 in 'name in 'a''."],
    ['name eq "a"', `Syntax error: character '"' is not valid at position 8 in 'name eq "a"'.`],
    ['name # 1', "Syntax error: character '#' is not valid at position 5 in 'name # 1'."],
    ["Nothing eq 'a'", "Could not find a property named 'Nothing' on type 'Microsoft.Dynamics.CRM.account'."],
    [
      "primarycontactid/nothing eq 'a'",
      "Could not find a property named 'nothing' on type 'Microsoft.Dynamics.CRM.contact'.",
    ],
    [
      "PrimaryContactId/fullname eq 'a'",
      "Could not find a property named 'PrimaryContactId' on type 'Microsoft.Dynamics.CRM.account'.",
    ],
    [
      'Account_Tasks/subject eq null',
      "The parent value for a property access of a property 'Account_Tasks' is not a single value. Property access can only be applied to a single value.",
    ],
    ['primarycontactid/any()', 'Any/All may only be used following a collection.'],
    [
      "primarycontactid/Contact_Tasks/any(t:t/subject eq 'a')",
      "Collections behind the lookup 'primarycontactid' cannot be used in a lambda expression.",
    ],
    ['Account_Tasks/all()', "Expression expected at position 18 in 'Account_Tasks/all()'."],
    [
      'contains(name)',
      "No function signature for the function with name 'contains' matches the specified arguments. The function signatures considered are: contains(Edm.String Nullable=true, Edm.String Nullable=true).",
    ],
  ])('%s', (text, complaint) => expect(filter(text)).toBe(`400 0x80060888 ${complaint}`));

  test.each([
    ['name eq 5', incompatible('Edm.String', 'Edm.Int32', 'Equal')],
    ["numberofemployees gt '5'", incompatible('Edm.Int32', 'Edm.String', 'GreaterThan')],
    ['creditonhold ne 1', incompatible('Edm.Boolean', 'Edm.Int32', 'NotEqual')],
    ['name ge true', incompatible('Edm.String', 'Edm.Boolean', 'GreaterThanOrEqual')],
    ['revenue lt 2026-01-01', incompatible('Edm.Decimal', 'Edm.Date', 'LessThan')],
    [`name le ${id(1)}`, incompatible('Edm.String', 'Edm.Guid', 'LessThanOrEqual')],
    ["accountid eq 'x'", incompatible('Edm.Guid', 'Edm.String', 'Equal')],
    ['createdon eq 5.5', incompatible('Edm.DateTimeOffset', 'Edm.Double', 'Equal')],
    ['openedon eq 5', incompatible('Edm.Date', 'Edm.Int32', 'Equal')],
    ['name eq revenue', incompatible('Edm.String', 'Edm.Decimal', 'Equal')],
    ["industrycode eq Microsoft.Dynamics.CRM.x'Zinc'", incompatible('Edm.Int32', 'Microsoft.Dynamics.CRM.x', 'Equal')],
  ])('types must meet: %s', (text, complaint) => expect(filter(text)).toBe(complaint));

  test.each(['tolower', 'length', 'year', 'substring'])('%s is refused by name', (name) =>
    expect(filter(`${name}(name) eq 'a'`)).toMatch(/^(501|400) 0x8/),
  );

  test('nesting without end is refused, not a crash', () => {
    expect(filter(`${'('.repeat(5000)}creditonhold${')'.repeat(5000)}`)).toMatch(
      /^400 .*Recursion depth exceeded allowed limit/,
    );
    expect(filter(`${'not '.repeat(5000)}creditonhold`)).toMatch(/^400 .*Recursion depth exceeded allowed limit/);
  });

  test('an unknown table is refused', () =>
    expect(refusal(() => parse(crm, '$top=1', { table: 'nothing' }))).toBe(
      "400 0x80041102 The entity with a name = 'nothing' with namemapping = 'Logical' was not found in the MetadataCache.",
    ));

  test('the catalogue of these tests has no table without a key', () =>
    expect(
      smallCatalogue()
        .tables()
        .every((table) => table.columns.has(table.primaryId)),
    ).toBe(true));
});
