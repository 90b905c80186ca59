import { aDataverse, errorOf, rowsOf, type TestDataverse } from '../contract/a-dataverse';
import { aPackage } from './an-environment';

let dataverse: TestDataverse;
beforeEach(async () => {
  dataverse = await aDataverse();
});
afterEach(() => dataverse.close());

describe('who may not customize', () => {
  test.each([
    ['POST', 'ImportSolution', { CustomizationFile: 'UEs=' }],
    ['POST', 'ImportSolutionAsync', { CustomizationFile: 'UEs=' }],
    ['POST', 'StageAndUpgrade', { CustomizationFile: 'UEs=' }],
    ['POST', 'DeleteAndPromote', { UniqueName: 'Sample' }],
    ['DELETE', 'solution', undefined],
  ])('%s %s is refused with 403', async (method, name, body) => {
    const zip = Buffer.from(aPackage('', { managed: true })).toString('base64');
    await dataverse.call('POST', 'ImportSolution', { body: { CustomizationFile: zip } });
    const businessunit = rowsOf(await dataverse.call('GET', 'businessunits?$select=businessunitid'))[0]?.[
      'businessunitid'
    ];
    const user = await dataverse.create('systemusers', {
      domainname: 'clerk@example.test',
      firstname: 'C',
      lastname: 'L',
      'businessunitid@odata.bind': `/businessunits(${String(businessunit)})`,
    });
    const solution = rowsOf(await dataverse.call('GET', "solutions?$filter=uniquename eq 'Sample'"))[0]?.['solutionid'];
    const path = name === 'solution' ? `solutions(${String(solution)})` : name;
    const answer = await dataverse.call(method, path, { ...(body ? { body } : {}), headers: { MSCRMCallerID: user } });
    expect([answer.status, errorOf(answer).message]).toEqual([
      403,
      expect.stringMatching(/prvImportCustomization|not been assigned any roles/),
    ]);
  });
});
