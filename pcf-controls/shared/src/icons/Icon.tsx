import * as React from 'react';
import { ICON_PATHS, type IconName } from './paths';

export interface IconProps {
  readonly name: IconName;
  readonly className?: string;
}

/** A decorative icon, one em high. The word beside it carries the meaning, so it is hidden from assistive technology. */
export const Icon = ({ name, className }: IconProps): React.ReactElement => (
  <Glyph path={ICON_PATHS[name]} {...(className === undefined ? {} : { className })} />
);

/** The same of strokes that only one control has. */
export const Glyph = ({
  path,
  className,
}: {
  readonly path: string;
  readonly className?: string;
}): React.ReactElement => (
  <svg
    className={className}
    viewBox="0 0 16 16"
    width="1em"
    height="1em"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden
    focusable={false}
  >
    <path d={path} />
  </svg>
);
