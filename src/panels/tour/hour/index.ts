// Is what the panel of the tour knows of the class hour.
export { default as ClassHour } from './ClassHour.svelte';
export type { Hour } from './hour.svelte.ts';
