import { verifySolution } from '../../../../scripts/verify-solution/verify-solution';
import { brokenZip } from '../small-package';

const findings = async (zip: Uint8Array): Promise<readonly string[]> =>
  (await verifySolution({ zip })).map((finding) => `${finding.rule}: ${finding.where}: ${finding.message}`);

describe('parts and content types', () => {
  test('a part that nothing names', async () => {
    expect(await findings(brokenZip([], [['Controls/stray.xml', '<x />']]))).toEqual([
      'parts: Controls/stray.xml: is in the zip but nothing names it',
    ]);
  });

  test('a part without content type', async () => {
    const found = await findings(brokenZip([], [['environmentvariabledefinitions/o2c_x/values', 'x']]));
    expect(found).toEqual(['content-types: environmentvariabledefinitions/o2c_x/values: has no content type']);
  });

  test('a bundle that the manifest names and the zip lacks', async () => {
    const found = await findings(brokenZip([], [['Controls/o2c_O2C.AgingPanel/bundle.js', undefined]]));
    expect(found).toEqual(['parts: Controls/o2c_O2C.AgingPanel/bundle.js: is named but not in the zip']);
  });
});
