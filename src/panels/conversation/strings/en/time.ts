import type { StepKind } from '../../time/steps.ts';

export const time = {
	label: 'Time',
	play: 'Play',
	pause: 'Pause',
	first: 'To the beginning',
	last: 'To the end',
	previous: 'Previous event',
	next: 'Next event',
	slider: 'Moment',
	of: (now: string, end: string) => `${now} of ${end}`,
	speed: 'Speed',
	readingPace: 'reading pace',
	speeds: (speed: string) => `×${speed}`,
	realTime: '×1, real time',
	showLater: 'Show later events',
	showLaterHint: 'Show what will happen after the play head',
	steps: 'Step through',
	choices: 'Speed, steps and later events',
	stepKinds: {
		all: 'all events',
		client: 'client events',
		server: 'server events',
		frames: 'frames only',
	} satisfies Record<StepKind, string>,
	folded: (span: string) => `${span} of silence, folded`,
	keys: '← → step · Space play · Home End start and end · Ctrl+Z undo',
};
export type TimeWords = typeof time;
