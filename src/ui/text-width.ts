// Estimates the width of a text in em of its font size before it is drawn, well enough to keep texts apart.

const WIDTHS: readonly (readonly [RegExp, number])[] = [
	[/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u, 1.02],
	[/[ijlI.,:;'’|]/u, 0.3],
	[/[ frt]/u, 0.4],
	[/[mwMW@%]/u, 0.88],
	[/[A-Z]/u, 0.67],
];
const OTHERS = 0.59;

export function textWidthEm(text: string): number {
	let width = 0;
	for (const character of text) {
		width += WIDTHS.find(([set]) => set.test(character))?.[1] ?? OTHERS;
	}
	return width;
}
