// The words that only a printed page shows.
import { count } from './numbers.ts';

export const en = {
	longAddress: (left: number) => `${count(left, 'more character')}: copy the link with Share.`,
	leftOut: (left: number) => `${count(left, 'more line')} not printed.`,
};

export type PrintWords = typeof en;
