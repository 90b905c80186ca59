import { viewsOfApp } from '../../../../../local/app/browser/views/choose-view';
import { type View } from '../../../../../local/app/browser/views/view';

const view = (id: string, standard = false): View => ({ id, name: id, fetchXml: '', columns: [], standard });

describe('views of a table in an app', () => {
  test('are those the app lists, ids in any case', () =>
    expect(viewsOfApp([view('A'), view('b')], new Set(['a'])).map(({ id }) => id)).toEqual(['A']));

  test('are all where the app lists none of the table', () =>
    expect(viewsOfApp([view('a'), view('b')], new Set(['z']))).toHaveLength(2));

  test('start with the default one the app shows', () =>
    expect(viewsOfApp([view('a'), view('b', true)], new Set()).map(({ id }) => id)).toEqual(['b', 'a']));
});
