export type Layout = 'cards' | 'columns' | 'all-columns';

/** How the rows are laid out at a width of the panel in pixels (spec/ux.md 4, "Responsive"). */
export function layoutOf(width: number): Layout {
  if (width < 640) return 'cards';
  return width < 960 ? 'columns' : 'all-columns';
}
