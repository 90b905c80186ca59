import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packSolution } from '../../../scripts/pack-solution/pack-solution';
import { writeZip } from '../../../scripts/pack-solution/write-zip';
import { verifySolution } from '../../../scripts/verify-solution/verify-solution';
import { describeWithReferenceData, referenceData } from '../../builders/reference-data';
import { brokenZip, smallParts } from './small-package';

const schemas = referenceData('dataverse');

describeWithReferenceData("Microsoft's schemas", () => {
  test('leave no error in the whole declared solution', async () => {
    const { unmanaged } = await packSolution('none');
    expect(await verifySolution({ zip: unmanaged, schemas })).toEqual([]);
  });

  test('leave no error in a form with a hosted control, whichever of the two folders is named', async () => {
    const zip = writeZip(smallParts());
    expect(await verifySolution({ zip, schemas })).toEqual([]);
    expect(await verifySolution({ zip, schemas: join(schemas, 'xsd') })).toEqual([]);
  });

  test.each([
    ['an element they do not know', '<IsRenameable>', '<IsNotKnown>1</IsNotKnown><IsRenameable>'],
    ['a column type they do not know', '<Type>money</Type>', '<Type>cash</Type>'],
    ['a form without tabs', /<tabs>.*?<\/tabs>/s, ''],
    ['an order neither up nor down', 'descending="false"', 'descending="perhaps"'],
  ])('refuse %s', async (_name, find, put) => {
    const found = await verifySolution({ zip: brokenZip([{ part: 'customizations.xml', find, put }]), schemas });
    expect(found.map((finding) => finding.rule)).toContain('schema');
  });

  test('leave no error in solutions Microsoft exported, so what is stripped is what real exports have', async () => {
    const folder = join(schemas, 'solution-zips');
    const unmanaged = readdirSync(folder).filter((name) => !name.includes('_managed'));
    expect(unmanaged.length).toBeGreaterThan(0);
    for (const name of unmanaged) {
      const found = await verifySolution({ zip: join(folder, name), schemas });
      expect(found.filter((finding) => finding.rule === 'schema')).toEqual([]);
    }
  });
});
