const number = new Intl.NumberFormat('en');

export const en = {
	refused: (most: number, length: number) =>
		`This field holds at most ${number.format(most)} characters. With your text it would hold ${number.format(length)}, so nothing was inserted.`,
};

export type TextLimitWords = typeof en;
