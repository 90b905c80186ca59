import { type View } from './view';

/**
 * The views of a table that an app shows: those it lists among its components, or all where it lists none of the table. The first is the one a
 * person starts on: the table's default where the app shows it, else the first by name.
 */
export function viewsOfApp(views: readonly View[], ofApp: ReadonlySet<string>): readonly View[] {
  const listed = views.filter(({ id }) => ofApp.has(id.toLowerCase()));
  const shown = listed.length > 0 ? listed : views;
  const first = shown.find(({ standard }) => standard) ?? shown[0];
  return first === undefined ? [] : [first, ...shown.filter((view) => view !== first)];
}
