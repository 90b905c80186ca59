import { contentTypes } from '../../../scripts/pack-solution/content-types';

describe('contentTypes', () => {
  test('names each extension once and each part without one, with a byte order mark as the platform does', () => {
    const written = contentTypes(['b.xml', 'Controls/x/bundle.js', 'WebResources/o2c_a', 'a.xml']);
    expect(written).toBe(
      '\uFEFF<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="js" ContentType="application/octet-stream" />' +
        '<Default Extension="xml" ContentType="application/octet-stream" />' +
        '<Override PartName="/WebResources/o2c_a" ContentType="application/octet-stream" /></Types>',
    );
  });
});
