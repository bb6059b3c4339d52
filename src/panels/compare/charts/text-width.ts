// How wide a text will be, in em of its size, before it is drawn: near enough to keep texts apart.

const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

export function textWidthEm(text: string): number {
	let width = 0;
	for (const character of text) width += CJK.test(character) ? 1.02 : 0.57;
	return width;
}
