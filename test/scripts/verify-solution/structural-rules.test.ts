import { verifySolution } from '../../../scripts/verify-solution/verify-solution';
import { type Break, brokenZip, smallParts } from './small-package';
import { writeZip } from '../../../scripts/pack-solution/write-zip';

const inCustomizations = (find: string | RegExp, put: string): readonly Break[] => [
  { part: 'customizations.xml', find, put },
];
const inManifest = (find: string | RegExp, put: string): readonly Break[] => [{ part: 'solution.xml', find, put }];
const column = (name: string): RegExp => new RegExp(`<attribute PhysicalName="${name}">.*?</attribute>`, 's');
const relationship = (name: string): RegExp =>
  new RegExp(`<EntityRelationship Name="${name}">.*?</EntityRelationship>`, 's');

const findings = async (zip: Uint8Array): Promise<readonly string[]> =>
  (await verifySolution({ zip })).map((finding) => `${finding.rule}: ${finding.where}: ${finding.message}`);

describe('a sound package', () => {
  test('has no finding', async () => expect(await findings(writeZip(smallParts()))).toEqual([]));

  test('is refused when it is no solution at all', async () => {
    await expect(verifySolution({ zip: writeZip(new Map([['readme.txt', new Uint8Array([1])]])) })).rejects.toThrow(
      'no solution.xml',
    );
  });
});

describe('a broken package shows exactly its break', () => {
  test.each<[string, readonly Break[], RegExp]>([
    [
      'a control file that is not there',
      inCustomizations('/ControlManifest.xml</FileName>', '/Missing.xml</FileName>'),
      /^parts: .*(Missing\.xml: is named but not in the zip|AgingPanel\/.*nothing names it)/,
    ],
    [
      'a root that is not held',
      inManifest(
        '<RootComponents>',
        '<RootComponents><RootComponent type="9" schemaName="o2c_nothing" behavior="0" />',
      ),
      /^root-components: 9 o2c_nothing: is claimed/,
    ],
    [
      'a table that is not claimed',
      inManifest(/<RootComponent type="1" schemaName="o2c_legalentity"[^>]*>/, ''),
      /^root-components: 1 o2c_legalentity: .*not claimed/,
    ],
    [
      'a component of an unknown kind among the roots',
      inManifest('type="80"', 'type="380"'),
      /^root-components: (380|80) o2c_ordertocash/,
    ],
    [
      'a role id that is not the id of its name',
      inCustomizations('name="O2C AR Clerk" isinherited', 'name="O2C Other Clerk" isinherited'),
      /^ids: role O2C Other Clerk: .*not the id of its name/,
    ],
    [
      'a section id that is no UUIDv5',
      inCustomizations(/(<section name="general"[^>]*id=")\{[^}]*\}/, '$1{00000000-0000-4000-8000-000000000000}'),
      /^ids: section .*not a UUIDv5/,
    ],
    [
      'a column without the prefix',
      inCustomizations('PhysicalName="o2c_street"', 'PhysicalName="street"'),
      /^names: column street: does not start with o2c_/,
    ],
    [
      'a choice name that is too long',
      inCustomizations(
        /<optionset Name="o2c_postingevent|<optionset Name="o2c_openitemkind/,
        '$&_that_is_much_longer_than_the_platform_allows_it_to_be',
      ),
      /^(names: choice o2c_\w+: is longer than 50|root-components|columns)/,
    ],
    [
      'a file name with a GUID in lower case',
      inCustomizations(
        '<WebResources />',
        '<WebResources><WebResource><Name>o2c_x</Name><FileName>/Controls/o2c_O2C.AgingPanel/bundle-0af96723-684b-ef11-a317-000d3a59c7b2</FileName></WebResource></WebResources>',
      ),
      /^(file-names: .*upper case|parts|root-components)/,
    ],
    [
      'an option value of somebody else',
      inCustomizations('<option value="271800003"', '<option value="100000003"'),
      /^option-values: .*100000003/,
    ],
    [
      'a view with a column that does not exist',
      inCustomizations('<cell name="o2c_closedon"', '<cell name="o2c_gone"'),
      /^columns: o2c_openitem: a view names column o2c_gone/,
    ],
    [
      'a linked column that does not exist',
      inCustomizations(
        '<entity name="o2c_openitem">',
        '<entity name="o2c_openitem"><link-entity name="o2c_legalentity" alias="of" from="o2c_legalentityid" to="o2c_legalentityid"><attribute name="o2c_gone" /></link-entity>',
      ),
      /^columns: o2c_openitem: a view names column o2c_gone/,
    ],
    [
      'a form with a column that does not exist',
      inCustomizations('datafieldname="o2c_closedon"', 'datafieldname="o2c_gone"'),
      /^columns: o2c_openitem: a form names column o2c_gone/,
    ],
    [
      'a key on a column that does not exist',
      inCustomizations('<AttributeName>o2c_ibanhash<', '<AttributeName>o2c_gone<'),
      /^columns: o2c_bankaccount: a key names column o2c_gone/,
    ],
    [
      'a key on a secured column',
      inCustomizations('<AttributeName>o2c_ibanhash<', '<AttributeName>o2c_iban<'),
      /^columns: o2c_bankaccount: a key stands on secured column o2c_iban/,
    ],
    [
      'a choice column without its choice',
      inCustomizations('<OptionSetName>o2c_openitemkind<', '<OptionSetName>o2c_gone<'),
      /^columns: o2c_openitem: o2c_kind uses choice o2c_gone/,
    ],
    [
      'a lookup without relationship',
      inCustomizations(relationship('o2c_account_openitem_customerid'), ''),
      /^relationships: o2c_openitem\.o2c_customerid: is a lookup without/,
    ],
    [
      'a relationship that points nowhere',
      inCustomizations('<ReferencedEntityName>o2c_legalentity<', '<ReferencedEntityName>o2c_gone<'),
      /^(relationships: .*points at o2c_gone|subgrids: .*leads from o2c_gone to)/,
    ],
    [
      'a relationship on a column that does not exist',
      inCustomizations('<ReferencingAttributeName>o2c_ownerteamid<', '<ReferencingAttributeName>o2c_gone<'),
      /^relationships: (.*o2c_gone, which does not exist|.*lookup without)/,
    ],
    [
      'a user-owned table without owner',
      inCustomizations(column('OwningTeam'), ''),
      /^(system-columns: \w+: lacks owningteam|relationships: team_)/,
    ],
    [
      'an organisation-owned table with an owner',
      inCustomizations('OrgOwned', 'UserOwned'),
      /^system-columns: .*(lacks own|must not have organizationid)/,
    ],
    [
      'money without its base value',
      inCustomizations(column('o2c_openamount_base'), ''),
      /^system-columns: o2c_openitem: lacks o2c_openamount_base/,
    ],
    [
      'a permission on a column that is not secured',
      inCustomizations(
        /(<FieldPermission>\s*<EntityName>o2c_bankaccount<\/EntityName>\s*<AttributeName>)o2c_bic/,
        '$1o2c_default',
      ),
      /^field-security: /,
    ],
    [
      'a privilege on a table that does not exist',
      inCustomizations('prvCreateo2c_openitem', 'prvCreateo2c_gone'),
      /^privileges: O2C AR Clerk: prvCreateo2c_gone names a table/,
    ],
    [
      'a privilege below global on rows of the organisation',
      inCustomizations('"prvReado2c_legalentity" level="Global"', '"prvReado2c_legalentity" level="Local"'),
      /^privileges: .*is Local/,
    ],
    [
      'an assignment of rows that have no owner',
      inCustomizations('prvWriteo2c_legalentity', 'prvAssigno2c_legalentity'),
      /^privileges: .*have no owner/,
    ],
    [
      'a step on an endpoint that is not there',
      inCustomizations(/<EventHandler>\{[^}]*\}/, '<EventHandler>{00000000-0000-5000-8000-000000000000}'),
      /^steps: .*not in the package/,
    ],
    ['a synchronous step', inCustomizations('<Mode>1</Mode>', '<Mode>0</Mode>'), /^steps: .*could stop a tenant/],
    [
      'an endpoint with its secret',
      inCustomizations('<UseKeyVaultConfiguration>', '<AuthValue>secret</AuthValue><UseKeyVaultConfiguration>'),
      /^steps: O2C Functions: holds a secret/,
    ],
    [
      'a form that hosts a control which is not packed',
      inCustomizations(/name="o2c_O2C\.AgingPanel"/g, 'name="o2c_O2C.Gone"'),
      /^controls: form of account: hosts o2c_O2C\.Gone/,
    ],
    [
      'a control for two form factors',
      inCustomizations(/<customControl formFactor="2".*?<\/customControl>/s, ''),
      /^controls: .*form factors 0,1, not/,
    ],
    [
      'an app component that does not exist',
      inCustomizations(
        '<AppModuleComponent type="1" schemaName="o2c_legalentity"',
        '<AppModuleComponent type="1" schemaName="o2c_gone"',
      ),
      /^app: o2c_ordertocash: component 1 o2c_gone/,
    ],
    [
      'a sitemap that opens a table outside the app',
      inCustomizations('Entity="o2c_openitem"', 'Entity="lead"'),
      /^app: .*opens lead/,
    ],
    [
      'an app for a role that does not exist',
      inCustomizations(
        '<AppModuleRoleMaps>',
        '<AppModuleRoleMaps><Role id="{00000000-0000-5000-8000-000000000000}" />',
      ),
      /^app: .*role .* does not exist/,
    ],
    [
      'a prerequisite nobody named',
      inManifest('AppModuleWebResources (2.5)', 'SomethingElse (1.0)'),
      /^dependencies: .*no prerequisite/,
    ],
    [
      'a dependency on itself',
      inManifest(
        '<MissingDependencies>',
        '<MissingDependencies><MissingDependency><Required type="1" schemaName="o2c_openitem" solution="Sales (9.0)" /></MissingDependency>',
      ),
      /^dependencies: o2c_openitem: .*in the package/,
    ],
    [
      'a Sales table that is not said to be needed',
      [
        ...inCustomizations('Entity="o2c_openitem"', 'Entity="salesorder"'),
        ...inCustomizations(
          '<AppModuleComponents>',
          '<AppModuleComponents><AppModuleComponent type="1" schemaName="salesorder" />',
        ),
        ...inManifest(/<MissingDependency>\s*<Required type="1" schemaName="salesorder".*?<\/MissingDependency>/s, ''),
      ],
      /^dependencies: salesorder: .*not said/,
    ],
  ])('%s', async (_name, breaks, expected) => {
    const found = await findings(brokenZip(breaks));
    expect(found).not.toEqual([]);
    for (const finding of found) expect(finding).toMatch(expected);
  });
});
