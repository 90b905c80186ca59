/** How bad a thing is. A style sheet gives each its colours; they are never the only sign: an icon or word goes along (WCAG 1.4.1). */
export type Status = 'ok' | 'watch' | 'bad' | 'info' | 'neutral';
