import { viewControl } from '../../../../scripts/pack-solution/parts/view-control';
import { descendants } from '../../../../scripts/pack-solution/xml-query';

test('a view names the platform grid first, then the control for web, phone and tablet, each with the dataset of this view', () => {
  const described = viewControl({ name: 'o2c_O2C.CreditHoldList', dataSet: 'holds' });
  expect(described.name).toBe('controlDescriptions');
  const [grid, ...controls] = descendants(described, 'customControl');
  expect(grid?.attributes).toEqual({ id: '{E7A81278-8635-4d9e-8D4D-59480B391C5B}' });
  expect(controls.map(({ attributes }) => attributes['formFactor'])).toEqual(['0', '1', '2']);
  expect(controls.every(({ attributes }) => attributes['name'] === 'o2c_O2C.CreditHoldList')).toBe(true);
  expect(descendants(described, 'data-set').map(({ attributes }) => attributes['name'])).toEqual([
    'holds',
    'holds',
    'holds',
  ]);
  expect(descendants(described, 'ViewId').map(({ text }) => text)).toContain('00000000-0000-0000-0000-000000000000');
});
