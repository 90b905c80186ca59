/** Instants have whole seconds, as the platform stores them: `2026-03-01T10:00:00Z`. */
export const instant = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;
