import { componentId, uuid5 } from '../../../scripts/pack-solution/uuid5';

describe('uuid5', () => {
  // Expected values from Python's uuid.uuid5 with the same namespace.
  test.each([
    ['', '0b514efa-6372-5699-b084-5280484c368e'],
    ['role|O2C Sales', '4231ee00-7d17-5458-98ad-ac4b17de4af5'],
    ['systemform|account|order-to-cash', '73b0ff5c-e119-5f12-8984-411e87b733c8'],
  ])('%p is the UUIDv5 that Python computes', (name, expected) => expect(uuid5(name)).toBe(expected));

  test('a component id stands in braces and follows from kind and names', () => {
    expect(componentId('role', 'O2C Sales')).toBe(`{${uuid5('role|O2C Sales')}}`);
  });
});
