// Holds the words that only a printed page shows.
import { count } from './numbers.ts';

export const en = {
	longAddress: (left: number) =>
		`The address has ${count(left, 'more character')}. Copy it with Share.`,
	leftOut: (left: number) =>
		`This page leaves out ${count(left, 'more line')}. The lab shows all of them.`,
	notLoaded: 'This page has not loaded yet. Cancel, wait until it shows, and print again.',
};

export type PrintWords = typeof en;
