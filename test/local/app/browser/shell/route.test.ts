import { parseRoute, routeAddress, type Route } from '../../../../../local/app/browser/shell/route';

const routes: readonly Route[] = [
  { page: 'home' },
  { page: 'list', table: 'account', view: undefined },
  { page: 'list', table: 'account', view: 'v1' },
  { page: 'record', table: 'account', id: 'i1', form: 'f1' },
  { page: 'record', table: 'account', id: undefined, form: undefined },
];

test.each(routes)('the address of %j leads back to it', (route) => {
  const address = routeAddress(route);
  expect(parseRoute(address.slice('/main.aspx'.length))).toEqual(route);
});

test('addresses are those of Dynamics 365', () => {
  expect(routeAddress({ page: 'record', table: 'account', id: 'i1', form: undefined })).toBe(
    '/main.aspx?pagetype=entityrecord&etn=account&id=i1',
  );
  expect(parseRoute('?pagetype=dashboard')).toEqual({ page: 'home' });
});
