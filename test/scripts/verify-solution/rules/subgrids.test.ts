import { verifySolution } from '../../../../scripts/verify-solution/verify-solution';
import { brokenZip } from '../small-package';

const findings = async (find: string, put: string): Promise<readonly string[]> => {
  const found = await verifySolution({ zip: brokenZip([{ part: 'customizations.xml', find, put }]) });
  return found.map((finding) => `${finding.rule}: ${finding.where}: ${finding.message}`);
};

describe('lists of related rows on forms', () => {
  test('by a view of another table', async () => {
    const found = await findings('<TargetEntityType>o2c_bankaccount<', '<TargetEntityType>o2c_openitem<');
    expect(found).toEqual([
      expect.stringMatching(
        /^subgrids: form of o2c_legalentity: lists o2c_openitem by view .*, which it does not have$/,
      ),
      'subgrids: form of o2c_legalentity: follows relationship o2c_legalentity_bankaccount_legalentityid, which leads from o2c_legalentity to o2c_bankaccount',
    ]);
  });

  test('over a relationship that does not exist', async () =>
    expect(await findings('<RelationshipName>o2c_legalentity_', '<RelationshipName>o2c_other_')).toEqual([
      'subgrids: form of o2c_legalentity: follows relationship o2c_other_bankaccount_legalentityid, which does not exist',
    ]));
});
