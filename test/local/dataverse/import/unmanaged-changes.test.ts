import { ADMINISTRATOR_ID } from '../../../../local/dataverse/security/known-ids';
import { updateRow } from '../../../../local/dataverse/store/row-store';
import { aPackage, anEnvironment, type Environment } from './an-environment';

const ID = '00000000-0000-0000-0000-0000000000aa';
const PARTS = `<WebResources><WebResource><WebResourceId>{${ID}}</WebResourceId><Name>smp_/a.js</Name><FileName>/WebResources/a</FileName></WebResource></WebResources>
  <ServiceEndpoints><ServiceEndpoint ServiceEndpointId="{${ID}}" Name="Hook"><Contract>8</Contract><Url>http://package/</Url></ServiceEndpoint></ServiceEndpoints>`;
const FILES = { 'WebResources/a': 'package' };
const base64 = (text: string): string => Buffer.from(text).toString('base64');

let environment: Environment;
beforeEach(() => {
  environment = anEnvironment();
});
afterEach(() => environment.database.close());

/** A person changes what a package brought. */
function change(table: string, column: string, value: string): void {
  const metadata = environment.catalogue.table(table);
  if (!metadata) throw new Error(`no table ${table}`);
  const modifiedby = { table: 'systemuser', id: ADMINISTRATOR_ID };
  updateRow(environment.database, metadata, { id: ID, values: { [column]: value, modifiedby } });
}
const values = (): unknown =>
  environment.database.get(
    'SELECT w.content, e.url FROM webresource w JOIN serviceendpoint e ON e.serviceendpointid = w.webresourceid WHERE w.webresourceid = ?',
    [ID],
  );

describe('what people changed of the parts of a managed solution', () => {
  beforeEach(() => {
    environment.import(aPackage(PARTS, { managed: true }, FILES));
    change('webresource', 'content', base64('mine'));
    change('serviceendpoint', 'url', 'http://mine/');
  });

  test('stays when the solution comes again, and is listed', () => {
    const report = environment.import(aPackage(PARTS, { managed: true, version: '1.1' }, FILES));
    expect(values()).toEqual({ content: base64('mine'), url: 'http://mine/' });
    expect(report.notes).toEqual([
      'webresource smp_/a.js was changed here and is left as it is',
      'serviceendpoint Hook was changed here and is left as it is',
    ]);
  });

  test('is replaced with OverwriteUnmanagedCustomizations', () => {
    environment.import(aPackage(PARTS, { managed: true, version: '1.1' }, FILES), true);
    expect(values()).toEqual({ content: base64('package'), url: 'http://package/' });
  });
});

test('an unmanaged solution replaces what people changed', () => {
  environment.import(aPackage(PARTS, {}, FILES));
  change('webresource', 'content', base64('mine'));
  environment.import(aPackage(PARTS, {}, FILES));
  expect(values()).toEqual({ content: base64('package'), url: 'http://package/' });
});
