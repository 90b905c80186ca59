import { parseRoute } from '../../../../local/functions-host/http/route';

describe('parseRoute', () => {
  const id = '6f1d1c5e-8f0a-5c0e-9d6b-0d27c0a5b2e1';
  test.each`
    template                          | path                               | params
    ${'api/health'}                   | ${'/api/health'}                   | ${{}}
    ${'api/health'}                   | ${'/API/Health/'}                  | ${{}}
    ${'api/health'}                   | ${'/api/health/live'}              | ${undefined}
    ${'api/customers/{number}/aging'} | ${'/api/customers/A-1/aging'}      | ${{ number: 'A-1' }}
    ${'api/customers/{number}/aging'} | ${'/api/customers/%2e%2e/aging'}   | ${{ number: '..' }}
    ${'api/customers/{number}/aging'} | ${'/api/customers/%E0%A4%A/aging'} | ${undefined}
    ${'api/things/{id:guid}'}         | ${`/api/things/${id}`}             | ${{ id }}
    ${'api/things/{id:guid}'}         | ${'/api/things/7'}                 | ${undefined}
    ${'api/things/{id:int?}'}         | ${'/api/things'}                   | ${{}}
    ${'files/{*rest}'}                | ${'/files/a/b'}                    | ${{ rest: 'a/b' }}
  `(
    '$template on $path gives $params',
    ({ template, path, params }: { template: string; path: string; params: unknown }) => {
      expect(parseRoute(template).match(path)).toEqual(params);
    },
  );

  test('refuses a constraint it would have to ignore', () => {
    expect(() => parseRoute('things/{id:regex}')).toThrow('constraint regex is not supported');
  });
});
