import { number } from './numbers.ts';

export const en = {
	refused: (most: number, length: number) =>
		`This field holds at most ${number(most)} characters. With your text the field would hold ${number(length)}, so nothing was inserted.`,
};

export type TextLimitWords = typeof en;
