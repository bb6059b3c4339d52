// Is what the panel of the tour knows of the class hour. The panel loads it when it is asked for.
export { default as ClassHour } from './ClassHour.svelte';
export { connectHour } from './hour-channel.ts';
export { Hour } from './hour.svelte.ts';
export { default as HourBar } from './HourBar.svelte';
export { default as Notes } from './Notes.svelte';
export { default as Worksheet } from './Worksheet.svelte';
